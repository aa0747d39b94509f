import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { archiveDuTitre, empreinteDe, fichiersDuSite } from '../fichiers.ts';
import { LONGUEUR_EMPREINTE, SITE, type FichierListe, type Liste, type Paquet } from './liste.ts';

/** What the edition on a device leaves to the site: archives, data files, pictures for other sites. */
const EN_LIGNE =
  /^(?:_headers|sw\.js|hors-ligne\/.*\.(?:json|gz)|telechargements\/.*|donnees\/.*(?<!\.html)|ims\/.*|partage\.png|sitemap.*|robots\.txt)$/;
/** What prints a titre: its PDFs and the pages they come from, the heaviest of the site. */
const A_IMPRIMER = /^(?:pdf|imprimer)\/([^/]+)\//;

/**
 * Writes what a device keeps: the packs, their list, the service worker.
 * @param racine folder of the built site
 * @param noms of the titres, by id
 * @param archive bytes of the archive for a USB stick
 * @returns the list
 */
export async function ecrirePaquets(
  racine: string,
  noms: ReadonlyMap<string, string>,
  archive: number,
): Promise<Liste> {
  const fichiers = fichiersDuSite(racine).filter((f) => !EN_LIGNE.test(f));
  const groupes = Map.groupBy(fichiers, (f) => A_IMPRIMER.exec(f)?.[1] ?? SITE);
  fs.mkdirSync(path.join(racine, 'hors-ligne'), { recursive: true });
  const ordre = [SITE, ...[...groupes.keys()].filter((nom) => nom !== SITE).sort()];
  const paquets: Paquet[] = [];
  for (const nom of ordre) paquets.push(await ecrirePaquet(racine, nom, noms.get(nom) ?? nom, groupes.get(nom) ?? []));
  const version = crypto
    .createHash('sha256')
    .update(JSON.stringify(paquets))
    .digest('hex')
    .slice(0, LONGUEUR_EMPREINTE);
  const archives = [...noms].flatMap(([id, libelle]): Liste['archives'] => {
    const fichier = path.join(racine, archiveDuTitre(id));
    return fs.existsSync(fichier) ? [[libelle, `/${archiveDuTitre(id)}`, fs.statSync(fichier).size]] : [];
  });
  const liste: Liste = { version, paquets, archive, archives };
  fs.writeFileSync(path.join(racine, 'hors-ligne/liste.json'), JSON.stringify(liste));
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('service-worker.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2022',
    write: false,
    logLevel: 'silent',
    // a new version is a new worker: that is how a browser learns of it
    banner: { js: `/* ${version} */` },
  });
  fs.writeFileSync(path.join(racine, 'sw.js'), outputFiles[0]?.text ?? '');
  return liste;
}

/** One file after the other: neither they nor the pack are ever whole in memory. */
async function ecrirePaquet(racine: string, nom: string, libelle: string, chemins: readonly string[]): Promise<Paquet> {
  const fichiers: FichierListe[] = [];
  const corps = function* () {
    for (const f of chemins) {
      const octets = fs.readFileSync(path.join(racine, f));
      fichiers.push([`/${f}`, empreinteDe(octets), octets.length]);
      yield octets;
    }
  };
  const adresse = `/hors-ligne/${nom === SITE ? SITE : `imprimer-${nom}`}.gz`;
  const gz = path.join(racine, adresse);
  await pipeline(Readable.from(corps()), zlib.createGzip({ level: 9 }), fs.createWriteStream(gz));
  return { nom, libelle, adresse, octets: fs.statSync(gz).size, fichiers };
}
