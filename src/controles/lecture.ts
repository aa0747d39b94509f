import fs from 'node:fs';
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { Collections } from '../referentiel/modele.ts';
import { EMPLACEMENTS, modeles, reconnaitre, type Donnees, type NomCollection } from './emplacements.ts';
import { faute } from './faute.ts';
import { lireMdx, type Corps } from './mdx.ts';
import { valider } from './schema.ts';
import { lireYaml, YAML_ABSENT, type YamlLu } from './yaml.ts';

/**
 * An MDX file longer than this, in characters, is not read: nested lists would take hours. The longest so far has
 * 27,000.
 */
const LONGUEUR_MAX = 200_000;

/** A content file as it stands on disk, with the way from its data to its lines. */
export interface FichierLu<C extends NomCollection = NomCollection> {
  collection: C;
  /** Path shown to people: content/titres/… */
  fichier: string;
  /** The entry’s path, as Collections uses it. */
  chemin: string;
  /** Absent when the file cannot be read, or does not fit its schema. */
  donnees: Donnees[C] | undefined;
  yaml: YamlLu;
  /** The prose under the front matter; absent from YAML files, and when it cannot be read. */
  corps: Corps | undefined;
}

/** Everything read from content/, faults included. */
export interface Lecture {
  fichiers: FichierLu[];
  collections: Collections;
  fautes: VFileMessage[];
}

/** What one file gives: nothing but faults when nobody reads a file there. */
export interface LectureDeFichier {
  lu: FichierLu | undefined;
  fautes: VFileMessage[];
}

/**
 * Reads a content folder whole: a file that does not fit never hides the faults of the others.
 * @param dossier path of the folder, as it will be shown in faults
 */
export function lireContenu(dossier: string): Lecture {
  return reunir([...lireDossier(dossier).values()]);
}

/** The same, file by file: by their paths in the folder, with slashes. */
export function lireDossier(dossier: string): Map<string, LectureDeFichier> {
  const relatifs = fs.globSync('**/*.*', { cwd: dossier }).sort();
  return new Map(
    relatifs.map((brut) => {
      const relatif = brut.split(path.sep).join('/');
      const texte = fs.readFileSync(path.join(dossier, brut), 'utf8');
      return [relatif, lireFichier(nomMontre(dossier, relatif), relatif, texte)];
    }),
  );
}

/** The path of a content file, as people see it: from where they are. */
export const nomMontre = (dossier: string, relatif: string): string =>
  path.relative(process.cwd(), path.join(dossier, relatif)).split(path.sep).join('/');

/** Puts the files of a content folder together. */
export function reunir(lectures: readonly LectureDeFichier[]): Lecture {
  const fichiers = lectures.flatMap(({ lu }) => lu ?? []);
  // the collection’s own schema has said what the data is
  const de = <C extends NomCollection>(collection: C) =>
    fichiers.flatMap(({ collection: c, chemin, donnees }) =>
      c === collection && donnees !== undefined ? [{ chemin, donnees: donnees as Donnees[C] }] : [],
    );
  return {
    fichiers,
    collections: {
      titres: de('titres'),
      activites: de('activites'),
      competences: de('competences'),
      transversales: de('transversales'),
      evaluations: de('evaluations'),
      glossaires: de('glossaires'),
      glossaireReac: de('glossaireReac'),
      modalites: de('modalites'),
      parcours: de('parcours'),
      errata: de('errata').flatMap(({ donnees }) => donnees),
      synonymes: de('synonymes').flatMap(({ donnees }) => donnees),
    },
    fautes: lectures.flatMap(({ fautes }) => fautes),
  };
}

/**
 * Reads one file: front matter or YAML, schema, MDX.
 * @param fichier path shown in faults
 * @param relatif path in content/, with slashes: it tells what the file is
 */
export function lireFichier(fichier: string, relatif: string, contenu: string): LectureDeFichier {
  const debut = { line: 1, column: 1 };
  const connu = reconnaitre(relatif);
  if (!connu) {
    const message = 'Fichier inattendu à cet endroit de content/';
    return {
      lu: undefined,
      fautes: [faute({ fichier, position: debut, regle: 'fichier-inconnu', message, attendu: modeles() })],
    };
  }
  // a file that cannot be read still exists: what names it is not at fault
  const lu: FichierLu = { ...connu, fichier, donnees: undefined, yaml: YAML_ABSENT, corps: undefined };
  const texte = contenu.replace(/^\uFEFF/, '');
  const parties = relatif.endsWith('.yaml') ? { donnees: texte, avant: 0, corps: undefined } : separer(texte);
  const fautes: VFileMessage[] = [];
  if (parties?.corps && texte.length > LONGUEUR_MAX) {
    const message = `Fichier de ${texte.length} caractères, ${LONGUEUR_MAX} au plus attendus`;
    return { lu, fautes: [faute({ fichier, position: debut, regle: 'fichier-trop-long', message })] };
  }
  if (!texte.endsWith('\n')) {
    const lignes = texte.split('\n');
    const position = { line: lignes.length, column: (lignes.at(-1)?.length ?? 0) + 1 };
    const message = 'Fin de ligne attendue à la fin du fichier : il a pu être coupé';
    fautes.push(faute({ fichier, position, regle: 'fin-de-fichier', message }));
  }
  if (!parties) {
    const message = 'En-tête YAML attendu en tête de fichier, entre deux lignes « --- »';
    return { lu, fautes: [...fautes, faute({ fichier, position: debut, regle: 'frontmatter-absent', message })] };
  }
  if (parties.corps) {
    const mdx = lireMdx(parties.corps.texte, fichier, parties.corps.avant);
    lu.corps = mdx.corps;
    fautes.push(...mdx.fautes);
  }
  const yaml = lireYaml(parties.donnees, fichier, parties.avant);
  if (Array.isArray(yaml)) return { lu, fautes: [...fautes, ...yaml] };
  const valide = valider(EMPLACEMENTS[connu.collection].schema, yaml, fichier);
  lu.yaml = yaml;
  lu.donnees = valide.donnees as FichierLu['donnees'];
  return { lu, fautes: [...fautes, ...valide.fautes] };
}

/** Front matter and body of an MDX file, each with the lines that stand before it. */
function separer(texte: string) {
  const parties = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(texte);
  if (parties?.index !== 0) return undefined;
  const [entete, donnees = ''] = parties;
  return { donnees, avant: 1, corps: { texte: texte.slice(entete.length), avant: entete.split('\n').length - 1 } };
}
