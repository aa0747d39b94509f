import fs from 'node:fs';
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { ZodType } from 'zod';
import { activiteSchema } from '../referentiel/activite.ts';
import type { Collections } from '../referentiel/assemblage.ts';
import { competenceSchema } from '../referentiel/competence.ts';
import { evaluationSchema } from '../referentiel/evaluation.ts';
import { glossaireSchema } from '../referentiel/glossaire.ts';
import { modaliteSchema } from '../referentiel/modalite.ts';
import { titreSchema } from '../referentiel/titre.ts';
import { transversaleSchema } from '../referentiel/transversale.ts';
import { faute } from './faute.ts';
import { verifierMdx } from './mdx.ts';
import { valider } from './schema.ts';
import { lireYaml, type YamlLu } from './yaml.ts';

type NomCollection = keyof Collections;

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
];

/** A content file as it stands on disk, with the way from its data to its lines. */
export interface FichierLu<C extends NomCollection = NomCollection> {
  collection: C;
  /** Path shown to people: content/titres/… */
  fichier: string;
  /** The entry’s path, as Collections uses it. */
  chemin: string;
  /** Absent when the file does not fit its schema. */
  donnees: Collections[C][number]['donnees'] | undefined;
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
    },
    fautes: [],
  };
  for (const relatif of fs.globSync('**/*.*', { cwd: dossier }).sort()) {
    const chemin = relatif.split(path.sep).join('/');
    lireFichier(path.join(dossier, relatif), chemin, lecture);
  }
  return lecture;
}

/** Files next to the entries that are read elsewhere, or not at all. */
const AILLEURS = /^(errata\.yaml|parcours\/[a-z-]+\.mdx)$/;

function lireFichier(absolu: string, relatif: string, lecture: Lecture): void {
  if (AILLEURS.test(relatif)) return;
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
  const parties = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(texte);
  if (parties?.index !== 0) {
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
  const [entete, donneesYaml = ''] = parties;
  lecture.fautes.push(...verifierMdx(texte.slice(entete.length), fichier, entete.split('\n').length - 1));
  const yaml = lireYaml(donneesYaml, fichier, 1);
  if (Array.isArray(yaml)) {
    lecture.fautes.push(...yaml);
    return;
  }
  const { donnees, fautes } = valider(emplacement.schema, yaml, fichier);
  lecture.fautes.push(...fautes);
  const { collection } = emplacement;
  lecture.fichiers.push({ collection, fichier, chemin, donnees: donnees as FichierLu['donnees'], yaml });
  if (donnees !== undefined) {
    // the collection’s own schema has just said so
    (lecture.collections[collection] as { chemin: string; donnees: unknown }[]).push({ chemin, donnees });
  }
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
