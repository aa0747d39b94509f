import path from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { parseDocument, stringify } from 'yaml';
import type { FichierPropose, Propositions } from './contenu.ts';

/** An MDX file: its front matter, and the rest. */
const MDX = /^(---\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n[\s\S]*|$))/m;

const OPTIONS = { lineWidth: 0, aliasDuplicateObjects: false } as const;

/** The text of a proposed file. */
const texteDe = ({ donnees, aEcrire }: FichierPropose): string =>
  `---\n${stringify(sansVide(donnees), OPTIONS)}---\n\n{/* À écrire, dans nos mots : ${aEcrire}. */}\n`;

/** Keys without a value are not written. */
function sansVide(valeur: unknown): unknown {
  if (Array.isArray(valeur)) return valeur.map(sansVide);
  if (typeof valeur !== 'object' || valeur === null) return valeur;
  return Object.fromEntries(
    Object.entries(valeur)
      .filter(([, v]) => v !== undefined)
      .map(([cle, v]) => [cle, sansVide(v)]),
  );
}

/** What becomes of the proposed files, beside those that exist. */
export interface Tri {
  /** Texts to write, by path in content/. */
  aEcrire: Map<string, string>;
  /** Proposed texts that stay out: an edited file is never overwritten. */
  ecartes: Map<string, string>;
  /** For each file left as it is, how the document just read differs. */
  differences: Map<string, string>;
}

/**
 * Sorts the proposed files. A new titre is written whole; in one that exists, only editions it has not are, and
 * their documents are added to its list.
 * @param existants texts on disk, by path in content/
 */
export function trier(id: string, propositions: Propositions, existants: ReadonlyMap<string, string>): Tri {
  const tri: Tri = { aEcrire: new Map(), ecartes: new Map(), differences: new Map() };
  const nouveau = ![...existants.keys()].some((f) => f.startsWith(`titres/${id}/`));
  for (const [nom, propose] of propositions) {
    const relatif = `titres/${id}/${nom}.mdx`;
    const ancien = existants.get(relatif);
    const texte = texteDe(propose);
    if (ancien === undefined && (nouveau || nom.startsWith('evaluation/'))) tri.aEcrire.set(relatif, texte);
    else if (ancien === undefined) tri.ecartes.set(relatif, texte);
    else {
      const difference = comparer(relatif, ancien, propose);
      if (difference === undefined) continue;
      tri.differences.set(relatif, difference);
      tri.ecartes.set(relatif, texte);
    }
  }
  const duTitre = `titres/${id}/titre.mdx`;
  const ancien = existants.get(duTitre);
  const editions = [...tri.aEcrire.keys()].map((f) => path.basename(f, '.mdx'));
  if (ancien !== undefined && editions.length > 0) {
    const documents = (propositions.get('titre')?.donnees.documents ?? []) as { id: string }[];
    tri.aEcrire.set(
      duTitre,
      ajouterDocuments(
        ancien,
        documents.filter((d) => editions.some((date) => d.id.endsWith(date))),
      ),
    );
  }
  return tri;
}

/** How the data of a file on disk would change, for the keys that an import reads; our own keys do not count. */
function comparer(relatif: string, ancien: string, { donnees }: FichierPropose): string | undefined {
  const lues = sansVide(donnees) as Record<string, unknown>;
  const [, , yaml = ''] = MDX.exec(ancien) ?? [];
  const surDisque = (parseDocument(yaml).toJS() ?? {}) as Record<string, unknown>;
  const communes = Object.fromEntries(
    Object.keys(lues)
      .filter((c) => c in surDisque)
      .map((c) => [c, surDisque[c]]),
  );
  const [avant, apres] = [stringify(communes, OPTIONS), stringify(lues, OPTIONS)];
  if (avant === apres) return undefined;
  return createTwoFilesPatch(relatif, relatif, avant, apres, 'sur le disque', 'dans le document', { context: 1 });
}

/** Adds documents to the list of a titre; comments and quotation marks stay. */
function ajouterDocuments(texte: string, documents: readonly { id: string }[]): string {
  const [, debut = '', yaml = '', fin = ''] = MDX.exec(texte) ?? [];
  const lu = parseDocument(yaml);
  const connus = ((lu.toJS() as { documents?: { id: string }[] } | null)?.documents ?? []).map((d) => d.id);
  for (const d of documents.filter((x) => !connus.includes(x.id))) lu.addIn(['documents'], sansVide(d));
  return `${debut}${lu.toString({ lineWidth: 0, flowCollectionPadding: false })}${fin}`;
}
