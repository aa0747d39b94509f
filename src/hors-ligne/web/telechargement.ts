import { publiee } from '../../racine.ts';
import { LONGUEUR_EMPREINTE, type FichierListe, type Liste, type Paquet } from './liste.ts';

export type Progres = (faits: number, total: number) => void;

/** Start of the SHA-256 of some bytes, in base64url. */
async function empreinteDe(octets: BufferSource): Promise<string> {
  const somme = new Uint8Array(await crypto.subtle.digest('SHA-256', octets));
  return btoa(String.fromCharCode(...somme))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, LONGUEUR_EMPREINTE);
}

/** @throws Error if the bytes are not those of the list */
export async function verifier([adresse, empreinte, taille]: FichierListe, octets: ArrayBuffer): Promise<void> {
  if (octets.byteLength !== taille || (await empreinteDe(octets)) !== empreinte) throw new Error(`${adresse} altéré`);
}

/** @throws Error if the site does not give it */
export async function telecharger(adresse: string): Promise<Response> {
  const reponse = await fetch(publiee(adresse), { cache: 'no-cache' });
  if (!reponse.ok) throw new Error(`${adresse} : ${reponse.status}`);
  return reponse;
}

/** The list of the edition on the site. @throws Error if it cannot be fetched */
export const lireListe = async (adresse: string): Promise<Liste> =>
  (await telecharger(adresse)).json() as Promise<Liste>;

/** The files of a pack, one after the other, as they come out of it; none is checked yet. */
export async function* ouvrirLePaquet(
  paquet: Paquet,
  progres: Progres,
): AsyncGenerator<[fichier: FichierListe, octets: ArrayBuffer]> {
  const lecteur = (await decompresser(paquet, progres)).getReader();
  let reste = new Uint8Array();
  /** @returns false at the end */
  const avancer = async (): Promise<boolean> => {
    while (reste.length === 0) {
      const { value } = await lecteur.read();
      if (!value) return false;
      reste = value;
    }
    return true;
  };
  try {
    for (const fichier of paquet.fichiers) {
      const octets = new Uint8Array(fichier[2]);
      for (let rempli = 0; rempli < octets.length;) {
        if (!(await avancer())) throw new Error(`${paquet.adresse} coupé`);
        const pris = reste.subarray(0, octets.length - rempli);
        octets.set(pris, rempli);
        rempli += pris.length;
        reste = reste.subarray(pris.length);
      }
      yield [fichier, octets.buffer];
    }
    if (await avancer()) throw new Error(`${paquet.adresse} trop long`);
  } finally {
    await lecteur.cancel().catch(() => undefined);
  }
}

/** @param progres called each time another hundredth of the pack has come */
async function decompresser(paquet: Paquet, progres: Progres): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const reponse = await telecharger(paquet.adresse);
  if (!reponse.body) throw new Error(`${paquet.adresse} vide`);
  let [recus, dits] = [0, 0];
  const brut = reponse.body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(morceau, suite) {
        recus += morceau.byteLength;
        if (recus - dits >= paquet.octets / 100) {
          dits = recus;
          progres(Math.min(recus, paquet.octets), paquet.octets);
        }
        suite.enqueue(morceau);
      },
    }),
  );
  // some hosts say themselves that a .gz is compressed, and the browser opens it
  return reponse.headers.get('content-encoding') === 'gzip' ? brut : brut.pipeThrough(new DecompressionStream('gzip'));
}
