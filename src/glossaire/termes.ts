import fs from 'node:fs';
import path from 'node:path';
import { lireFichier, type FichierLu } from '../controles/lecture.ts';
import { adresseModalite, adresseTerme } from '../referentiel/adresses.ts';
import type { EntreeDeGlossaire } from '../referentiel/glossaire.ts';
import { texteBrut } from './mdast.ts';

/** A file as its collection says it is; undefined when it is not there. */
type Lu<C extends FichierLu['collection']> = FichierLu<C> | undefined;

/** A term our prose may use, and how it is explained. */
export interface Terme {
  nom: string;
  developpe?: string | undefined;
  definition: string;
  /** The page that says more. */
  adresse: string;
  /** As prose writes it, in the singular. */
  formes: string[];
}

/**
 * The terms a file of content/ may use: the glossary of its titre, then what all REAC define, sigles, and the modalités.
 * @param contenu the content folder
 * @param relatif path of the file in it, with slashes
 */
export function termesPour(contenu: string, relatif: string): Terme[] {
  const titre = /^titres\/([^/]+)\//.exec(relatif)?.[1];
  const technique = titre && (lire(contenu, `titres/${titre}/glossaire.mdx`) as Lu<'glossaires'>)?.donnees;
  const reac = (lire(contenu, 'glossaire.mdx') as Lu<'glossaireReac'>)?.donnees;
  const modalites = fs
    .globSync('modalites/*.mdx', { cwd: contenu })
    .map((f) => f.split(path.sep).join('/'))
    .filter((f) => f !== relatif) // a page does not send to itself
    .sort();
  return [
    ...(titre && technique ? entrees(titre, technique.entrees) : []),
    ...entrees('reac', reac?.entrees ?? []),
    ...entrees('sigles', reac?.sigles ?? []),
    ...modalites.flatMap((f) => modalite(lire(contenu, f) as Lu<'modalites'>)),
  ];
}

/** An entry that an import left without definition explains nothing. */
const entrees = (glossaire: string, liste: readonly EntreeDeGlossaire[]): Terme[] =>
  liste.flatMap(({ id, termes, formes, developpe, definition }) =>
    definition === undefined
      ? []
      : [
          {
            nom: termes.join(', '),
            developpe,
            definition,
            adresse: adresseTerme(glossaire, id),
            formes: formes ?? [...termes, ...(developpe ? [developpe] : [])],
          },
        ],
  );

/** A modalité is defined by the first paragraph of its page. */
function modalite(lu: Lu<'modalites'>): Terme[] {
  const paragraphe = lu?.corps?.arbre.children.find((n) => n.type === 'paragraph');
  if (!lu?.donnees || !paragraphe) return [];
  const slug = lu.chemin.split('/').at(-1) ?? '';
  const { intitule, sigle, formes } = lu.donnees;
  return [
    {
      nom: `${intitule} (${sigle})`,
      definition: texteBrut(paragraphe),
      adresse: adresseModalite(slug),
      formes: formes ?? [intitule],
    },
  ];
}

/** Files already read, as long as they do not change: each is asked for at every page. */
const lus = new Map<string, { date: number; lu: FichierLu | undefined }>();

function lire(contenu: string, relatif: string): FichierLu | undefined {
  const fichier = path.join(contenu, relatif);
  const date = fs.statSync(fichier, { throwIfNoEntry: false })?.mtimeMs;
  if (date === undefined) return undefined;
  const connu = lus.get(fichier);
  if (connu?.date === date) return connu.lu;
  const { lu } = lireFichier(fichier, relatif, fs.readFileSync(fichier, 'utf8'));
  lus.set(fichier, { date, lu });
  return lu;
}
