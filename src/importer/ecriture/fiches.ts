import { LISTES_SAVOIRS, type ListeSavoirs } from '../../referentiel/competence.ts';
import { decomposer, slug } from '../../referentiel/typographie.ts';
import type { FicheLue, ReacLu, ReLu } from '../modele.ts';
import type { Plan, Reperes } from '../rapprochement/plan.ts';
import type { DocumentLu } from '../texte/document.ts';
import { citer, source, type Points, type Propositions } from './contenu.ts';

/** The edition a titre is read with, and where its parts are; absent for a REAC alone. */
interface Epreuves {
  re: ReLu;
  reperes: Reperes;
}

/** The files of a titre’s activités, compétences and transversales, and its glossary. */
export function proposerFiches(
  reac: ReacLu | undefined,
  epreuves: Epreuves | undefined,
  plan: Plan,
  points: Points,
): Propositions {
  const fichiers: Propositions = new Map();
  /** Where a part is read: in its fiche, else in the RE. */
  const lieu = (fiche: { pages: number[] } | undefined, autres: number[] | undefined): [DocumentLu, number[]] => {
    if (fiche && reac) return [reac.document, fiche.pages];
    const document = epreuves?.re.document ?? reac?.document;
    if (!document) throw new Error('ni REAC ni RE');
    return [document, autres ?? epreuves?.re.references.pages ?? [1]];
  };
  const reperes = epreuves?.reperes;
  for (const a of plan.activites) {
    const [document, pages] = lieu(a.fiche, reperes?.sessions.get(a.numero)?.pages.slice(0, 1));
    fichiers.set(`activites/${a.numero}`, {
      donnees: {
        numero: a.numero,
        intitule: a.intitule,
        certificat: a.certificat === 'CCS' ? 'CCS' : undefined,
        competences: a.competences,
        transversales: reperes && transversalesDe(a.competences, plan, reperes),
        source: source(document, pages),
        ...points(`activite/${a.numero}`),
      },
      aEcrire: `l’activité en clair (${citer(document, pages)})`,
    });
  }
  for (const c of plan.competences) {
    const [document, pages] = lieu(c.fiche, reperes?.lignes.get(c.numero)?.pages);
    fichiers.set(`competences/${c.numero}`, {
      donnees: {
        numero: c.numero,
        intitule: c.intitule,
        source: source(document, pages),
        criteres: c.fiche && c.criteres.length > 0 ? c.criteres : undefined,
        ...(c.fiche ? listes(c.fiche) : {}),
        ...points(`fiche/${c.numero}`),
      },
      aEcrire: `la compétence en clair, dans quel cadre (${citer(document, pages)})`,
    });
  }
  for (const t of plan.transversales) {
    const [document, pages] = lieu(t.fiche, reperes?.transversales.get(t.numero)?.pages);
    const criteres = (t.fiche?.criteres ?? []).map((texte, i) => ({ id: `c-${i + 1}`, texte }));
    fichiers.set(`transversales/${nomSansChiffre(t.intitule)}`, {
      donnees: {
        numero: t.numero,
        intitule: t.intitule,
        source: source(document, pages),
        criteres: criteres.length > 0 ? criteres : undefined,
        ...points(`transversale/${t.numero}`),
      },
      aEcrire: `la compétence en clair (${citer(document, pages)})`,
    });
  }
  if (reac?.glossaire) {
    const { pages, entrees } = reac.glossaire;
    fichiers.set('glossaire', {
      donnees: {
        source: source(reac.document, pages),
        entrees: entrees.map(({ termes, developpe }) => ({ id: slug(termes[0] ?? ''), termes, developpe })),
        ...points('glossaire'),
      },
      aEcrire: `la définition de chaque terme, clé « definition » (${citer(reac.document, pages)})`,
    });
  }
  return fichiers;
}

/** Numbers of the transversales that table 3.3 links to some compétences. */
const transversalesDe = (
  competences: readonly number[],
  plan: Plan,
  { transversales, competence }: Reperes,
): number[] =>
  plan.transversales
    .map((t) => t.numero)
    .filter((n) => transversales.get(n)?.competences.some((titre) => competences.includes(competence(titre) ?? 0)));

/** Names of files of transversales have no digits. */
const nomSansChiffre = (intitule: string): string =>
  slug(intitule)
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');

/** The four lists; an item printed a second time is kept apart, at its rank. */
function listes({ savoirs }: FicheLue): Record<string, unknown> {
  const vus = new Set<string>();
  const doublons: { texte: string; liste: ListeSavoirs; rang: number }[] = [];
  const gardees: Partial<Record<ListeSavoirs, string[]>> = {};
  for (const liste of LISTES_SAVOIRS) {
    gardees[liste] = savoirs.listes[liste]?.filter((texte, i) => {
      const forme = decomposer(texte).toLowerCase();
      if (!vus.has(forme)) return Boolean(vus.add(forme));
      doublons.push({ texte, liste, rang: i + 1 });
      return false;
    });
  }
  const classementDeduit = savoirs.deduites.map(({ liste, possibles, raison }) => ({
    liste,
    rangs: (savoirs.listes[liste] ?? []).map((_, i) => i + 1),
    possibles,
    raison,
  }));
  return {
    ...gardees,
    doublons: doublons.length > 0 ? doublons : undefined,
    classementDeduit: classementDeduit.length > 0 ? classementDeduit : undefined,
  };
}
