import type { VFileMessage } from 'vfile-message';
import { controlerLecture } from '../../controles/controler.ts';
import { lireFichier, nomMontre, reunir, type LectureDeFichier } from '../../controles/lecture.ts';
import type { AVerifier } from '../../referentiel/a-verifier.ts';
import { assembler } from '../../referentiel/assemblage.ts';
import type { DocumentLu } from '../texte/document.ts';
import { idDocument, type FichierPropose, type Propositions, type SourceLue } from './contenu.ts';

/** Faults that mean: read the document again. The entry says so, and is not printed; any other stops the import. */
const A_VERIFIER = new Set([
  'competences-de-la-session',
  'competences-transversales',
  'dates-en-ordre',
  'doublon',
  'fiche-complete',
  'item-repete',
  'modalites-de-la-matrice',
  'niveau-imprime',
  'presence-du-jury',
  'presence-du-surveillant',
  'somme-des-durees',
  'terme-du-glossaire',
]);

/** What the content checks say of files about to be written. */
export interface ControleDesFichiers {
  /** Faults that stop the import. */
  fautes: VFileMessage[];
  /** Faults that become points to verify, with the path of their file in content/. */
  aVerifier: { relatif: string; faute: VFileMessage }[];
  avertissements: VFileMessage[];
}

/**
 * Runs the content checks on the content as it would be.
 * @param dossier path of content/
 * @param lectures its files as read
 * @param textes files to write, by path in content/
 */
export function controlerFichiers(
  dossier: string,
  lectures: ReadonlyMap<string, LectureDeFichier>,
  textes: ReadonlyMap<string, string>,
): ControleDesFichiers {
  const empreinte = (f: VFileMessage): string => `${f.file ?? ''} ${f.ruleId ?? ''} ${f.reason}`;
  const avant = new Set(controlerLecture(reunir([...lectures.values()])).fautes.map(empreinte));
  const apres = new Map(lectures);
  const noms = new Map<string, string>();
  for (const [relatif, texte] of textes) {
    noms.set(nomMontre(dossier, relatif), relatif);
    apres.set(relatif, lireFichier(nomMontre(dossier, relatif), relatif, texte));
  }
  const lecture = reunir([...apres.values()]);
  const nouvelles = controlerLecture(lecture).fautes.filter((f) => !avant.has(empreinte(f)));
  const resultat: ControleDesFichiers = { fautes: [], aVerifier: [], avertissements: [] };
  for (const faute of nouvelles) {
    const relatif = noms.get(faute.file ?? '');
    if (!faute.fatal) resultat.avertissements.push(faute);
    else if (relatif !== undefined && A_VERIFIER.has(faute.ruleId ?? '')) resultat.aVerifier.push({ relatif, faute });
    else resultat.fautes.push(faute);
  }
  // what the pages are built from: a fault here would break the site for every titre
  if (resultat.fautes.length === 0) assembler(lecture.collections);
  return resultat;
}

/**
 * Has entries say what the checks found in them.
 * @param documents those read
 * @returns each point, and the path of its file in content/
 */
export function inscrire(
  id: string,
  propositions: Propositions,
  { aVerifier }: ControleDesFichiers,
  documents: readonly DocumentLu[],
): { relatif: string; point: AVerifier }[] {
  return aVerifier.map(({ relatif, faute }) => {
    const propose = propositions.get(relatif.slice(`titres/${id}/`.length, -'.mdx'.length));
    const point = situer(propose, faute.reason, documents);
    if (propose) ajouter(propose, point);
    return { relatif, point };
  });
}

/** Where an entry was read: the page of its source, else the first of its document. */
function situer(propose: FichierPropose | undefined, raison: string, documents: readonly DocumentLu[]): AVerifier {
  const { source, document } = (propose?.donnees ?? {}) as { source?: SourceLue; document?: string };
  const lu = documents.find((d) => idDocument(d) === (source?.document ?? document)) ?? documents.at(-1);
  return { fichier: lu?.fichier ?? '', page: source?.pages[0] ?? 1, raison };
}

function ajouter(propose: FichierPropose, point: AVerifier): void {
  const points = (propose.donnees.aVerifier ?? []) as AVerifier[];
  if (!points.some((p) => p.raison === point.raison)) propose.donnees.aVerifier = [...points, point];
}
