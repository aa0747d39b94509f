import type { CorrespondancesLues } from '../modele.ts';
import { dateIso } from '../texte/bandeau.ts';
import { pagesDe, phrase, place } from '../texte/elements.ts';
import type { Fragment } from '../texte/fragments.ts';

/** Reads annexe 2: the CCP of the titre before, each facing one of ours. */
export function lireCorrespondances(fragments: readonly Fragment[]): CorrespondancesLues | undefined {
  const arretes = fragments
    .filter((f) => /^Arrêté du \d{2}\/\d{2}\/\d{4}$/.test(f.texte))
    .toSorted((a, b) => a.x - b.x);
  const [ancien, nouveau] = arretes;
  const date = dateIso(ancien?.texte);
  if (!ancien || !nouveau || !date) return undefined;
  const corps = fragments.filter((f) => place(f) > place(ancien) + 2);
  const toutes = corps.filter((f) => /^CC[PS]$/.test(f.texte));
  const gauche = Math.min(...toutes.map((f) => f.x));
  const marques = toutes.filter((f) => f.x - gauche < 20).toSorted((a, b) => place(a) - place(b));
  const droites = toutes.filter((f) => !marques.includes(f)).map((f) => f.x);
  const milieu = Math.min(...droites, (ancien.x2 + nouveau.x) / 2) - 2;
  const entete = fragments.filter(
    (f) => f.page === ancien.page && f.y > ancien.y && f.y - ancien.y < 16 && f.x < milieu,
  );
  if (marques.length === 0) return undefined;
  return {
    pages: pagesDe(fragments),
    ancien: { intitule: phrase(entete), arrete: date },
    lignes: marques.map((marque, i) => {
      const suivante = marques[i + 1];
      const siens = corps.filter(
        (f) =>
          place(f) >= place(marque) - 2 && (!suivante || place(f) < place(suivante) - 2) && !/^CC[PS]$/.test(f.texte),
      );
      return {
        ancien: phrase(siens.filter((f) => f.x < milieu)),
        nouveau: phrase(siens.filter((f) => f.x >= milieu)) || undefined,
      };
    }),
  };
}
