import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { referentielMoodle } from '../../src/exports/moodle.ts';
import { GRAPHES } from './graphe.ts';

/** Moodle maps columns by their place (framework_importer::read_mapping_data). */
const [PARENT, ID, NOM, DESCRIPTION, , BAREME, REGLAGE, , , , LIES, , CADRE, TAXONOMIE] = Array.from(
  { length: 14 },
  (_, i) => i,
) as [number, number, number, number, number, number, number, number, number, number, number, number, number, number];

/** The first paragraph of a description, as a browser would show it. */
const premier = (html = '') =>
  (/^<p>([^]*?)<\/p>/.exec(html)?.[1] ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe.each(GRAPHES)('Moodle, %s', (_, { titres }) => {
  describe.each(titres)('$id', (titre) => {
    const [entete = [], ...lignes] = parse(referentielMoodle(titre));

    it('has the 14 columns the importer expects, in its order', () => {
      expect(entete).toEqual([
        'Parent ID number',
        'ID number',
        'Short name',
        'Description',
        'Description format',
        'Scale values',
        'Scale configuration',
        'Rule type',
        'Rule outcome',
        'Rule config',
        'Cross-referenced competency ID numbers',
        'Exported ID',
        'Is framework',
        'Taxonomy',
      ]);
      for (const l of lignes) expect(l).toHaveLength(14);
    });

    it('has one framework, with a scale that has a default and a proficient value', () => {
      const cadres = lignes.filter((l) => l[CADRE] !== '');
      expect(cadres).toHaveLength(1);
      const [cadre = []] = cadres;
      const [echelle, ...valeurs] = JSON.parse(cadre[REGLAGE] ?? '') as [
        { scaleid: string },
        ...{ id: number; scaledefault: number; proficient: number }[],
      ];
      expect(echelle.scaleid).toBeDefined();
      expect(valeurs.map((v) => v.id)).toEqual((cadre[BAREME] ?? '').split(',').map((__, i) => i + 1));
      expect(valeurs.filter((v) => v.scaledefault)).toHaveLength(1);
      expect(valeurs.filter((v) => v.proficient)).toHaveLength(1);
      expect((cadre[TAXONOMIE] ?? '').split(',')).toHaveLength(4);
    });

    it('makes a tree of distinct ids, none too long, each under an existing parent', () => {
      const ids = lignes.map((l) => l[ID] ?? '');
      expect(new Set(ids).size).toBe(ids.length);
      for (const l of lignes) {
        expect(l[ID]?.length, l[ID]).toBeLessThanOrEqual(100);
        expect(l[NOM]?.length, l[NOM]).toBeLessThanOrEqual(100);
        expect(l[NOM]).not.toBe('');
        if (l[PARENT] !== '') expect(ids).toContain(l[PARENT]);
        for (const lie of (l[LIES] ?? '').split(',').filter(Boolean)) expect(ids).toContain(lie);
      }
    });

    it('has every criterion of the RE in force under its compétence, whole', () => {
      for (const { competence, criteres } of titre.enVigueur.competences) {
        const parent = lignes.find((l) => l[ID]?.endsWith(`.CP${competence.numero}`))?.[ID];
        expect(lignes.filter((l) => l[PARENT] === parent).map((l) => premier(l[DESCRIPTION]))).toEqual(
          criteres.map((k) => k.texte),
        );
      }
      const criteresTransversaux = lignes.filter((l) => /\.CT\d+$/.test(l[PARENT] ?? ''));
      expect(criteresTransversaux.map((l) => premier(l[DESCRIPTION]))).toEqual(
        titre.transversales.flatMap((t) => t.criteres.map((k) => k.texte)),
      );
    });

    it('relates compétences and transversales both ways', () => {
      const liens = new Set(
        lignes.flatMap((l) =>
          (l[LIES] ?? '')
            .split(',')
            .filter(Boolean)
            .map((x) => `${l[ID]} ${x}`),
        ),
      );
      expect(liens.size).toBe(2 * titre.competences.reduce((n, c) => n + c.transversales.length, 0));
      for (const lien of liens) expect(liens).toContain(lien.split(' ').reverse().join(' '));
    });
  });
});
