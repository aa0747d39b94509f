import { describe, expect, it } from 'vitest';
import { documentsImprimables } from '../../print/documents/catalogue.ts';
import { lireContenu } from '../../src/controles/lecture.ts';
import { aVerifierDeLaSession } from '../../src/referentiel/a-verifier.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { colonnesDeLaMatrice } from '../../src/referentiel/modalites.ts';
import type { Collections } from '../../src/referentiel/modele.ts';

const POINT = [{ fichier: 'REAC.pdf', page: 15, raison: 'Éléments à placer' }];
const { collections } = lireContenu('content');
const lire = (): Collections => structuredClone(collections);

/** Sessions of CRCD in force that have documents to print, after something in its content is changed. */
function imprimables(retoucher: (contenu: Collections) => void): string[] {
  const contenu = lire();
  retoucher(contenu);
  const titre = assembler(contenu).titres.find((t) => t.id === 'crcd-06');
  return titre ? [...new Set(documentsImprimables(titre.enVigueur).map((d) => d.session.perimetre))] : [];
}
const de = <T>(fichiers: { chemin: string; donnees: T }[], chemin: string): T => {
  const trouve = fichiers.find((f) => f.chemin === `crcd-06/${chemin}`);
  if (!trouve) throw new Error(`${chemin} absent`);
  return trouve.donnees;
};

describe('a point still to be verified', () => {
  it('holds back the documents of the sessions that rest on it, and no other', () => {
    expect(imprimables(() => undefined)).toEqual(['titre', 'ccp-1', 'ccp-2']);
    expect(imprimables((c) => (de(c.competences, 'competences/1').aVerifier = POINT))).toEqual(['ccp-2']);
    expect(imprimables((c) => (de(c.titres, 'titre').aVerifier = POINT))).toEqual([]);
    const session = (c: Collections, i: number) => de(c.evaluations, 'evaluation/2021-06-03').sessions[i];
    expect(imprimables((c) => Object.assign(session(c, 1) ?? {}, { aVerifier: POINT }))).toEqual(['titre', 'ccp-2']);
    expect(imprimables((c) => Object.assign(session(c, 2)?.modalites[0] ?? {}, { aVerifier: POINT }))).toEqual([
      'titre',
      'ccp-1',
    ]);
  });

  it('holds back nothing when it is in what no exam rests on', () => {
    const { titres } = assembler(lire());
    expect(titres.flatMap((t) => t.editions.flatMap((e) => e.sessions.flatMap(aVerifierDeLaSession)))).toEqual([]);
    const ailleurs = (c: Collections) => Object.assign(de(c.glossaires, 'glossaire'), { aVerifier: POINT });
    expect(imprimables(ailleurs)).toEqual(['titre', 'ccp-1', 'ccp-2']);
  });
});

it('gives table 3.2 one first column, the one that is ticked', () => {
  const contenu = lire();
  const { modalites, titres } = assembler(contenu);
  const competences = titres[0]?.enVigueur.competences ?? [];
  const slugs = (lignes: typeof competences) => colonnesDeLaMatrice(modalites, lignes).map((m) => m.slug);
  expect(slugs(competences)[0]).toBe('mise-en-situation-professionnelle');
  expect(slugs(competences)).toHaveLength(4);
  const projet = modalites.filter((m) => m.slug === 'presentation-de-projet');
  expect(slugs(competences.map((c) => ({ ...c, modalites: projet })))[0]).toBe('presentation-de-projet');
});
