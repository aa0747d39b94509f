import { writeCsv } from 'hucre/csv';
import { z } from 'zod';
import { citerEdition, citerSource, etiquetteCritere } from '../referentiel/citations.ts';
import type { Titre } from '../referentiel/modele.ts';
import { echapper } from './html.ts';
import { code } from './identifiants.ts';
import { EDITEUR, MENTION_LICENCE } from './publication.ts';

/** The 14 columns of Moodle’s importer (tool_lpimportcsv, framework_importer::list_required_headers), in its order. */
export const colonnesMoodle = z.strictObject({
  'Parent ID number': z
    .string()
    .meta({ description: 'Code de l’élément qui contient celui-ci ; vide au premier niveau' }),
  'ID number': z.string().max(100).meta({ description: 'Code lisible, unique dans le référentiel' }),
  'Short name': z.string().max(100).meta({ description: 'Nom court, 100 caractères au plus' }),
  Description: z.string().meta({ description: 'Libellé officiel entier et sa source, en HTML' }),
  'Description format': z.literal('1').meta({ description: '1 : HTML' }),
  'Scale values': z.string().meta({ description: 'Barème, sur la ligne du référentiel' }),
  'Scale configuration': z.string().meta({ description: 'Réglage du barème, en JSON, sur la ligne du référentiel' }),
  'Rule type': z.literal('').meta({ description: 'Vide : aucune règle ne valide une compétence à la place du jury' }),
  'Rule outcome': z.literal('').meta({ description: 'Vide' }),
  'Rule config': z.enum(['', 'null']).meta({ description: 'null : pas de règle' }),
  'Cross-referenced competency ID numbers': z
    .string()
    .meta({ description: 'Codes des compétences liées, séparés par des virgules' }),
  'Exported ID': z.string().meta({ description: 'Le code, encore : Moodle n’y attend qu’une valeur sans doublon' }),
  'Is framework': z.enum(['1', '']).meta({ description: '1 sur la seule ligne du référentiel' }),
  Taxonomy: z.string().meta({ description: 'Termes des quatre niveaux, sur la ligne du référentiel' }),
});
type LigneMoodle = z.output<typeof colonnesMoodle>;

/** Moodle cuts what is longer (framework_importer: shorten_text to 100). */
const LONGUEUR = 100;

/** CCP are domains, compétences competencies, criteria indicators (core_competency, taxonomies by level). */
const TAXONOMIE = 'domain,competency,indicator,indicator';

/** Our grid’s own two conclusions on a compétence; Moodle counts scale items from 1. */
const BAREME = ['Non maîtrisée', 'Maîtrisée'];
const REGLAGE = JSON.stringify([
  { scaleid: '1' },
  { id: 1, scaledefault: 0, proficient: 0 },
  { id: 2, scaledefault: 1, proficient: 1 },
]);

interface Noeud {
  parent: string;
  id: string;
  nom: string;
  textes: string[];
  lies?: string[];
}

/**
 * A titre as a competency framework: certificats, compétences and the criteria of the RE in force; then
 * the transversales with their own. Nothing is neutralised: the file is for Moodle, not for a spreadsheet.
 */
export function referentielMoodle(titre: Titre): string {
  const noms = Object.keys(colonnesMoodle.shape) as (keyof LigneMoodle)[];
  const lignes = [cadre(titre), ...[...certificats(titre), ...transversales(titre)].map(ligne)];
  return writeCsv([noms, ...lignes.map((l) => noms.map((nom) => l[nom]))], { lineSeparator: '\r\n' });
}

const cadre = (titre: Titre): LigneMoodle => ({
  ...ligne({
    parent: '',
    id: code.titre(titre),
    nom: `${titre.sigle} ${titre.millesime}, ${titre.intitule}`,
    textes: [`${titre.intitule}. ${citerEdition(titre.enVigueur)}.`, `${EDITEUR}. ${MENTION_LICENCE}.`],
  }),
  'Scale values': BAREME.join(','),
  'Scale configuration': REGLAGE,
  'Rule config': '',
  'Exported ID': '',
  'Is framework': '1',
  Taxonomy: TAXONOMIE,
});

function certificats(titre: Titre): Noeud[] {
  const { enVigueur } = titre;
  return titre.activites.flatMap((a): Noeud[] => [
    {
      parent: '',
      id: code.activite(a),
      nom: `${a.nom} ${a.intitule}`,
      textes: [a.intitule, citerSource(titre, a.source)],
    },
    ...enVigueur.competences
      .filter((e) => e.competence.activite === a)
      .flatMap(({ competence: c, intitule, criteres, source }): Noeud[] => [
        {
          parent: code.activite(a),
          id: code.competence(c),
          nom: `${c.nom} ${intitule}`,
          textes: [intitule, citerSource(titre, source)],
          lies: c.transversales.map(code.transversale),
        },
        ...criteres.map((k) => ({
          parent: code.competence(c),
          id: code.critere(c, k),
          nom: `${etiquetteCritere(k)} ${k.texte}`,
          textes: [k.texte, citerSource(titre, source)],
        })),
      ]),
  ]);
}

function transversales(titre: Titre): Noeud[] {
  const groupe = `${code.titre(titre)}.CT`;
  return [
    { parent: '', id: groupe, nom: 'Compétences transversales', textes: [citerEdition(titre.enVigueur)] },
    ...titre.transversales.flatMap((t): Noeud[] => [
      {
        parent: groupe,
        id: code.transversale(t),
        nom: `${t.nom} ${t.intitule}`,
        textes: [t.intitule, citerSource(titre, t.source)],
        lies: t.competences.map(code.competence),
      },
      ...t.criteres.map((k, i) => ({
        parent: code.transversale(t),
        id: code.critereTransversal(t, k),
        nom: `${t.nom}.${i + 1} ${k.texte}`,
        textes: [k.texte, citerSource(titre, t.source)],
      })),
    ]),
  ];
}

const ligne = ({ parent, id, nom, textes, lies = [] }: Noeud): LigneMoodle => ({
  'Parent ID number': parent,
  'ID number': id,
  'Short name': raccourcir(nom),
  Description: textes.map((t) => `<p>${echapper(t)}</p>`).join(''),
  'Description format': '1',
  'Scale values': '',
  'Scale configuration': '',
  'Rule type': '',
  'Rule outcome': '',
  'Rule config': 'null',
  'Cross-referenced competency ID numbers': lies.join(','),
  'Exported ID': id,
  'Is framework': '',
  Taxonomy: '',
});

/** On one line, whole words, with an ellipsis when cut. */
function raccourcir(texte: string): string {
  const mots = texte.replace(/\s+/g, ' ');
  if (mots.length <= LONGUEUR) return mots;
  return `${mots.slice(0, LONGUEUR - 1).replace(/ [^ ]*$/, '')}…`;
}
