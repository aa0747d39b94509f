import fs from 'node:fs';
import path from 'node:path';
import { sansChemin } from '../src/chemin.ts';
import { hacher } from './hachage.ts';

/** What of a page of the site goes to paper. */
export interface Feuille {
  /** A page of its own: the document and its print stylesheets, nothing else of the site. */
  html: string;
  /** Digest of all that decides how it is laid out: this page, its stylesheets, fonts and images by content. */
  empreinte: string;
}

/**
 * Reads the sheet out of a built page: what stands around it, and what is for the screen, neither
 * goes to paper nor counts when the page changes.
 * @param site folder of the built site
 * @param page /imprimer/crcd-06/titre-grille/
 * @throws Error if the page, its document or a file it needs is not there
 */
export function lireFeuille(site: string, page: string): Feuille {
  const fichier = path.join(site, page, 'index.html');
  if (!fs.existsSync(fichier)) throw new Error(`${page} : page absente de ${site}`);
  const source = sansChemin(fs.readFileSync(fichier, 'utf8'));
  const [document] = /<main\b[^]*<\/main>/.exec(source) ?? [];
  if (!document) throw new Error(`${page} : page sans document à imprimer`);
  const styles = [...source.matchAll(/<link rel="stylesheet" href="[^"]+">/g)].map(([lien]) => lien);
  const [racine = '<html lang="fr">'] = /<html\b[^>]*>/.exec(source) ?? [];
  const [corps = '<body>'] = /<body\b[^>]*>/.exec(source) ?? [];
  const html = `<!doctype html>${racine}<head><meta charset="utf-8">${styles.join('')}</head>${corps}${document}</body></html>`;
  return { html, empreinte: hacher(parContenu(html, /\b(?:href|src)="(\/[^"#?]+\.\w+)/g, site, '/')) };
}

/** A text in which the name of each file that decides the layout gives way to a digest of its content: names may change alone. */
function parContenu(texte: string, references: RegExp, site: string, dossier: string): string {
  return texte.replace(references, (reference: string, adresse: string) => {
    const absolue = path.posix.resolve(dossier, adresse);
    if (!MISE_EN_PAGE.test(absolue)) return reference;
    const fichier = path.join(site, absolue);
    if (!fs.existsSync(fichier)) throw new Error(`${absolue} : fichier absent de ${site}`);
    if (!absolue.endsWith('.css')) return hacher(fs.readFileSync(fichier));
    const style = fs.readFileSync(fichier, 'utf8');
    return hacher(parContenu(style, /(?:url\(|@import )["']?(?!data:)([^"')]+)/g, site, path.posix.dirname(absolue)));
  });
}

/** A link to a page or a PDF is only text on paper. */
const MISE_EN_PAGE = /\.(?:css|woff2?|ttf|otf|svg|png|jpe?g|webp|avif)$/;
