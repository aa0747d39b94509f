import { readSheet } from 'read-excel-file/node';
import { describe, expect, it, vi } from 'vitest';
import { grilleTableur } from '../../src/exports/tableur/grille.ts';
import { composer } from '../../src/referentiel/typographie.ts';
import { etiquetteCritere } from '../../src/referentiel/citations.ts';
import { seReprend } from '../../src/referentiel/entretien.ts';
import { code } from '../../src/exports/identifiants.ts';
import { GRAPHES } from './graphe.ts';

describe.each(GRAPHES)('grids as spreadsheets, %s', (_, { titres }) => {
  const sessions = titres.flatMap((t) => t.editions).flatMap((e) => e.sessions);

  it('have every criterion of their exam, once, in order, under its compétence', async () => {
    for (const session of sessions) {
      const rangees = await readSheet(Buffer.from(await grilleTableur(session)), { trim: false });
      const lus = rangees.filter((r) => /^\d+\.\d+$/.test(String(r[0]))).map((r) => [r[0], r[1], r[6]]);
      expect(lus, session.nom).toEqual(
        session.competences.flatMap((e) =>
          e.criteres.map((k) => [etiquetteCritere(k), composer(k.texte), code.critere(e.competence, k)]),
        ),
      );
      const titresDeCompetence = rangees.map((r) => String(r[0])).filter((x) => /^CP\s\d+ /.test(x));
      expect(titresDeCompetence).toEqual(session.competences.map((e) => composer(`${e.competence.nom} ${e.intitule}`)));
      expect(rangees.flat().join(' ')).toContain('Licence Ouverte 2.0');
    }
  });

  it('offer for each criterion the modalités of their own exam', async () => {
    for (const session of sessions) {
      const rangees = await readSheet(Buffer.from(await grilleTableur(session)));
      for (const { competence } of session.competences) {
        const attendues = session.modalites.filter((m) => m.competences.some((e) => e.competence === competence));
        const dites = rangees.filter((r) => String(r[0]).startsWith(`${competence.numero}.`)).map((r) => r[3]);
        expect(new Set(dites)).toEqual(new Set([attendues.map((m) => m.modalite.sigle).join(', ')]));
      }
    }
  });

  it('leave a criterion to take up to each member, where an interview still assesses it, never to both', async () => {
    for (const session of sessions) {
      const grille = Buffer.from(await grilleTableur(session));
      const entetes = async (sheet: string) =>
        (await readSheet(grille, sheet)).filter((r) => r[0] === 'N°').map((r) => r[5] === 'À reprendre');
      expect(await entetes('Fiche individuelle')).toEqual(session.competences.map((e) => seReprend(session, e)));
      expect(await entetes('Fiche de consensus')).toEqual(session.competences.map(() => false));
    }
  });
});

it('are the same bytes whenever they are made', async () => {
  const session = GRAPHES[0][1].titres[0]?.enVigueur.sessions[0];
  if (!session) throw new Error('session attendue');
  const avant = await grilleTableur(session);
  vi.useFakeTimers({ now: new Date('2031-05-04T03:02:01Z') });
  const apres = await grilleTableur(session);
  vi.useRealTimers();
  expect(Buffer.compare(avant, apres)).toBe(0);
});
