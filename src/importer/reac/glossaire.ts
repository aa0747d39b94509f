import { coller, pagesDe } from '../texte/elements.ts';
import type { Fragment } from '../texte/fragments.ts';
import type { ReacLu } from '../modele.ts';

/** Points: definitions are set in from the terms. */
const RETRAIT = 20;
/** Points between two lines of one term. */
const PAS = 14;

/** Reads the terms of the technical glossary; definitions are prose, a reader is sent to their page. */
export function lireGlossaire(lignes: readonly Fragment[]): ReacLu['glossaire'] {
  if (lignes.length === 0) return undefined;
  const gauche = Math.min(...lignes.map((l) => l.x));
  const termes: { texte: string; derniere: Fragment }[] = [];
  for (const [i, ligne] of lignes.entries()) {
    if (ligne.x - gauche > RETRAIT) continue;
    const avant = lignes[i - 1];
    const dernier = termes.at(-1);
    if (dernier && avant === dernier.derniere && avant.page === ligne.page && avant.y - ligne.y < PAS) {
      dernier.texte = coller(dernier.texte, ligne.texte);
      dernier.derniere = ligne;
    } else termes.push({ texte: ligne.texte, derniere: ligne });
  }
  return { pages: pagesDe(lignes), entrees: termes.map(({ texte }) => entree(texte)) };
}

/** « RGPD : Règlement général… », « UAT (user acceptance test) »: a sigle and what it stands for. */
function entree(texte: string): { termes: string[]; developpe: string | undefined } {
  const [, sigle, developpe] = /^([\p{Lu}\d/&.-]{2,}) ?[:(] ?(.+?)\)?$/u.exec(texte) ?? [];
  return sigle && developpe ? { termes: [sigle], developpe } : { termes: [texte], developpe: undefined };
}
