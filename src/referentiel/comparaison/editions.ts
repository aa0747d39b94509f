import type { Edition, ModalitePrevue, Session } from '../modele.ts';
import { dateCourte } from '../dates.ts';
import { formaterDuree, minutesDePresence } from '../durees.ts';
import type { Partie } from '../evaluation.ts';
import { citer } from '../typographie.ts';
import { comparerEnsembles, comparerListes, comparerTextes, type Changement } from './changement.ts';
import { comparerPlateaux } from './plateau.ts';

/** The differences in one part of the document. */
export interface Rubrique {
  id: string;
  titre: string;
  changements: Changement[];
}

/**
 * What changed between two editions of the RE of one titre, part by part; parts without change
 * are there too, with none: « nothing changed » is an answer.
 */
export function comparerEditions(avant: Edition, apres: Edition): Rubrique[] {
  const perimetres = [...new Set([...avant.sessions, ...apres.sessions].map((s) => s.perimetre))];
  const competences = apres.titre.competences;
  return [
    ...perimetres.map((p): Rubrique => {
      const [a, b] = [avant, apres].map((e) => e.sessions.find((s) => s.perimetre === p));
      const session = b ?? a;
      return {
        id: p,
        titre: session?.activite ? `Épreuve du ${session.nom}` : 'Épreuve du titre entier',
        changements: a && b ? comparerSessions(a, b) : comparerTextes('Épreuve', a?.nom, b?.nom, true),
      };
    }),
    ...competences.map((c): Rubrique => {
      const [a, b] = [avant, apres].map((e) => e.competences.find((x) => x.competence === c));
      const liste = (e: typeof a) =>
        (e?.criteres ?? []).map((k) => ({
          cle: k.id,
          objet: `Critère ${c.numero}.${k.rang}`,
          texte: k.texte,
          id: k.id,
        }));
      const coches = (e: typeof a) => ({ noms: e?.modalites.map((m) => m.intitule.toLowerCase()) ?? [] });
      return {
        id: `cp-${c.numero}`,
        titre: c.nom,
        changements: [
          ...comparerTextes('Intitulé', a?.intitule, b?.intitule, true, c.id),
          ...comparerEnsembles('Modalités cochées (tableau 3.2)', coches(a), coches(b), c.id),
          ...comparerListes(liste(a), liste(b), true),
        ],
      };
    }),
    { id: 'transversales', titre: 'Compétences transversales', changements: comparerTransversales(avant, apres) },
    {
      id: 'obligations-reglementaires',
      titre: 'Obligations réglementaires',
      changements: comparerTextes(
        'Obligations réglementaires',
        avant.donnees.obligationsReglementaires?.texte,
        apres.donnees.obligationsReglementaires?.texte,
        true,
      ),
    },
    {
      id: 'plateau-technique',
      titre: 'Plateau technique',
      changements: comparerPlateaux(avant, apres),
    },
    {
      id: 'correspondances',
      titre: 'Correspondances avec le titre précédent',
      changements: comparerCorrespondances(avant, apres),
    },
  ];
}

/** True when each exam keeps its duration, the time of each modalité and that of the jury. */
export const memeHoraire = (avant: Edition, apres: Edition): boolean =>
  JSON.stringify(avant.sessions.map(horaire)) === JSON.stringify(apres.sessions.map(horaire));

const horaire = (s: Session) => [
  s.perimetre,
  s.duree,
  s.jury.presence,
  s.modalites.map((m) => [m.modalite.slug, m.duree]),
];

const minutes = (n: number | undefined) => (n === undefined ? undefined : formaterDuree(n));
const present = (p: { jury: boolean; surveillant: boolean }) => {
  if (p.jury) return p.surveillant ? 'jury et surveillant présents' : 'jury présent';
  return p.surveillant ? 'surveillant présent' : 'ni jury ni surveillant';
};

