import { aVerifierDeLaSession } from '../../src/referentiel/a-verifier.ts';
import type { Edition, Session, Titre } from '../../src/referentiel/modele.ts';
import type { Format } from '../geometrie.ts';
import type { Variante } from '../formes.ts';
import {
  blocsDuDossier,
  blocsDuLivret,
  blocsParCompetence,
  blocsParModalite,
  blocsParQuestion,
  mentionsDeSession,
  piecesDuDossier,
  type Attendus,
  type Bloc,
} from '../attendus.ts';

/** A kind of printable. */
interface Nature {
  nom: string;
  /** Whom it is for, as the list of printables sorts them. */
  pour: 'jury' | 'candidat' | 'formateur';
  /** The criteria of a session that it holds. */
  blocs: (session: Session) => Bloc[];
  /** What the strip says of each part, when it has several. */
  pieces?: (session: Session, nom: string) => string[];
  /** True when it is read: the end of its last page alone is ruled to write on. */
  aLire?: true;
  /** True when it is about the whole titre only. */
  titreSeul?: true;
  /** Page of the PDF; A4 unless said. */
  format?: Format;
  /** Other PDFs made from the same pages. */
  variantes?: readonly Variante[];
}

/** The kinds of printable, by the word their addresses end with. */
const NATURES = {
  grille: { nom: 'Grille d’évaluation', pour: 'jury', blocs: blocsParCompetence, variantes: ['remplissable'] },
  'grille-epreuve': {
    nom: 'Grille d’évaluation, ordre de l’épreuve',
    pour: 'jury',
    blocs: blocsParModalite,
    variantes: ['remplissable'],
  },
  guide: { nom: 'Guide d’entretien', pour: 'jury', blocs: blocsParQuestion, variantes: ['remplissable'] },
  dossier: { nom: 'Dossier de session', pour: 'jury', blocs: blocsDuDossier, pieces: piecesDuDossier },
  candidat: { nom: 'Fiche candidat', pour: 'candidat', blocs: blocsParCompetence },
  preuve: { nom: 'Fiches de preuve', pour: 'candidat', blocs: blocsParCompetence },
  ecf: { nom: 'Fiches ECF', pour: 'formateur', blocs: blocsParCompetence },
  livret: {
    nom: 'Livret du référentiel',
    pour: 'formateur',
    blocs: blocsDuLivret,
    aLire: true,
    titreSeul: true,
  },
  'livret-a5': {
    nom: 'Livret du référentiel, A5',
    pour: 'formateur',
    blocs: blocsDuLivret,
    aLire: true,
    titreSeul: true,
    format: 'a5',
    variantes: ['cahier'],
  },
} as const satisfies Record<string, Nature>;
type NatureDocument = keyof typeof NATURES;

/** One printable of one session: its page and its PDF, both under permanent addresses. */
export interface DocumentImprimable extends Omit<Nature, 'blocs' | 'pieces' | 'titreSeul' | 'variantes'> {
  session: Session;
  nature: NatureDocument;
  /** /imprimer/crcd-06/titre-grille/ */
  page: string;
  /** /pdf/crcd-06/titre-grille.pdf; the edition in force has the short name. */
  pdf: string;
  /** /pdf/crcd-06/titre-grille-remplissable.pdf */
  variantes: readonly { forme: Variante; pdf: string }[];
  /** What its PDF is read back against. */
  attendus: Attendus;
}

/** Every printable of an edition of the RE; none for an exam that rests on a point still to be verified. */
export function documentsImprimables(edition: Edition): DocumentImprimable[] {
  const suffixe = edition.enVigueur ? '' : `-${edition.date}`;
  const etablies = edition.sessions.filter((session) => aVerifierDeLaSession(session).length === 0);
  return etablies.flatMap((session) =>
    Object.entries<Nature>(NATURES)
      .filter(([, { titreSeul }]) => !titreSeul || !session.activite)
      .map(([nature, { nom, pour, format, aLire, blocs, pieces, variantes = [] }]): DocumentImprimable => {
        const debut = `${edition.titre.id}/${session.perimetre}-${nature}`;
        const chemin = debut + suffixe;
        return {
          session,
          nature: nature as NatureDocument,
          nom,
          pour,
          format,
          aLire,
          page: `/imprimer/${chemin}/`,
          pdf: `/pdf/${chemin}.pdf`,
          variantes: variantes.map((forme) => ({ forme, pdf: `/pdf/${debut}-${forme}${suffixe}.pdf` })),
          attendus: {
            blocs: blocs(session),
            mentions: mentionsDeSession(session, nom),
            pieces: pieces?.(session, nom),
          },
        };
      }),
  );
}

/** Every printable of these titres, edition by edition. */
export const imprimablesDe = (titres: readonly Titre[]): DocumentImprimable[] =>
  titres.flatMap((t) => t.editions).flatMap(documentsImprimables);
