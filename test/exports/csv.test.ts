import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { fichiersDeDonnees } from '../../src/exports/catalogue.ts';
import { neutraliser } from '../../src/exports/csv/neutraliser.ts';
import { comparerEditions } from '../../src/referentiel/comparaison/editions.ts';
import { INTITULES_LISTES } from '../../src/referentiel/competence.ts';
import type { Referentiels } from '../../src/referentiel/modele.ts';
import { GRAPHES, PIEGES } from './graphe.ts';

type Ligne = Record<string, string>;

/** What the page of the format tells readers to do: take one apostrophe away from before such a sign. */
const rendre = (texte: string) => texte.replace(/^'(?='*[=+\-@\t\r])/, '');

const DIALECTES = {
  tableur: { suffixe: '.csv', delimiter: ';', bom: true },
  rfc4180: { suffixe: '.rfc4180.csv', delimiter: ',', bom: false },
};

async function lire(referentiels: Referentiels, chemin: string, delimiter: string): Promise<Ligne[]> {
  const fichier = fichiersDeDonnees(referentiels).find((f) => f.chemin === chemin);
  if (!fichier) throw new Error(`${chemin} absent`);
  const lignes: Ligne[] = parse((await fichier.produire()) as string, { columns: true, bom: true, delimiter });
  return lignes.map((l) => Object.fromEntries(Object.entries(l).map(([nom, v]) => [nom, rendre(v)])));
}

describe('neutralising', () => {
  it.each([...PIEGES, '', "l'entretien", "''", "'", "'''-x", '\tx'])('%j comes back', (texte) => {
    expect(rendre(neutraliser(texte))).toBe(texte);
    expect(neutraliser(texte)).not.toMatch(/^[=+\-@\t\r]/);
  });
});

describe.each(GRAPHES)('CSV, %s', (_, referentiels) => {
  describe.each(Object.entries(DIALECTES))('%s', (__, { suffixe, delimiter, bom }) => {
    const feuille = (nom: string) => lire(referentiels, `/donnees/${nom}${suffixe}`, delimiter);

    it('has every criterion of every edition, of the REAC, of the transversales', async () => {
      const lignes = await feuille('criteres');
      const de = (liste: string) => lignes.filter((l) => l.liste === liste);
      expect(
        de('évaluation').map((l) => [l.sigle, l.mise_a_jour, l.competence, l.rang, l.critere, l.modalites]),
      ).toEqual(
        referentiels.titres.flatMap((t) =>
          t.editions.flatMap((e) =>
            e.competences.flatMap((c) =>
              c.criteres.map((k) => [
                t.sigle,
                e.date,
                c.competence.nom,
                String(k.rang),
                k.texte,
                c.modalites.map((m) => m.sigle).join(', '),
              ]),
            ),
          ),
        ),
      );
      const competences = referentiels.titres.flatMap((t) => t.competences);
      expect(de('performance').map((l) => l.critere)).toEqual(
        competences.flatMap((c) => c.criteres.map((k) => k.texte)),
      );
      expect(de('transversale').map((l) => l.critere)).toEqual(
        referentiels.titres.flatMap((t) => t.transversales.flatMap((x) => x.criteres.map((k) => k.texte))),
      );
    });

    it('links both lists, each criterion to the other', async () => {
      const lignes = await feuille('criteres');
      const parCode = new Map(lignes.map((l) => [l.code, l]));
      const liees = lignes.filter((l) => l.critere_lie !== '');
      expect(liees.length).toBeGreaterThan(200);
      for (const l of liees) expect(parCode.get(l.critere_lie)?.liste, l.code).not.toBe(l.liste);
    });

    it('has every savoir at its printed rank', async () => {
      const lignes = await feuille('savoirs');
      expect(lignes.map((l) => [l.sigle, l.competence, l.liste, l.rang, l.savoir])).toEqual(
        referentiels.titres.flatMap((t) =>
          t.competences.flatMap((c) =>
            c.items.map((i) => [t.sigle, c.nom, INTITULES_LISTES[i.liste], String(i.rang), i.texte]),
          ),
        ),
      );
    });

    it('has the parts of every exam, and the changes between editions', async () => {
      const sessions = await feuille('sessions');
      for (const s of referentiels.titres.flatMap((t) => t.editions.flatMap((e) => e.sessions))) {
        const { edition } = s;
        const lignes = sessions.filter(
          (l) =>
            l.titre === edition.titre.code &&
            l.mise_a_jour === edition.date &&
            l.perimetre === s.perimetre &&
            l.sans_objet === 'non',
        );
        expect(lignes.map((l) => [l.sigle_modalite, l.partie, l.duree])).toEqual(
          s.modalites.flatMap((m) =>
            (m.parties ?? [{ libelle: '', duree: m.duree }]).map((p) => [
              m.modalite.sigle,
              p.libelle,
              String(p.duree ?? ''),
            ]),
          ),
        );
      }
      const crcd = referentiels.titres.find((t) => t.id === 'crcd-06');
      const [apres, avant] = crcd?.editions ?? [];
      expect((await feuille('changements')).map((l) => [l.objet, l.avant, l.apres])).toEqual(
        avant && apres
          ? comparerEditions(avant, apres).flatMap((r) =>
              r.changements.map((c) => [c.objet, c.avant ?? '', c.apres ?? '']),
            )
          : [],
      );
    });

    it('begins with a byte order mark for spreadsheets only, and tells its licence on each line', async () => {
      const fichier = fichiersDeDonnees(referentiels).find((f) => f.chemin === `/donnees/criteres${suffixe}`);
      const texte = (await fichier?.produire()) as string;
      expect(texte.startsWith('\uFEFF')).toBe(bom);
      expect(
        texte
          .replace(/"(?:[^"]|"")*"/g, '')
          .split('\n')
          .slice(0, -1)
          .every((l) => l.endsWith('\r')),
      ).toBe(true);
      for (const l of await feuille('criteres')) expect(l.licence).toContain('Licence Ouverte 2.0');
    });
  });

  it('is the same by titre as in the files of all titres', async () => {
    for (const nom of ['criteres', 'sessions']) {
      const parTitre = await Promise.all(
        referentiels.titres.map((t) => lire(referentiels, `/donnees/${t.id}/${nom}.csv`, ';')),
      );
      expect(parTitre.flat()).toEqual(await lire(referentiels, `/donnees/${nom}.csv`, ';'));
    }
  });
});