function comparerSessions(a: Session, b: Session): Changement[] {
  const slugs = [...new Set([...a.modalites, ...b.modalites].map((m) => m.modalite.slug))];
  return [
    ...comparerTextes('Intitulé', a.intitule, b.intitule, true),
    ...comparerTextes('Durée totale', minutes(a.duree), minutes(b.duree), true),
    ...slugs.flatMap((slug) => {
      const [m, n] = [a, b].map((s) => s.modalites.find((x) => x.modalite.slug === slug));
      return comparerModalites(m, n);
    }),
    ...comparerTextes('Présence du jury', minutes(a.jury.presence), minutes(b.jury.presence), true),
    ...comparerTextes('Composition du jury', a.jury.composition, b.jury.composition, true),
    ...comparerTextes('Surveillance imprimée', minutes(a.surveillance.minutes), minutes(b.surveillance.minutes), true),
  ];
}

function comparerModalites(a: ModalitePrevue | undefined, b: ModalitePrevue | undefined): Changement[] {
  const nom = (b ?? a)?.modalite.intitule ?? '';
  if (!a || !b) return comparerTextes(nom, a && (minutes(a.duree) ?? nom), b && (minutes(b.duree) ?? nom), true);
  const evaluees = (m: ModalitePrevue) => ({
    noms: m.competences.map((e) => e.competence.nom),
    sinon: m.sansCompetence && citer(m.sansCompetence),
  });
  return [
    ...comparerTextes(`${nom}, durée`, minutes(a.duree), minutes(b.duree), true),
    ...comparerEnsembles(`${nom}, compétences évaluées`, evaluees(a), evaluees(b)),
    ...comparerParties(nom, a, b),
    ...comparerTextes(`${nom}, jury présent`, presence(a, 'jury'), presence(b, 'jury'), true),
    ...comparerTextes(`${nom}, surveillant présent`, presence(a, 'surveillant'), presence(b, 'surveillant'), true),
  ];
}

/**
 * Parts against parts, one by one. Where only one edition has any, nothing came and nothing went:
 * the same time is divided otherwise, and who is there is for the lines that follow.
 */
function comparerParties(nom: string, a: ModalitePrevue, b: ModalitePrevue): Changement[] {
  if (!a.parties === !b.parties) return comparerListes(parties(nom, a), parties(nom, b), true);
  return [
    {
      type: 'decoupage',
      objet: `${nom}, découpage`,
      avant: raconterParties(a),
      apres: raconterParties(b),
      modifieEvaluation: true,
    },
  ];
}

const parties = (nom: string, m: ModalitePrevue) =>
  (m.parties ?? []).map((p) => ({ cle: p.libelle, objet: `${nom}, ${p.libelle.toLowerCase()}`, texte: decrire(p) }));

const raconterParties = (m: ModalitePrevue): string =>
  m.parties?.map((p) => `${p.libelle.toLowerCase()}, ${dureeDe(p)}`).join(' ; ') ?? `${dureeDe(m)} sans parties`;

const presence = (m: ModalitePrevue, qui: 'jury' | 'surveillant') => minutes(minutesDePresence(m, qui));

const dureeDe = ({ duree }: Pick<Partie, 'duree'>): string => minutes(duree) ?? 'durée non précisée';
const decrire = (p: Partie): string => `${dureeDe(p)}, ${present(p)}`;

function comparerTransversales(avant: Edition, apres: Edition): Changement[] {
  const numeros = apres.titre.transversales.map((t) => t.numero);
  return numeros.flatMap((n) => {
    const [a, b] = [avant, apres].map((e) => e.donnees.transversales.find((t) => t.numero === n));
    const evaluees = (t: typeof a) => ({
      noms: [...(t?.competences ?? [])].sort((x, y) => x - y).map((c) => `CP ${c}`),
    });
    return [
      ...comparerTextes(`CT ${n}, intitulé`, a?.intitule, b?.intitule, true),
      ...comparerEnsembles(`CT ${n}, à travers`, evaluees(a), evaluees(b)),
    ];
  });
}

function comparerCorrespondances(avant: Edition, apres: Edition): Changement[] {
  const [a, b] = [avant, apres].map((e) => e.donnees.correspondances);
  const lignes = (c: typeof a) =>
    (c?.lignes ?? []).map((l) => ({ cle: String(l.activite), objet: `CCP ${l.activite}`, texte: l.ancien }));
  const titre = (c: typeof a) => c && `${c.ancien.intitule}, arrêté du ${dateCourte(c.ancien.arrete)}`;
  return [
    ...comparerTextes('Titre précédent', titre(a), titre(b), true),
    ...comparerListes(lignes(a), lignes(b), true),
  ];
}
