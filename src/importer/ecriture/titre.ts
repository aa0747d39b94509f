import { niveauImprime } from '../../controles/niveaux.ts';
import { LISTES_SAVOIRS, type ListeSavoirs } from '../../referentiel/competence.ts';
import { decomposer, slug } from '../../referentiel/typographie.ts';
import type { FicheLue, ReacLu, ReLu } from '../modele.ts';
import type { Plan, Reperes } from '../rapprochement/plan.ts';
import { citer, idDocument, source, type Points, type Propositions } from './contenu.ts';

/**
 * The files that do not depend on an edition: the titre, its activités, fiches, transversales, glossary.
 * @param re the edition in force, which the identity is quoted from
 */
export function proposerTitre(
  reac: ReacLu | undefined,
  re: ReLu,
  editions: readonly ReLu[],
  plan: Plan,
  reperes: Reperes,
  points: Points,
): Propositions {
  const fichiers: Propositions = new Map();
  const { bandeau } = re.document;
  const { references } = re;
  const sourcee = (lue: { liste: string[]; pages: number[] } | undefined) =>
    lue && reac ? { source: source(reac.document, lue.pages), liste: lue.liste } : undefined;
  const texte = (lu: { texte: string; pages: number[] } | undefined) =>
    lu && reac ? { source: source(reac.document, lu.pages), texte: lu.texte } : undefined;
  fichiers.set('titre', {
    donnees: {
      sigle: bandeau.sigle,
      intitule: references.intitule,
      code: bandeau.code,
      millesime: bandeau.millesime,
      source: source(re.document, references.pages),
      niveau: { valeur: niveauImprime(references.niveau), imprime: references.niveau },
      nsf: references.nsf,
      rome: references.rome.map((code) => ({ code, intitule: reac?.rome.find((r) => r.code === code)?.intitule })),
      formacode: references.formacode,
      arrete: references.arrete,
      documents: [reac, ...editions].flatMap((lu) => (lu ? [documentDe(lu)] : [])),
      emplois: sourcee(reac?.emplois),
      secteurs: sourcee(reac?.secteurs),
      conventions: sourcee(reac?.conventions),
      reglementation: texte(reac?.reglementation),
      equivalences: texte(reac?.equivalences),
      ...points('titre'),
    },
    aEcrire: 'le métier, ce qui change dans ce millésime',
  });

  for (const a of plan.activites) {
    const transversales = plan.transversales.filter((t) =>
      reperes.transversales
        .get(t.numero)
        ?.competences.some((titre) => a.competences.includes(reperes.competence(titre) ?? 0)),
    );
    const provenance =
      a.fiche && reac
        ? { document: reac.document, pages: a.fiche.pages }
        : { document: re.document, pages: reperes.sessions.get(a.numero)?.pages.slice(0, 1) ?? references.pages };
    fichiers.set(`activites/${a.numero}`, {
      donnees: {
        numero: a.numero,
        intitule: a.intitule,
        ...(a.certificat === 'CCS' ? { certificat: 'CCS' } : {}),
        competences: a.competences,
        transversales: transversales.map((t) => t.numero),
        source: source(provenance.document, provenance.pages),
        ...points(`activite/${a.numero}`),
      },
      aEcrire: `l’activité en clair (${citer(provenance.document, provenance.pages)})`,
    });
  }
  for (const c of plan.competences) {
    const pages = c.fiche?.pages ?? reperes.lignes.get(c.numero)?.pages ?? references.pages;
    const document = c.fiche && reac ? reac.document : re.document;
    fichiers.set(`competences/${c.numero}`, {
      donnees: {
        numero: c.numero,
        intitule: c.intitule,
        source: source(document, pages),
        ...(c.fiche && c.criteres.length > 0 ? { criteres: c.criteres } : {}),
        ...(c.fiche ? listes(c.fiche) : {}),
        ...points(`fiche/${c.numero}`),
      },
      aEcrire: `la compétence en clair, dans quel cadre (${citer(document, pages)})`,
    });
  }
  for (const t of plan.transversales) {
    const pages = t.fiche?.pages ?? reperes.transversales.get(t.numero)?.pages ?? references.pages;
    const document = t.fiche && reac ? reac.document : re.document;
    const criteres = (t.fiche?.criteres ?? []).map((critere, i) => ({ id: `c-${i + 1}`, texte: critere }));
    fichiers.set(`transversales/${nomSansChiffre(t.intitule)}`, {
      donnees: {
        numero: t.numero,
        intitule: t.intitule,
        source: source(document, pages),
        ...(criteres.length > 0 ? { criteres } : {}),
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

/** The entry of a document in its titre. */
function documentDe({ document }: ReacLu | ReLu): Record<string, unknown> {
  const { miseAJour, validation, parutionJo, total } = document.bandeau;
  return { id: idDocument(document), type: document.type, miseAJour, validation, parutionJo, pages: total };
}

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
    const imprimee = savoirs.listes[liste];
    gardees[liste] = imprimee?.filter((texte, i) => {
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
    ...(doublons.length > 0 ? { doublons } : {}),
    ...(classementDeduit.length > 0 ? { classementDeduit } : {}),
  };
}
