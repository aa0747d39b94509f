import { Readable } from 'node:stream';
import type { VFileMessage } from 'vfile-message';
import { faute } from '../controles/faute.ts';
import { fichierDe } from '../hors-ligne/cle/relatif.ts';
import { empreinteDe } from '../hors-ligne/fichiers.ts';
import { lireFichier, situer, type Defaut, type FichierLu, type Lien } from './lecture.ts';
import type { Site } from './site.ts';

/** Files read at once: neither a host nor memory is asked for more. */
const ENSEMBLE = 8;

/** A file of the site, as it was found. */
interface Vu extends Pick<FichierLu, 'ancres' | 'nature'> {
  octets: number;
  empreinte: string;
}

/** Where a target is first named. */
interface Renvoi extends Lien {
  fichier: string;
  /** In how many other places it is. */
  autres: number;
}

/** A defect and its file. */
export interface DefautSitue extends Defaut {
  fichier: string;
}

/** Everything read of a site; its bytes are not kept. */
export interface Releve {
  vus: Map<string, Vu>;
  /** What files lead to in the site, as « file » or « file#anchor ». */
  cibles: Map<string, Renvoi>;
  /** What the search finds: targets, by what Pagefind calls each entry. */
  entrees: Map<string, string>;
  defauts: DefautSitue[];
}

/**
 * Reads a site: the files given, and whatever they lead to.
 * @param departs paths from the root
 */
export async function parcourir(site: Site, departs: readonly string[]): Promise<Releve> {
  const releve: Releve = { vus: new Map(), cibles: new Map(), entrees: new Map(), defauts: [] };
  const faits = new Set<string>();
  const chemin = await cheminDuSite(site);
  for (let file = [...new Set(departs)]; file.length > 0;) {
    for (const fichier of file) faits.add(fichier);
    await Readable.from(file).forEach((fichier: string) => examiner(site, fichier, chemin, releve), {
      concurrency: ENSEMBLE,
    });
    file = [...new Set([...releve.cibles.keys()].map((c) => c.replace(/#.*$/s, '')))].filter((f) => !faits.has(f));
  }
  return releve;
}

async function examiner(
  site: Site,
  fichier: string,
  chemin: string,
  { vus, cibles, entrees, defauts }: Releve,
): Promise<void> {
  const noter = (index: number, regle: string, message: string) => defauts.push({ fichier, index, regle, message });
  try {
    const octets = await site.lire(fichier);
    if (!octets) return;
    const vu = { octets: octets.length, empreinte: empreinteDe(octets) };
    vus.set(fichier, vu);
    const { liens, defauts: siens, entrees: siennes = [], ancres, nature } = lireFichier(fichier, octets, chemin);
    vus.set(fichier, { ...vu, ...(ancres !== undefined && { ancres }), nature });
    for (const [id, adresse] of siennes) entrees.set(id, cibleDe(fichier, adresse, chemin) ?? adresse);
    for (const { index, regle, message } of siens) noter(index, regle, message);
    for (const lien of liens) {
      const cible = cibleDe(fichier, lien.adresse, chemin);
      const deja = cible === undefined ? undefined : cibles.get(cible);
      if (cible === undefined) noter(lien.index, 'autre-hote', `« ${lien.adresse} » sort du site`);
      else if (deja) deja.autres += 1;
      else cibles.set(cible, { ...lien, fichier, autres: 0 });
    }
  } catch (erreur) {
    noter(0, 'illisible', `Fichier illisible : ${erreur instanceof Error ? erreur.message : String(erreur)}`);
  }
}

/** The path the site is published under, as its first page says: « / », « /referentiels/ ». */
async function cheminDuSite(site: Site): Promise<string> {
  const premiere = await site.lire('index.html').catch(() => undefined);
  return /<html [^>]*\bdata-racine="([^"]*)"/.exec(Buffer.from(premiere ?? []).toString())?.[1] ?? '/';
}

/** What an address leads to from a file; undefined out of the site. */
function cibleDe(fichier: string, adresse: string, chemin: string): string | undefined {
  const url = URL.parse(adresse, `http://site.invalid${chemin}${fichier}`);
  if (url?.origin !== 'http://site.invalid' || !url.pathname.startsWith(chemin)) return undefined;
  return fichierDe(`/${decodeURIComponent(url.pathname.slice(chemin.length))}`) + decodeURIComponent(url.hash);
}

/** A defect of a whole file. */
export const defaut = (fichier: string, regle: string, message: string): DefautSitue => ({
  fichier,
  index: 0,
  regle,
  message,
});

/** Defects, each at its line: a damaged site may have very many of them, a file is read once for all of its own. */
export async function enFautes(site: Site, defauts: readonly DefautSitue[]): Promise<VFileMessage[]> {
  const fautes: VFileMessage[] = [];
  const situerTous = async ([fichier, siens]: [string, DefautSitue[]]) => {
    const octets = siens.some((d) => d.index > 0) ? await site.lire(fichier).catch(() => undefined) : undefined;
    const texte = octets && Buffer.from(octets).toString();
    for (const { index, regle, message } of siens) {
      const position = texte === undefined ? { line: 1, column: 1 } : situer(texte, index);
      fautes.push(faute({ fichier: site.prefixe + fichier, position, regle, message }));
    }
  };
  const parFichier = Map.groupBy(defauts, (d) => d.fichier);
  await Readable.from(parFichier).forEach(situerTous, { concurrency: ENSEMBLE });
  return fautes;
}

/** Links that lead nowhere. */
export function* liensMorts({ vus, cibles }: Releve): Generator<DefautSitue> {
  for (const [cible, { fichier, index, adresse, autres }] of cibles) {
    const [page = '', ancre = ''] = cible.split(/#(.*)/s);
    const vu = vus.get(page);
    if (vu && (ancre === '' || vu.ancres === undefined || vu.ancres.includes(`\n${ancre}\n`))) continue;
    const suite = autres === 0 ? '' : ` (et ${autres} autre${autres > 1 ? 's' : ''} fois)`;
    yield {
      fichier,
      index,
      regle: 'lien-mort',
      message: `${adresse} : ${vu ? 'ancre absente de la page' : 'rien à cette adresse'}${suite}`,
    };
  }
}
