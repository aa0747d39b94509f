import type { Attendus } from './attendus.ts';
import { finir } from './finition.ts';
import { noticeDeForme, type Sortie } from './formes.ts';
import { imposer } from './imposition.ts';
import type { Notice } from './notice.ts';
import type { Rendu } from './rendu.ts';
import { lirePdf } from './texte-pdf.ts';
import { verifier, verifierCahier, verifierFormulaire } from './verification.ts';

/** A document as Chromium printed it, and what it must become. */
export interface Ouvrage {
  rendu: Rendu;
  notice: Notice;
  attendus: Attendus;
  sorties: readonly Sortie[];
}

/** The bytes to write if there is no fault. */
export interface Acheve extends Sortie {
  octets: Uint8Array;
  fautes: string[];
}

/**
 * Finishes the PDFs of a document and reads them back: what is checked is what is written.
 * @returns each PDF and what is wrong with it, in French
 * @throws Error if one cannot be finished
 */
export async function achever({ rendu, notice, attendus, sorties }: Ouvrage): Promise<Acheve[]> {
  const pages = await finir(rendu.octets, notice);
  const texte = await lirePdf(pages);
  const faire = async (forme: Sortie['forme']): Promise<Pick<Acheve, 'octets' | 'fautes'>> => {
    const dite = noticeDeForme(notice, forme);
    if (forme === 'pages') {
      const fautes = verifier(texte, attendus);
      if (texte.pages.length !== rendu.pages) fautes.push(`${texte.pages.length} pages au lieu de ${rendu.pages}`);
      return { octets: pages, fautes };
    }
    if (forme === 'cahier') {
      const octets = await imposer(pages, dite);
      return { octets, fautes: verifierCahier(await lirePdf(octets), texte) };
    }
    if (!rendu.formulaire) throw new Error('pages imprimées sans leurs champs');
    const { champs } = rendu.formulaire;
    const octets = await finir(rendu.formulaire.octets, dite, champs);
    const lu = await lirePdf(octets);
    return { octets, fautes: [...verifier(lu, attendus), ...verifierFormulaire(lu, champs, attendus)] };
  };
  const acheves: Acheve[] = [];
  for (const sortie of sorties) {
    acheves.push({ ...sortie, ...(await faire(sortie.forme)) });
    // what is wrong with the pages is told by itself: their variants would only tell it again
    if (acheves.some(({ fautes }) => fautes.length > 0)) break;
  }
  return acheves;
}
