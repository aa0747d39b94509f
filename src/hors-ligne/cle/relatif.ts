import { ADRESSES } from '../../chemin.ts';
import type { Inventaire } from './inventaire.ts';

/** A page as it must be to work from a disk: no server gives index.html for a folder, nothing starts at the root. */

const MODULE = /<script type="module" src="([^"]*)"><\/script>/g;
/** What a browser would ask for as from another site: from a disk, each file is one. */
const D_UN_SERVEUR = /<link rel="(?:manifest|preload)"[^>]*>/g;

/** /titres/crcd-06/#ccp-1 → titres/crcd-06/index.html#ccp-1 */
export function fichierDe(adresse: string): string {
  const [, chemin = '', suite = ''] = /^([^?#]*)(.*)$/s.exec(adresse) ?? [];
  return `${chemin.endsWith('/') ? `${chemin}index.html` : chemin}${suite}`.replace(/^\//, '');
}

/** The way from a page to the root: « ../../ », « ./ ». @param page its path from the root */
const remonter = (page: string): string => '../'.repeat(page.split('/').length - 1) || './';

/** Where a link leads when what it names is not in the edition. */
const ABSENTE = '/hors-ligne/absente/';

/**
 * Rewrites a page: relative links that name files, classic scripts after the one that reads files from a disk.
 * @param page its path from the root
 * @param site what the page comes from
 * @param existe tells whether a file is in the edition
 * @returns the page, and the links that lead nowhere
 */
export function pageSurDisque(
  page: string,
  html: string,
  { classiques, publie }: Pick<Inventaire, 'classiques' | 'publie'>,
  existe: (fichier: string) => boolean,
): { html: string; morts: string[] } {
  const racine = remonter(page);
  const morts: string[] = [];
  const scripts: string[] = [];
  const sansModules = html.replace(D_UN_SERVEUR, '').replace(MODULE, (_, source: string) => {
    const script = classiques.get(source);
    if (script === undefined) throw new Error(`${page} : module ${source} introuvable`);
    scripts.push(script);
    return '';
  });
  const relative = sansModules.replace(ADRESSES, (_, debut: string, adresse: string) => {
    const fichier = fichierDe(adresse);
    const cible = fichier.replace(/[?#].*$/s, '');
    if (existe(cible)) return debut + racine + fichier;
    if (!publie(cible)) morts.push(`${page} → ${adresse}`);
    return `${debut}${racine}${fichierDe(ABSENTE)}?page=${encodeURIComponent(adresse)}`;
  });
  // what is elsewhere is a page to read, not a file to save
  const sansElle = relative.replace(/(?<=\?page=[^"]*") download="[^"]*"/g, '');
  const balises = [...(scripts.length > 0 ? [LECTEUR] : []), ...new Set(scripts)].map(
    (script) => `<script src="${racine}${script}" defer></script>`,
  );
  return { html: sansElle.replace('</head>', `${balises.join('')}</head>`), morts };
}

/** A style sheet, its fonts and pictures beside it. @param feuille its path from the root */
export const feuilleRelative = (feuille: string, css: string): string =>
  css.replace(/(url\(['"]?)\/(?!\/)/g, `$1${remonter(feuille)}`);

/** The script that stands for a server: lecteur.ts, built. */
export const LECTEUR = 'scripts/lecteur.js';
