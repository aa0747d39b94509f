/** What a candidate says of one criterion. An answer emptied keeps its date: other tabs must learn of it. */
export interface Reponse {
  /** When it last changed, ISO 8601: of two versions, the later one holds. */
  le: string;
  niveau?: Niveau;
  /** True if a proof of it is in the dossier professionnel. */
  preuve?: true;
  note?: string;
  /** The criterion as it was worded when answered. */
  libelle?: string;
}

const NIVEAUX = ['acquis', 'a-revoir'] as const;
/** « Je sais faire », « À revoir ». */
type Niveau = (typeof NIVEAUX)[number];

/** Answers by criterion, named after its permanent address in the titre: cp-3#c-2. */
export type Reponses = Record<string, Reponse>;

/** What the candidate changes of an answer; undefined takes the value away. */
export type Changement = Partial<Pick<Reponse, 'niveau' | 'preuve' | 'note'>>;

/** True for cp-3#c-2. */
export const estCle = (cle: string): boolean => /^cp-\d+#c-\d+$/.test(cle);

export const estVide = ({ niveau, preuve, note }: Reponse): boolean => !niveau && !preuve && !note;

/** Beyond, dates as texts no longer sort as dates do, then there are none. */
const DERNIERE_DATE = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * An answer as stored or exported, checked by hand: the page carries no schema library.
 * @returns what can be read of it, field by field, and whether that is all of it
 */
export function lireReponse(valeur: unknown): { reponse: Reponse; complet: boolean } {
  const champs = typeof valeur === 'object' && valeur !== null ? (valeur as Record<string, unknown>) : {};
  const date = typeof champs.le === 'string' ? Date.parse(champs.le) : NaN;
  const texte = (cle: string) => (typeof champs[cle] === 'string' ? champs[cle] : undefined);
  const reponse = nettoyer({
    // without a date it gives way to any other answer
    le: new Date(date >= 0 && date <= DERNIERE_DATE ? date : 0).toISOString(),
    niveau: NIVEAUX.find((n) => n === champs.niveau),
    preuve: champs.preuve === true ? true : undefined,
    note: texte('note'),
    libelle: texte('libelle'),
  });
  const lus = reponse as unknown as Record<string, unknown>;
  return { reponse, complet: 'le' in champs && Object.keys(champs).every((c) => lus[c] === champs[c]) };
}

/**
 * The answer after a change.
 * @param libelle the criterion as the page words it
 * @param maintenant ISO 8601; an answer dated later (a clock was wrong) is still overtaken
 */
export function changer(
  avant: Reponse | undefined,
  changement: Changement,
  libelle: string,
  maintenant: string,
): Reponse {
  const suivant = avant ? new Date(Math.min(Date.parse(avant.le) + 1, DERNIERE_DATE)).toISOString() : maintenant;
  // a note alone does not say that the criterion was read again
  const relu = 'niveau' in changement || 'preuve' in changement;
  const apres: Reponse = {
    ...avant,
    ...changement,
    libelle: relu ? libelle : (avant?.libelle ?? libelle),
    le: maintenant > suivant ? maintenant : suivant,
  };
  return estVide(apres) ? { le: apres.le } : nettoyer(apres);
}

/** Absent rather than undefined or empty: what is written is what is said. */
function nettoyer({ le, niveau, preuve, note, libelle }: Reponse): Reponse {
  return {
    le,
    ...(niveau && { niveau }),
    ...(preuve && { preuve }),
    ...(note && { note }),
    ...(libelle && { libelle }),
  };
}
