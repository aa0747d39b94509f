import type {
  ActiviteLue,
  FicheLue,
  LigneMatrice,
  LigneTransversale,
  ReacLu,
  ReLu,
  SessionLue,
  TransversaleLue,
} from '../modele.ts';
import { apparier } from './ressemblance.ts';

/** A criterion that has its permanent id. */
export interface CritereConnu {
  id: string;
  texte: string;
}

/** What the documents number in their own ways, numbered once: these numbers are addresses. */
export interface Plan {
  activites: ActivitePlacee[];
  competences: CompetencePlacee[];
  transversales: TransversalePlacee[];
}

interface ActivitePlacee {
  numero: number;
  certificat: 'CCP' | 'CCS';
  intitule: string;
  fiche: ActiviteLue | undefined;
  competences: number[];
}

interface CompetencePlacee {
  numero: number;
  intitule: string;
  fiche: FicheLue | undefined;
  /** Criteria of its fiche. */
  criteres: CritereConnu[];
  /** Criteria that editions of the RE have and the fiche has not. */
  autres: CritereConnu[];
}

interface TransversalePlacee {
  numero: number;
  intitule: string;
  fiche: TransversaleLue | undefined;
}

/** Numbers activités, compétences and transversales. A CCS, whose own numbers restart, follows the CCP. */
export function planifier(reac: ReacLu | undefined, re: ReLu | undefined): Plan {
  const activites = reac ? activitesDuReac(reac) : activitesDuRe(re);
  const fiches = reac?.fiches ?? [];
  const titres = activites.flatMap((a) => a.competences);
  const paires = apparier(
    titres,
    fiches.map((f) => f.intitule),
  );
  const competences = titres.map((intitule, i): CompetencePlacee => {
    const fiche = paires[i] === undefined ? undefined : fiches[paires[i]];
    const criteres = (fiche?.criteres ?? []).map((texte, j) => ({ id: `c-${j + 1}`, texte }));
    return { numero: i + 1, intitule: fiche?.intitule ?? intitule, fiche, criteres, autres: [] };
  });
  let rang = 0;
  return {
    competences,
    activites: activites.map((a, i) => ({
      numero: i + 1,
      certificat: a.certificat,
      intitule: a.intitule,
      fiche: a.fiche,
      competences: a.competences.map(() => (rang += 1)),
    })),
    transversales: (reac?.transversales ?? re?.transversales ?? []).map((t, i) => ({
      numero: i + 1,
      intitule: t.intitule,
      fiche: 'criteres' in t ? t : undefined,
    })),
  };
}

interface Activite {
  certificat: 'CCP' | 'CCS';
  intitule: string;
  fiche: ActiviteLue | undefined;
  competences: string[];
}

function activitesDuReac(reac: ReacLu): Activite[] {
  const lues = reac.activites.map((fiche): Activite => {
    const [liste] = reac.liste.filter((l) => apparier([l.activite], [fiche.intitule])[0] !== undefined);
    const { certificat, intitule } = fiche;
    const competences = fiche.competences.length > 0 ? fiche.competences : (liste?.competences ?? []);
    return { certificat, intitule, fiche, competences };
  });
  return [...lues.filter((a) => a.certificat === 'CCP'), ...lues.filter((a) => a.certificat === 'CCS')];
}

function activitesDuRe(re: ReLu | undefined): Activite[] {
  const matrice = re?.matrice ?? [];
  return (re?.sessions ?? []).flatMap((s): Activite[] => {
    const { certificat, intitule } = s;
    if (certificat === 'titre') return [];
    const siennes = matrice.filter(
      (l) => l.activite !== undefined && apparier([l.activite], [intitule])[0] !== undefined,
    );
    const evaluees = new Set(s.modalites.flatMap((m) => m.competences));
    const lignes = siennes.length > 0 ? siennes : matrice.filter((l) => evaluees.has(l.intitule));
    return [{ certificat, intitule, fiche: undefined, competences: lignes.map((l) => l.intitule) }];
  });
}

/** Where each part of a RE goes in the plan, by number. */
export interface Reperes {
  competence: (titre: string) => number | undefined;
  lignes: Map<number, LigneMatrice>;
  sessions: Map<number, SessionLue>;
  transversales: Map<number, LigneTransversale>;
}

/** Joins the titles of a RE with the plan: rows are in another order there. */
export function situer({ activites, competences, transversales }: Plan, re: ReLu): Reperes {
  const lignes = parNumero(re.matrice, competences);
  const numeros = new Map([...lignes].map(([numero, l]) => [l.intitule, numero]));
  return {
    competence: (titre) => numeros.get(titre),
    lignes,
    sessions: parNumero(
      re.sessions.filter((s) => s.certificat !== 'titre'),
      activites,
    ),
    transversales: parNumero(re.transversales, transversales),
  };
}

function parNumero<T extends { intitule: string }>(
  lues: readonly T[],
  places: readonly { numero: number; intitule: string }[],
): Map<number, T> {
  const paires = apparier(
    lues.map((l) => l.intitule),
    places.map((p) => p.intitule),
  );
  const trouvees = lues.flatMap((lue, i): [number, T][] => {
    const place = paires[i] === undefined ? undefined : places[paires[i]];
    return place ? [[place.numero, lue]] : [];
  });
  return new Map(trouvees.sort(([a], [b]) => a - b));
}
