import { entretienFinalDe } from '../../../src/referentiel/entretien.ts';
import type { Session } from '../../../src/referentiel/modele.ts';
import { entretiens } from '../entretiens.ts';

/** A part of a dossier de session. */
interface Piece {
  /** Anchor of its first page. */
  cle: string;
  nom: string;
  /** Who fills it in. */
  pour: string;
  /** What the grid is, when the part is one. */
  fiche?: Fiche;
}

/** Whose a grid is. */
export interface Fiche {
  /** First words of its heading: one is not taken for another. */
  nom: string;
  /** « premier membre »; undefined when it is theirs together. */
  membre?: string;
  /** How many members of the jury fill it in: one gives a position, two decide. */
  membres: 1 | 2;
}

/** One grid for each of the two members of the jury, then theirs together. */
const PIECES: readonly Piece[] = [
  { cle: 'plan', nom: 'Plan de la session', pour: 'responsable de session et jury' },
  {
    cle: 'grille-1',
    nom: 'Fiche individuelle 1',
    pour: 'premier membre du jury',
    fiche: { nom: 'Fiche individuelle 1', membre: 'premier membre', membres: 1 },
  },
  {
    cle: 'grille-2',
    nom: 'Fiche individuelle 2',
    pour: 'second membre du jury',
    fiche: { nom: 'Fiche individuelle 2', membre: 'second membre', membres: 1 },
  },
  {
    cle: 'consensus',
    nom: 'Fiche de consensus',
    pour: 'les deux membres du jury',
    fiche: { nom: 'Fiche de consensus', membres: 2 },
  },
  { cle: 'guide', nom: 'Guide d’entretien', pour: 'le membre du jury qui mène l’entretien' },
];

/** The parts after the cover; no guide where nobody is interviewed. */
export function piecesDe(session: Session): Piece[] {
  const interroge = entretiens(session).length > 0 || entretienFinalDe(session) !== undefined;
  return PIECES.filter((p) => p.cle !== 'guide' || interroge);
}

/** What the strip of a part says after the name of the document. */
export const mentionDePiece = ({ nom }: Piece): string => nom.toLowerCase();

/** How many grids a dossier holds. */
export const GRILLES = PIECES.filter((p) => p.fiche).length;
