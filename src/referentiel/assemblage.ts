import * as adresses from './adresses.ts';
import type { EvaluationDonnees } from './evaluation.ts';
import type {
  Fichier,
  Collections,
  Modalite,
  Titre,
  Activite,
  Competence,
  Transversale,
  Edition,
  CompetenceEvaluee,
  ModalitePrevue,
  Session,
  Parcours,
  Referentiels,
} from './modele.ts';
import { itemsImprimes } from './savoirs.ts';
import type { TitreDonnees } from './titre.ts';

/**
 * Links the collections into one model, both ways.
 * @throws Error if a reference does not resolve; the contrôles report that
 * first, at its line, so it only guards against being called without them.
 */
export function assembler(c: Collections): Referentiels {
  const modalites = c.modalites
    .map((f): Modalite => ({ ...f.donnees, slug: f.chemin.replace(/^.*\//, ''), chemin: f.chemin }))
    .sort((a, b) => a.ordre - b.ordre);
  const titres = c.titres.map((f) => assemblerTitre(f, c, modalites)).sort((a, b) => a.id.localeCompare(b.id, 'fr'));
  const parcours = c.parcours
    .map((f): Parcours => ({ ...f.donnees, slug: f.chemin, chemin: f.chemin }))
    .sort((a, b) => a.ordre - b.ordre);
  return { titres, modalites, parcours, glossaireReac: c.glossaireReac[0]?.donnees, errata: c.errata };
}

function assemblerTitre(f: Fichier<TitreDonnees>, c: Collections, modalites: Modalite[]): Titre {
  const id = adresses.idTitre(f.donnees.sigle, f.donnees.millesime);
  const duTitre = <T>(fichiers: Fichier<T>[]) => fichiers.filter((x) => x.chemin.startsWith(`${id}/`));
  const glossaire = duTitre(c.glossaires)[0];
  const titre = {
    ...f.donnees,
    id,
    chemin: f.chemin,
    glossaire: glossaire && { ...glossaire.donnees, chemin: glossaire.chemin },
  } as Titre;

  const parNumero = <T extends { numero: number }>(a: T, b: T) => a.numero - b.numero;
  titre.transversales = duTitre(c.transversales)
    .map(({ chemin, donnees }): Transversale => ({
      ...donnees,
      id: adresses.idTransversale(id, donnees.numero),
      nom: `CT ${donnees.numero}`,
      chemin,
      titre,
      criteres: donnees.criteres ?? [],
      competences: [],
    }))
    .sort(parNumero);

  titre.activites = duTitre(c.activites)
    .map(({ chemin, donnees }): Activite => {
      const idActivite = adresses.idActivite(id, donnees.certificat, donnees.numero);
      return {
        ...donnees,
        id: idActivite,
        chemin,
        cle: idActivite.slice(id.length + 1),
        nom: `${donnees.certificat} ${donnees.numero}`,
        titre,
        competences: [],
      };
    })
    .sort(parNumero);
  const activiteDe = new Map(
    duTitre(c.activites).flatMap(({ chemin, donnees }) => {
      const activite = trouver(titre.activites, (a) => a.chemin === chemin, chemin);
      return donnees.competences.map((n) => [n, activite] as const);
    }),
  );

  titre.competences = duTitre(c.competences)
    .map(({ chemin, donnees }): Competence => {
      const activite = activiteDe.get(donnees.numero);
      if (!activite) throw new Error(`${chemin} : aucune activité ne contient la compétence ${donnees.numero}`);
      return {
        ...donnees,
        id: adresses.idCompetence(id, donnees.numero),
        nom: `CP ${donnees.numero}`,
        chemin,
        titre,
        activite,
        intituleEnVigueur: donnees.intitule,
        criteres: donnees.criteres ?? [],
        items: itemsImprimes(donnees),
        transversales: [],
      };
    })
    .sort(parNumero);
  for (const competence of titre.competences) competence.activite.competences.push(competence);

  titre.editions = duTitre(c.evaluations)
    .map((e) => assemblerEdition(e, titre, modalites))
    .sort((a, b) => b.date.localeCompare(a.date));
  const [enVigueur] = titre.editions;
  if (!enVigueur) throw new Error(`${id} : aucune édition du référentiel d’évaluation`);
  enVigueur.enVigueur = true;
  titre.enVigueur = enVigueur;
  for (const { competence, intitule } of enVigueur.competences) competence.intituleEnVigueur = intitule;

  for (const ligne of enVigueur.donnees.transversales) {
    const transversale = trouver(titre.transversales, (t) => t.numero === ligne.numero, `${id}/ct-${ligne.numero}`);
    for (const competence of titre.competences) {
      if (!ligne.competences.includes(competence.numero)) continue;
      transversale.competences.push(competence);
      competence.transversales.push(transversale);
    }
  }
  return titre;
}

function assemblerEdition(f: Fichier<EvaluationDonnees>, titre: Titre, modalites: Modalite[]): Edition {
  const { donnees } = f;
  const document = trouver(titre.documents, (d) => d.id === donnees.document, `${f.chemin} : ${donnees.document}`);
  const modalite = (slug: string) => trouver(modalites, (m) => m.slug === slug, `${f.chemin} : ${slug}`);
  const edition: Edition = {
    id: adresses.idEdition(titre.id, document.miseAJour),
    chemin: f.chemin,
    date: document.miseAJour,
    titre,
    document,
    enVigueur: false,
    sessions: [],
    competences: [],
    donnees,
  };

  edition.competences = donnees.competences.map((ligne): CompetenceEvaluee => {
    const competence = trouver(
      titre.competences,
      (x) => x.numero === ligne.competence,
      `${f.chemin} : ${ligne.competence}`,
    );
    return {
      competence,
      intitule: ligne.intitule,
      modalites: ligne.modalites.map(modalite),
      source: ligne.source,
      aVerifier: ligne.aVerifier,
      criteres: ligne.criteres.map((critere, i) => ({
        id: `${competence.id}#${critere.id}`,
        rang: i + 1,
        texte: critere.texte,
        competence,
        performance: competence.criteres.find((p) => p.id === critere.id),
      })),
    };
  });

  edition.sessions = donnees.sessions.map((s): Session => {
    const activite = titre.activites.find((a) => a.cle === s.perimetre);
    if (!activite && s.perimetre !== 'titre') throw new Error(`${f.chemin} : périmètre ${s.perimetre} inconnu`);
    const evaluee = (n: number) =>
      trouver(edition.competences, (x) => x.competence.numero === n, `${f.chemin} : compétence ${n}`);
    return {
      ...s,
      edition,
      activite,
      nom: activite ? `${activite.nom} seul` : 'Titre entier',
      intitule: activite ? intituleActivite(edition, activite) : titre.intitule,
      competences: edition.competences.filter(({ competence }) =>
        activite ? competence.activite === activite : competence.activite.certificat === 'CCP',
      ),
      modalites: s.modalites
        .filter((m) => !m.sansObjet)
        .map((m) => ({ ...m, modalite: modalite(m.modalite), competences: m.competences.map(evaluee) })),
      sansObjet: s.modalites.filter((m) => m.sansObjet).map((m) => modalite(m.modalite)),
    };
  });
  return edition;
}

/** The name of a CCP or CCS as this edition of the RE words it, else as the REAC does. */
export const intituleActivite = ({ donnees }: Pick<Edition, 'donnees'>, { numero, intitule }: Activite): string =>
  donnees.activites.find((a) => a.numero === numero)?.intitule ?? intitule;

function trouver<T>(liste: readonly T[], test: (x: T) => boolean, quoi: string): T {
  const trouve = liste.find(test);
  if (trouve === undefined) throw new Error(`référence introuvable : ${quoi}`);
  return trouve;
}

/** Modalités of this session that assess this compétence (table 3.1): where a criterion may be observed. */
export function modalitesQuiEvaluent(session: Session, competence: Competence): ModalitePrevue[] {
  return session.modalites.filter((m) => m.competences.some((e) => e.competence === competence));
}

/** How many critères a session has the jury assess, all compétences together. */
export function nombreDeCriteres(session: Session): number {
  return session.competences.reduce((n, e) => n + e.criteres.length, 0);
}
