import { estCle, estVide, lireReponse, type Reponses } from './reponse.ts';

const FORMAT = 'auto-positionnement';
const VERSION = 1;

/** What a stored or exported text says. */
export interface Lecture {
  /** Titre it is about; undefined if it cannot be read. */
  titre: string | undefined;
  reponses: Reponses;
  /** Why the text has to be kept as it is: it holds more than we can read. Absent when all was read. */
  reste?: 'illisible' | 'incomplet' | 'plus-recent';
}

/** Reads what `ecrire` or `exporter` wrote, in this version or another; takes all it can, never throws. */
export function lire(texte: string): Lecture {
  const lu = analyser(texte);
  if (lu?.format !== FORMAT || typeof lu.titre !== 'string' || !estObjet(lu.reponses))
    return { titre: undefined, reponses: {}, reste: 'illisible' };
  const reponses: Reponses = {};
  let complet = true;
  for (const [cle, valeur] of Object.entries(lu.reponses)) {
    if (estCle(cle)) {
      const lue = lireReponse(valeur);
      reponses[cle] = lue.reponse;
      complet &&= lue.complet;
    } else complet = false;
  }
  const { titre } = lu as { titre: string };
  if (lu.version !== VERSION) return { titre, reponses, reste: 'plus-recent' };
  return complet ? { titre, reponses } : { titre, reponses, reste: 'incomplet' };
}

/** The text stored in the browser. */
export const ecrire = (titre: string, reponses: Reponses): string =>
  JSON.stringify({ format: FORMAT, version: VERSION, titre, reponses });

/**
 * The file a candidate keeps: the same, legible, without the answers emptied.
 * @param maintenant ISO 8601
 */
export function exporter(titre: string, intitule: string, reponses: Reponses, maintenant: string): string {
  const dites = Object.fromEntries(Object.entries(reponses).filter(([, r]) => !estVide(r)));
  const fichier = { format: FORMAT, version: VERSION, titre, intitule, exporteLe: maintenant, reponses: dites };
  return `${JSON.stringify(fichier, undefined, 2)}\n`;
}

/** « auto-positionnement-crcd-06-2026-11-25.json » */
export const nomDuFichier = (titre: string, maintenant: string): string =>
  `${FORMAT}-${titre}-${maintenant.slice(0, 10)}.json`;

function analyser(texte: string): Record<string, unknown> | undefined {
  try {
    const lu: unknown = JSON.parse(texte);
    return estObjet(lu) ? lu : undefined;
  } catch {
    return undefined;
  }
}

const estObjet = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v);
