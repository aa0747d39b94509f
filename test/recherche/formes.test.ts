import { describe, expect, it } from 'vitest';
import { csv, listeDeCitations } from '../../src/recherche/citations.ts';
import { extraire, marquer } from '../../src/recherche/extrait.ts';
import { forme, formes } from '../../src/recherche/formes.ts';
import { lireLexique } from '../../src/recherche/lexique.ts';
import type { Resultat } from '../../src/recherche/moteur.ts';
import { proposer } from '../../src/recherche/orthographe.ts';
import { lireRequete } from '../../src/recherche/requete.ts';

describe('forme', () => {
  it.each([
    ['Équipes', 'equipe'],
    ['l’usager', 'usager'],
    ["qu'usagers", 'usager'],
    ['œuvre', 'oeuvre'],
    ['travaux', 'travail'],
    ['réseaux', 'reseau'],
    ['canaux', 'canal'],
    ['matériaux', 'materiau'],
    ['nombreux', 'nombreu'],
    ['process', 'process'],
    ['stress', 'stress'],
    ['cours', 'cours'],
    ['TP', 'tp'],
    ['312t', '312t'],
  ])('%s → %s', (mot, attendue) => expect(forme(mot)).toBe(attendue));

  it('leaves tool words and parts words at hyphens', () =>
    expect(formes("Les savoir-faire de l'équipe, par e-mail")).toEqual(['savoir', 'faire', 'equipe', 'email']));

  it('keeps a sigle that spells a tool word', () => {
    expect(formes('MSP, ET')).toEqual(['msp']);
    expect(formes('Entretien technique (ET)')).toEqual(['entretien', 'technique', 'et']);
  });
});

const lexique = lireLexique({
  mots: [
    ['assertivité', 2, ''],
    ['client', 9, ''],
    ['clientèle', 3, ''],
    ['évaluation', 4, 'evalu'],
    ['évaluer', 1, 'evalu'],
    ['entretien', 3, ''],
    ['technique', 3, ''],
    ['satisfaisante', 1, ''],
    ['e-mail', 1, ''],
    ['usager', 5, ''],
    ['abord', 1, ''],
    ["aujourd'hui", 1, ''],
  ],
  synonymes: [
    ['ET', 'entretien technique'],
    ['client', 'usager'],
  ],
});

describe('lireRequete', () => {
  const lire = (saisie: string) => lireRequete(saisie, lexique);

  it('finds whole words as they are, unfinished ones by their beginning', () => {
    expect(lire('client')).toMatchObject({ texte: 'client$', formes: ['client'] });
    expect(lire('clientè')).toMatchObject({ titre: undefined, texte: 'cliente', formes: ['cliente*'] });
  });
  it('widens to synonyms, expressions included, then to families', () => {
    expect(lire('usager')).toMatchObject({ synonymes: '$s1$', inconnus: [] });
    expect(lire('entretien technique')?.synonymes).toBe('$s0$');
    expect(lire('et')?.synonymes).toBe('$s0$');
    expect(lire('évaluer')?.famille).toBe('$fevalu$');
  });
  it('says which words nobody wrote', () => expect(lire('client zzyzx')?.inconnus).toEqual(['zzyzx']));
  it('asks nothing of nothing', () => expect(lire(' ? ')).toBeUndefined());
});

describe('proposer', () => {
  it.each([
    ['asertivité', ['asertivite'], 'assertivité'],
    ['assertvité du client', ['assertvite'], 'assertivité du client'],
    ['evalaution', ['evalaution'], 'évaluation'],
    ['satisfaction', ['satisfaction'], 'satisfaisante'],
    ['zzyzx', ['zzyzx'], undefined],
    ['xyz', ['xyz'], undefined],
    ['répondre à un e-mial', ['emial'], 'répondre à un e-mail'],
    ["l'usagre d’abrod", ['usagre', 'abrod'], "l'usager d’abord"],
    ["aujourd'hiu", ['aujourdhiu'], "aujourd'hui"],
  ])('%s', (saisie, inconnus, attendu) => expect(proposer(lexique, saisie, inconnus)).toBe(attendu));
});

describe('extraits', () => {
  it('mark the words in their own spelling', () =>
    expect(marquer('L’usager, les Usagers et l’usage', ['usager']).filter((m) => m.marque)).toEqual([
      { texte: 'usager', marque: true },
      { texte: 'Usagers', marque: true },
    ]));
  it('show the words, however far they are', () => {
    const long = `${'mot '.repeat(200)}équipe ${'mot '.repeat(200)}`;
    const morceaux = extraire(long, ['equipe']);
    expect(morceaux.some((m) => m.marque)).toBe(true);
    expect(morceaux.map((m) => m.texte).join('').length).toBeLessThan(260);
  });
});

describe('citations', () => {
  const r: Resultat = {
    adresse: '/titres/crcd-06/cp-1/#c-1',
    titre: "La demande de l'interlocuteur est comprise",
    alias: [],
    lieu: 'CRCD 06, CP 1, critère 1.1',
    texte: '',
    source: 'RE du 03/06/2021, p. 12',
    citation: undefined,
    nature: 'Critère',
    enVigueur: true,
  };
  it('say what, where and after which document', () =>
    expect(listeDeCitations([r], 'https://exemple.fr')).toBe(
      '«\u00A0La demande de l’interlocuteur est comprise\u00A0» (CRCD\u00A006, CP\u00A01, critère\u00A01.1\u202F; RE du\u00A003/06/2021, p.\u00A012) https://exemple.fr/titres/crcd-06/cp-1/#c-1',
    ));
  it('cite a criterion as its page does', () =>
    expect(listeDeCitations([{ ...r, citation: 'RE CRCD millésime 06, CP 1, critère 1' }], '')).toBe(
      '«\u00A0La demande de l’interlocuteur est comprise\u00A0» (RE CRCD millésime\u00A006, CP\u00A01, critère\u00A01)',
    ));
  it.each([
    ['=1+1 "deux"', `"'=1+1 ""deux"""`],
    // as in the tables of /donnees/: taking away the first apostrophe gives the text back
    ["'=1+1", `"''=1+1"`],
    ['\t=1+1', `"'\t=1+1"`],
  ])('make a table no spreadsheet computes: %j', (titre, cellule) =>
    expect(csv([{ ...r, titre }], '').split('\r\n')[1]).toBe(
      `"Critère";${cellule};"CRCD 06, CP 1, critère 1.1";"RE du 03/06/2021, p. 12";"oui";"/titres/crcd-06/cp-1/#c-1"`,
    ),
  );
});
