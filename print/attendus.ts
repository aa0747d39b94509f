import { direRemplacement, etiquetteCritere } from '../src/referentiel/citations.ts';
import { dateCourte } from '../src/referentiel/dates.ts';
import { enOrdreDEpreuve } from '../src/referentiel/entretien.ts';
import type { CompetenceEvaluee, CritereEvalue, ModalitePrevue, Session } from '../src/referentiel/modele.ts';
import { GRILLES, mentionDePiece, piecesDe } from './documents/dossier/pieces.ts';
import { performancesAutres } from './documents/livret/performances.ts';
import { entretiens } from './documents/entretiens.ts';

/** What a PDF must hold, told by the content alone: its page may be wrong. */
export interface Attendus {
  blocs: readonly Bloc[];
  /** What stands on every page, beside « n / N ». */
  mentions: readonly string[];
  /** What the strip says all along each part, in order; each begins on a right-hand page. */
  pieces?: readonly string[];
}

/** A part of a document under its own heading, and the criteria printed in it, once for each time they are listed. */
export interface Bloc {
  /** The heading as it is printed; two blocks may bear the same one. */
  titre: string;
  criteres: readonly CritereAttendu[];
}

export interface CritereAttendu {
  /** crcd-06/cp-3#c-2 */
  id: string;
  /** Printed right before the text: « 3.2 ». */
  etiquette: string;
  texte: string;
}

/** A criterion of an RE, printed under its number. */
const attendre = (c: CritereEvalue): CritereAttendu => ({
  id: c.id,
  etiquette: etiquetteCritere(c),
  texte: c.texte,
});

const blocDe = ({ competence, intitule, criteres }: CompetenceEvaluee): Bloc => ({
  titre: `${competence.nom} ${intitule}`,
  criteres: criteres.map(attendre),
});

/** Each compétence of the session once, with its criteria. */
export const blocsParCompetence = ({ competences }: Session): Bloc[] => competences.map(blocDe);

/** What follows the name of a compétence where it stands under one modalité: a sheet must tell it when alone. */
export const sousModalite = ({ modalite }: ModalitePrevue): string => `, ${modalite.intitule.toLowerCase()}`;

/** Each compétence of the session under each modalité that assesses it. */
export function blocsParModalite(session: Session): Bloc[] {
  return session.modalites.flatMap((m) =>
    enOrdreDEpreuve(session, m)
      .map(blocDe)
      .map((bloc) => ({ ...bloc, titre: bloc.titre + sousModalite(m) })),
  );
}

/** Each question of the session’s interviews, with the criteria it seeks. */
export const blocsParQuestion = (session: Session): Bloc[] =>
  entretiens(session)
    .flatMap((e) => e.competences.flatMap((c) => c.questions))
    .map(({ texte, criteres }) => ({ titre: texte, criteres: criteres.map(attendre) }));

/** Everything a dossier holds: each member’s grid and theirs together, then the guide. */
export const blocsDuDossier = (session: Session): Bloc[] => [
  ...Array.from({ length: GRILLES }, () => blocsParCompetence(session)).flat(),
  ...blocsParQuestion(session),
];

/** What the strip says of each part of a dossier, after its cover. @param nom of the document */
export const piecesDuDossier = (session: Session, nom: string): string[] =>
  piecesDe(session).map((piece) => `${nom}, ${mentionDePiece(piece)}`);

/** The whole titre: its compétences, with what the REAC says beside, then its transversales. */
export function blocsDuLivret({ competences, edition }: Session): Bloc[] {
  const sansNumero = (id: string) => (c: { texte: string }) => ({ id, etiquette: '', texte: c.texte });
  return [
    ...competences.map((e) => {
      const bloc = blocDe(e);
      return { ...bloc, criteres: [...bloc.criteres, ...performancesAutres(e).map(sansNumero(e.competence.id))] };
    }),
    ...edition.titre.transversales.map((t) => ({
      titre: `${t.nom} ${edition.donnees.transversales.find((x) => x.numero === t.numero)?.intitule ?? t.intitule}`,
      criteres: t.criteres.map(sansNumero(t.id)),
    })),
  ];
}

/** Said at the foot of every page. */
export const AVERTISSEMENT =
  'Document d’aide non officiel : ne remplace ni la grille du dossier technique d’évaluation ni le procès-verbal';

/** What every page says of a document of one session. @param nom of the document, « Grille d’évaluation » */
export function mentionsDeSession({ edition, activite, intitule }: Session, nom: string): string[] {
  const { titre } = edition;
  const remplacement = direRemplacement(edition);
  return [
    titre.intitule,
    titre.sigle,
    titre.code,
    titre.millesime,
    dateCourte(edition.date),
    activite ? `${activite.nom} : ${intitule}` : 'Titre entier',
    nom,
    AVERTISSEMENT,
    ...(remplacement === undefined ? [] : [remplacement]),
  ];
}
