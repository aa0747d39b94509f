import { lireOperations } from './operations.ts';

const TRACE = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*']);
const PEINTURE = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'Do', 'sh', 'BT']);
const MARQUE = new Set(['BMC', 'BDC']);

/** A mark that ties what follows to the structure tree, or says that it is not part of it. */
const BALISE = /\/MCID\b|^\/Artifact\b/;

const MCID = /\/MCID\s+(\d+)/;

/**
 * Marks as artifact all that a page draws outside of its structure: rules, backgrounds, and texts
 * Chromium left out of it because they are hidden from assistive tools (ISO 32000-1, 14.8.2.2).
 * What is drawn does not change.
 * @param contenu the decoded stream of a page, one character a byte
 * @param exclus ids of marked content that the structure no longer has
 * @throws Error when content of the structure begins inside of a text that is not
 */
export function marquerArtefacts(contenu: string, exclus: ReadonlySet<number> = new Set()): string {
  const sortie: string[] = [];
  // a path stands between its first operator and the one that paints it, or only clips
  let trace: string[] = [];
  let balise = 0;
  let artefact = false;
  // open inside of the artifact, which cannot end before them: a text, and marks such as the
  // /ActualText that Skia gives a no-break space
  let texteOuvert = false;
  let marques = 0;
  let exclu = false;
  const fermer = () => {
    if (artefact) sortie.push('EMC');
    artefact = false;
  };
  for (const { operateur, texte } of lireOperations(contenu)) {
    if (balise > 0) {
      if (MARQUE.has(operateur)) balise += 1;
      else if (operateur === 'EMC') balise -= 1;
    } else if (exclu && operateur === 'EMC' && marques === 0) {
      exclu = false;
      continue;
    } else if (MARQUE.has(operateur) && exclus.has(Number(MCID.exec(texte)?.[1] ?? NaN))) {
      exclu = true;
      continue;
    } else if (MARQUE.has(operateur) && BALISE.test(texte)) {
      if (texteOuvert || marques > 0) throw new Error('contenu balisé à l’intérieur d’un contenu qui ne l’est pas');
      fermer();
      balise = 1;
    } else if (TRACE.has(operateur)) {
      trace.push(texte);
      continue;
    } else if ((operateur === 'q' || operateur === 'Q') && marques === 0) {
      fermer();
    } else {
      if (!artefact && (PEINTURE.has(operateur) || MARQUE.has(operateur))) {
        sortie.push('/Artifact BMC');
        artefact = true;
      }
      if (operateur === 'BT') texteOuvert = true;
      else if (operateur === 'ET') texteOuvert = false;
      else if (MARQUE.has(operateur)) marques += 1;
      else if (operateur === 'EMC') marques -= 1;
    }
    sortie.push(...trace, texte);
    trace = [];
  }
  sortie.push(...trace);
  fermer();
  return sortie.join('\n');
}
