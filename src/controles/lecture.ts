import fs from 'node:fs';
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { ZodType } from 'zod';
import { activiteSchema, type ActiviteDonnees } from '../referentiel/activite.ts';
import type { Collections } from '../referentiel/assemblage.ts';
import { competenceSchema, type CompetenceDonnees } from '../referentiel/competence.ts';
import { errataSchema, type Erratum } from '../referentiel/errata.ts';
import { evaluationSchema, type EvaluationDonnees } from '../referentiel/evaluation.ts';
import { glossaireSchema, type GlossaireDonnees } from '../referentiel/glossaire.ts';
import { modaliteSchema, type ModaliteDonnees } from '../referentiel/modalite.ts';
import { parcoursSchema, type ParcoursDonnees } from '../referentiel/parcours.ts';
import { titreSchema, type TitreDonnees } from '../referentiel/titre.ts';
import { transversaleSchema, type TransversaleDonnees } from '../referentiel/transversale.ts';
import { faute } from './faute.ts';
import { verifierMdx } from './mdx.ts';
import { valider } from './schema.ts';
import { lireYaml, type YamlLu } from './yaml.ts';

/** What a file of each kind holds. */
interface Donnees {
  titres: TitreDonnees;
  activites: ActiviteDonnees;
  competences: CompetenceDonnees;
  transversales: TransversaleDonnees;
  evaluations: EvaluationDonnees;
  glossaires: GlossaireDonnees;
  modalites: ModaliteDonnees;
  parcours: ParcoursDonnees;
  errata: Erratum[];
}
type NomCollection = keyof Donnees;

/** Where each kind of entry lives, and the schema it obeys. */
const EMPLACEMENTS: { collection: NomCollection; motif: RegExp; schema: ZodType }[] = [
  { collection: 'titres', motif: /^titres\/([a-z]+-\d{2}\/titre)\.mdx$/, schema: titreSchema },
  { collection: 'activites', motif: /^titres\/([a-z]+-\d{2}\/activites\/\d+)\.mdx$/, schema: activiteSchema },
  { collection: 'competences', motif: /^titres\/([a-z]+-\d{2}\/competences\/\d+)\.mdx$/, schema: competenceSchema },
  {
    collection: 'transversales',
    motif: /^titres\/([a-z]+-\d{2}\/transversales\/[a-z-]+)\.mdx$/,
    schema: transversaleSchema,
  },
  {
    collection: 'evaluations',
    motif: /^titres\/([a-z]+-\d{2}\/evaluation\/\d{4}-\d{2}-\d{2})\.mdx$/,
    schema: evaluationSchema,
  },
  { collection: 'glossaires', motif: /^titres\/([a-z]+-\d{2}\/glossaire)\.mdx$/, schema: glossaireSchema },
  { collection: 'modalites', motif: /^modalites\/([a-z-]+)\.mdx$/, schema: modaliteSchema },
  { collection: 'parcours', motif: /^parcours\/([a-z-]+)\.mdx$/, schema: parcoursSchema },
  { collection: 'errata', motif: /^(errata)\.yaml$/, schema: errataSchema },
];

/** A content file as it stands on disk, with the way from its data to its lines. */
export interface FichierLu<C extends NomCollection = NomCollection> {
  collection: C;
  /** Path shown to people: content/titres/… */
  fichier: string;
  /** The entry’s path, as Collections uses it. */
  chemin: string;
  /** Absent when the file does not fit its schema. */
  donnees: Donnees[C] | undefined;
  yaml: YamlLu;
}

/** Everything read from content/, faults included. */
export interface Lecture {
  fichiers: FichierLu[];
  collections: Collections;
  fautes: VFileMessage[];
}

/**
 * Reads a content folder whole: a file that does not fit never hides the faults of the others.
 * @param dossier path of the folder, as it will be shown in faults
 */
export function lireContenu(dossier: string): Lecture {
  const lecture: Lecture = {
    fichiers: [],
    collections: {
      titres: [],
      activites: [],
      competences: [],
      transversales: [],
      evaluations: [],
      glossaires: [],
      modalites: [],
      parcours: [],
      errata: [],
    },
    fautes: [],
  };
  for (const relatif of fs.globSync('**/*.*', { cwd: dossier }).sort()) {
    const chemin = relatif.split(path.sep).join('/');
    lireFichier(path.join(dossier, relatif), chemin, lecture);
  }
  return lecture;
}

function lireFichier(absolu: string, relatif: string, lecture: Lecture): void {
  const fichier = path.relative(process.cwd(), absolu).split(path.sep).join('/');
  const debut = { line: 1, column: 1 };
  const emplacement = EMPLACEMENTS.find((e) => e.motif.test(relatif));
  const chemin = emplacement?.motif.exec(relatif)?.[1];
  if (!emplacement || chemin === undefined) {
    lecture.fautes.push(
      faute({
        fichier,
        position: debut,
        regle: 'fichier-inconnu',
        message: 'Fichier inattendu à cet endroit de content/',
        attendu: EMPLACEMENTS.map((e) => modele(e.motif)),
      }),
    );
    return;
  }
  const texte = fs.readFileSync(absolu, 'utf8').replace(/^\uFEFF/, '');
  const parties = relatif.endsWith('.yaml') ? { donnees: texte, avant: 0, corps: undefined } : separer(texte);
  if (!parties) {
    lecture.fautes.push(
      faute({
        fichier,
        position: debut,
        regle: 'frontmatter-absent',
        message: 'En-tête YAML attendu en tête de fichier, entre deux lignes « --- »',
      }),
    );
    return;
  }
  if (parties.corps) lecture.fautes.push(...verifierMdx(parties.corps.texte, fichier, parties.corps.avant));
  const yaml = lireYaml(parties.donnees, fichier, parties.avant);
  if (Array.isArray(yaml)) {
    lecture.fautes.push(...yaml);
    return;
  }
  const { donnees, fautes } = valider(emplacement.schema, yaml, fichier);
  lecture.fautes.push(...fautes);
  const { collection } = emplacement;
  lecture.fichiers.push({ collection, fichier, chemin, donnees: donnees as FichierLu['donnees'], yaml });
  if (donnees === undefined) return;
  // the collection’s own schema has just said what the data is
  if (collection === 'errata') lecture.collections.errata = donnees as Erratum[];
  else (lecture.collections[collection] as { chemin: string; donnees: unknown }[]).push({ chemin, donnees });
}

/** Front matter and body of an MDX file, each with the lines that stand before it. */
function separer(texte: string) {
  const parties = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(texte);
  if (parties?.index !== 0) return undefined;
  const [entete, donnees = ''] = parties;
  return { donnees, avant: 1, corps: { texte: texte.slice(entete.length), avant: entete.split('\n').length - 1 } };
}

/** A pattern, as a person reads it: titres/<titre>/competences/<n>.mdx */
function modele(motif: RegExp): string {
  return motif.source
    .replace(/[\^$()\\]/g, '')
    .replaceAll('[a-z]+-d{2}', '<titre>')
    .replaceAll('d{4}-d{2}-d{2}', '<date>')
    .replaceAll('[a-z-]+', '<nom>')
    .replaceAll('d+', '<n>')
    .replaceAll('\\/', '/');
}
