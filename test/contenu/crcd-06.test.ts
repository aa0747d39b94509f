import { describe, expect, it } from 'vitest';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler, modalitesQuiEvaluent } from '../../src/referentiel/assemblage.ts';
import { minutesDePresence } from '../../src/referentiel/durees.ts';

const { titres } = assembler(lireContenu('content').collections);
const crcd = titres.find((t) => t.id === 'crcd-06');
if (!crcd) throw new Error('crcd-06 absent de content/');

describe('crcd-06, REAC of 21/12/2020', () => {
  it('has 2 activités and 7 compétences', () => {
    expect(crcd.activites.map((a) => a.competences.length)).toEqual([3, 4]);
  });

  it('has 53 criteria, fiche by fiche', () => {
    expect(crcd.competences.map((c) => c.criteres.length)).toEqual([7, 9, 9, 6, 8, 7, 7]);
  });

  it('has 244 printed savoirs, fiche by fiche, 4 of them printed twice', () => {
    expect(crcd.competences.map((c) => c.items.length)).toEqual([46, 38, 36, 30, 31, 32, 31]);
    expect(crcd.competences.flatMap((c) => c.items.filter((i) => i.doublonDe)).map((i) => i.texte)).toEqual([
      'Respecter la confidentialité des données',
      "Connaissance de l'environnement réglementaire en relation client à distance",
      "Connaissance de l'environnement réglementaire en relation client à distance",
      'Appliquer les techniques de communication orale et écrite',
    ]);
  });

  it('has 3 transversales with criteria of their own', () => {
    expect(crcd.transversales.map((t) => t.criteres.length)).toEqual([8, 8, 5]);
    expect(crcd.transversales.map((t) => t.competences.length)).toEqual([7, 7, 7]);
  });

  it('has its emplois, secteurs and glossary', () => {
    expect(crcd.emplois?.liste.length).toBe(15);
    expect(crcd.secteurs?.liste.length).toBe(11);
    expect(crcd.glossaire?.entrees.flatMap((e) => e.termes).length).toBe(17);
  });
});

describe.each(['2020-12-21', '2021-06-03'])('crcd-06, RE of %s', (date) => {
  const edition = crcd.editions.find((e) => e.date === date);
  if (!edition) throw new Error(`édition ${date} absente`);

  it('has three exams with their own durations and jury', () => {
    expect(edition.sessions.map((s) => [s.perimetre, s.duree, s.jury.presence])).toEqual([
      ['titre', 225, 95],
      ['ccp-1', 130, 30],
      ['ccp-2', 140, 45],
    ]);
    for (const session of edition.sessions) {
      expect(session.modalites.reduce((n, m) => n + (m.duree ?? 0), 0)).toBe(session.duree);
      expect(session.modalites.reduce((n, m) => n + (minutesDePresence(m, 'jury') ?? NaN), 0)).toBe(
        session.jury.presence,
      );
    }
  });

  it('has the 53 criteria, each tied to its critère de performance', () => {
    const criteres = edition.competences.flatMap((e) => e.criteres);
    expect(criteres.length).toBe(53);
    expect(criteres.filter((c) => c.performance === undefined)).toEqual([]);
    expect(edition.sessions.map((s) => s.competences.reduce((n, e) => n + e.criteres.length, 0))).toEqual([53, 25, 28]);
  });

  it('has an entretien final for the titre only', () => {
    expect(edition.sessions.map((s) => s.modalites.some((m) => m.modalite.sigle === 'EF'))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('crcd-06, what the two editions do not share', () => {
  const [apres, avant] = crcd.editions;
  if (!apres || !avant) throw new Error('deux éditions attendues');
  const et = (edition: typeof apres) =>
    edition.sessions.map((s) =>
      s.modalites.find((m) => m.modalite.sigle === 'ET')?.competences.map((e) => e.competence.numero),
    );

  it('takes the latest as the one in force', () => {
    expect(crcd.enVigueur.date).toBe('2021-06-03');
  });

  it('keeps each wording of CP 1', () => {
    expect(avant.competences[0]?.intitule).toBe("Accueillir le client ou l'utilisateur et le renseigner");
    expect(apres.competences[0]?.intitule).toBe("Accueillir le client ou l'usager et le renseigner");
    expect(crcd.competences[0]?.intitule).toBe("Accueillir le client ou l'utilisateur et le renseigner");
  });

  it('assesses CP 3 alone by the entretien technique in 2020, everything in 2021', () => {
    expect(et(avant)).toEqual([[3], [3], []]);
    expect(et(apres)).toEqual([
      [1, 2, 3, 4, 5, 6, 7],
      [1, 2, 3],
      [4, 5, 6, 7],
    ]);
    expect(
      avant.competences.filter((e) => e.modalites.some((m) => m.sigle === 'ET')).map((e) => e.competence.numero),
    ).toEqual([3]);
    expect(apres.competences.every((e) => e.modalites.some((m) => m.sigle === 'ET'))).toBe(true);
  });

  it('splits the entretien technique of CCP 2 in 2021 only', () => {
    const parties = (edition: typeof apres) =>
      edition.sessions[2]?.modalites.find((m) => m.modalite.sigle === 'ET')?.parties?.map((p) => p.duree);
    expect(parties(avant)).toBeUndefined();
    expect(parties(apres)).toEqual([5, 10]);
  });

  it('spells « réglementation » two ways', () => {
    expect(avant.competences[4]?.criteres[0]?.texte).toBe('La réglementation de la vente à distance est respectée');
    expect(apres.competences[4]?.criteres[0]?.texte).toBe('La règlementation de la vente à distance est respectée');
  });

  it('describes two plateaux techniques', () => {
    expect(avant.donnees.plateauTechnique.locaux[0]?.designation).toContain('Une salle pour accueillir les candidats');
    expect(apres.donnees.plateauTechnique.locaux[0]?.designation).toContain('Une salle pour les candidats.');
    expect(apres.donnees.plateauTechnique.ressources.map((r) => r.description).join()).toContain(
      'compatible avec Excel et Word',
    );
  });

  it('shows a criterion only the modalités of its own exam', () => {
    const [titre, ccp1] = apres.sessions;
    const [cp1] = crcd.competences;
    if (!titre || !ccp1 || !cp1) throw new Error('contenu incomplet');
    expect(modalitesQuiEvaluent(titre, cp1).map((m) => [m.modalite.sigle, m.duree])).toEqual([
      ['MSP', 180],
      ['ET', 30],
    ]);
    expect(modalitesQuiEvaluent(ccp1, cp1).map((m) => [m.modalite.sigle, m.duree])).toEqual([
      ['MSP', 105],
      ['ET', 25],
    ]);
  });
});
