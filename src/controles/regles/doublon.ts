import { LISTES_SAVOIRS } from '../../referentiel/competence.ts';
import { valeurs, type Chemin } from '../chemins.ts';
import type { Contenu } from '../contenu.ts';
import type { FichierLu } from '../lecture.ts';
import type { Constat, Regle } from '../regle.ts';

/** What tells the entries of a list apart, by the key of the list; the whole entry in any other list. */
const IDENTITES: Record<string, string> = {
  activites: 'numero',
  competences: 'competence',
  criteres: 'id',
  documents: 'id',
  entrees: 'id',
  modalites: 'modalite',
  nsf: 'code',
  rome: 'code',
  sessions: 'perimetre',
  transversales: 'numero',
};

/** Lists of designations: the rule item-repete compares them as texts. */
const DESIGNATIONS: readonly string[] = [...LISTES_SAVOIRS, 'liste', 'parties', 'ressources', 'termes'];

/** Numbers, ids and codes are addresses: each names one thing. */
export const doublon: Regle = {
  id: 'doublon',
  resume: 'Un numéro, un identifiant, un code ou une référence n’est qu’une fois dans sa liste',
  *verifier({ fichiers, dossiers, modalites, parcours }: Contenu) {
    for (const fichier of fichiers) {
      for (const { chemin, valeur } of valeurs(fichier.donnees)) {
        const cle = chemin.at(-1);
        if (Array.isArray(valeur) && typeof cle === 'string' && !DESIGNATIONS.includes(cle))
          yield* repetes(fichier, chemin, valeur, IDENTITES[cle]);
      }
    }
    for (const { transversales } of dossiers) yield* entreFichiers(transversales, 'numero', (f) => f.donnees?.numero);
    yield* entreFichiers(modalites, 'ordre', (f) => f.donnees?.ordre);
    yield* entreFichiers(modalites, 'sigle', (f) => f.donnees?.sigle);
    yield* entreFichiers(parcours, 'ordre', (f) => f.donnees?.ordre);
  },
};

/** An entry that stands twice in a list, told at its second place. */
function* repetes(
  fichier: FichierLu,
  chemin: Chemin,
  liste: readonly unknown[],
  identite: string | undefined,
): Generator<Constat> {
  const vues = new Map<string, number>();
  for (const [i, entree] of liste.entries()) {
    const sienne =
      identite && typeof entree === 'object' ? (entree as Record<string, unknown> | null)?.[identite] : undefined;
    const forme = JSON.stringify(sienne ?? entree);
    const premier = vues.get(forme);
    vues.set(forme, premier ?? i);
    if (premier === undefined) continue;
    const nom = typeof (sienne ?? entree) === 'object' ? 'Élément' : `« ${String(sienne ?? entree)} »`;
    yield {
      fichier,
      chemin: sienne !== undefined && identite ? [...chemin, i, identite] : [...chemin, i],
      message: `${nom} déjà présent, au n° ${premier + 1} de la liste`,
    };
  }
}

/** A value that two files of a kind give to the same key. */
function* entreFichiers<F extends FichierLu>(
  fichiers: readonly F[],
  cle: string,
  valeur: (f: F) => string | number | undefined,
): Generator<Constat> {
  const vus = new Map<string | number, F>();
  for (const fichier of fichiers) {
    const v = valeur(fichier);
    if (v === undefined) continue;
    const premier = vus.get(v);
    if (premier) yield { fichier, chemin: [cle], message: `« ${v} » déjà pris par ${premier.fichier}` };
    else vus.set(v, fichier);
  }
}
