import fs from 'node:fs';
import path from 'node:path';
import { parseDocument, visit, type Document } from 'yaml';
import { ErreurUsage } from '../commande.ts';
import { entier, type Option, type Valeurs } from './options.ts';

/** What the new document says of itself. */
export const OPTIONS_EDITION = {
  pages: { quoi: 'nombre de pages du document', exemples: ['30'] },
  jo: { quoi: 'date du dernier Journal officiel', exemples: ['2024-01-20'], facultatif: true },
  document: { quoi: 'RE ou RC, quand l’édition précédente était d’un autre type', exemples: ['RE'], facultatif: true },
} as const satisfies Record<string, Option>;

/** An MDX file: its front matter, and the rest. */
const MDX = /^(---\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n[\s\S]*|$))/m;

/**
 * The next edition of a RE starts from the last: same exams, same tables, its document in the list.
 * Comments and quotation marks stay.
 * @param dossier path of content/
 * @returns text of each file, by its path in content/
 * @throws ErreurUsage when there is no edition to start from, or a fact cannot be read
 */
export function fichiersDeLEdition(
  dossier: string,
  titre: string,
  date: string,
  valeurs: Valeurs<keyof typeof OPTIONS_EDITION>,
): Map<string, string> {
  const duTitre = `titres/${titre}/titre.mdx`;
  const editions = fs.globSync(`titres/${titre}/evaluation/*.mdx`, { cwd: dossier }).sort();
  const derniere = editions.at(-1);
  if (derniere === undefined || !fs.existsSync(path.join(dossier, duTitre)))
    throw new ErreurUsage(`Titre « ${titre} » sans édition dont partir : créez-le d’abord, avec « titre »`);

  const titreLu = lire(path.join(dossier, duTitre));
  const editionLue = lire(path.join(dossier, derniere));
  const ancien = String(editionLue.yaml.get('document'));
  const type = valeurs.document[0] ?? ancien.replace(/-.*$/, '').toUpperCase();
  const nouveau = `${type.toLowerCase()}-${date}`;

  visit(editionLue.yaml, {
    Scalar(_cle, noeud) {
      if (noeud.value === ancien) noeud.value = nouveau;
    },
  });
  const [jo] = valeurs.jo;
  titreLu.yaml.addIn(['documents'], {
    id: nouveau,
    type,
    miseAJour: date,
    ...(jo === undefined ? {} : { parutionJo: jo }),
    pages: entier('pages', valeurs.pages[0] ?? ''),
  });
  return new Map([
    [duTitre, titreLu.ecrire()],
    [`titres/${titre}/evaluation/${date}.mdx`, editionLue.ecrire()],
  ]);
}

function lire(fichier: string): { yaml: Document; ecrire: () => string } {
  const [, debut, donnees, fin] = MDX.exec(fs.readFileSync(fichier, 'utf8')) ?? [];
  if (donnees === undefined) throw new ErreurUsage(`${fichier} : en-tête YAML attendu`);
  const yaml = parseDocument(donnees);
  const ecrire = () => `${debut ?? ''}${yaml.toString({ lineWidth: 0, flowCollectionPadding: false })}${fin ?? ''}`;
  return { yaml, ecrire };
}
