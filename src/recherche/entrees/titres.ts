import { adresse } from '../../referentiel/adresses.ts';
import { citerSource, nomDocument } from '../../referentiel/citations.ts';
import { formaterDuree } from '../../referentiel/durees.ts';
import type { Activite, Competence, Edition, Session, Titre, Transversale } from '../../referentiel/modele.ts';
import { decomposer } from '../../referentiel/typographie.ts';
import { EN_VIGUEUR, type Entree } from './entree.ts';

/** Reads the prose under the front matter of a content file, from its path. */
export type LireProse = (chemin: string) => string;

/** « CRCD 06 » */
export const nomTitre = ({ sigle, millesime }: Titre): string => `${sigle} ${millesime}`;

/** « CRCD 06, CP 3 » */
export const nomDans = (x: Activite | Competence | Transversale): string => `${nomTitre(x.titre)}, ${x.nom}`;

/** « CRCD 06, RE du 03/06/2021 » */
const nomEdition = (e: Edition): string => `${nomTitre(e.titre)}, ${nomDocument(e.titre, e.document.id)}`;

/** Every edition that says it in these words, the one in force first. */
export const editions = (liste: readonly Edition[]): string[] => [
  ...(liste.some((e) => e.enVigueur) ? [EN_VIGUEUR] : []),
  ...liste.map(nomEdition),
];

/** A titre, its CCP and its exams. */
export function* entreesDuTitre(titre: Titre, prose: LireProse): Generator<Entree> {
  const facettes = { titre: [nomTitre(titre)], edition: [EN_VIGUEUR] };
  const listes = [titre.emplois, titre.secteurs, titre.structures, titre.conventions].flatMap((l) => l?.liste ?? []);
  yield {
    nature: 'Titre',
    adresse: adresse(titre.id),
    titre: titre.intitule,
    alias: [nomTitre(titre), titre.sigle, titre.code, ...(titre.rncp ? [`RNCP ${titre.rncp.numero}`] : [])],
    lieu: `${nomTitre(titre)}, ${titre.code}`,
    // prose first: an excerpt is taken where the words first stand
    texte: enPhrases([
      prose(titre.chemin),
      ...listes,
      `Niveau ${titre.niveau.valeur}`,
      ...titre.nsf.map((n) => `Code NSF ${n.code} ${n.intitule}`),
      ...titre.rome.map((r) => ['Code ROME', r.code, r.intitule].filter(Boolean).join(' ')),
      ...titre.formacode.map((code) => `Formacode ${code}`),
    ]),
    source: citerSource(titre, titre.source),
    facettes,
  };
  for (const activite of titre.activites) {
    yield {
      nature: 'CCP',
      adresse: adresse(activite.id),
      titre: activite.intitule,
      alias: [activite.nom],
      lieu: nomDans(activite),
      texte: prose(activite.chemin),
      source: citerSource(titre, activite.source),
      facettes: { ...facettes, ccp: [nomDans(activite)] },
    };
  }
  for (const edition of titre.editions) {
    for (const session of edition.sessions) yield entreeDeLEpreuve(session);
    yield entreeDuPlateau(edition);
  }
}

/** Rooms and resources of an edition. */
function entreeDuPlateau(edition: Edition): Entree {
  const { titre, donnees } = edition;
  const { locaux, ressources, source } = donnees.plateauTechnique;
  return {
    nature: 'Épreuve',
    adresse: `${adresse(edition.id)}#plateau-technique`,
    titre: 'Plateau technique',
    alias: [],
    lieu: nomEdition(edition),
    texte: enPhrases([
      ...locaux.flatMap((l) => [l.designation, l.observations]),
      ...ressources.flatMap((r) => [r.categorie, r.description, r.observations]),
    ]),
    source: citerSource(titre, source),
    facettes: { titre: [nomTitre(titre)], edition: editions([edition]) },
  };
}

/** Texts one after the other, each a sentence of its own. */
const enPhrases = (textes: readonly (string | undefined)[]): string =>
  textes.flatMap((t) => (t ? [t.replace(/[.\s]+$/, '')] : [])).join('. ');

function entreeDeLEpreuve(session: Session): Entree {
  const { edition, activite } = session;
  const { titre } = edition;
  return {
    nature: 'Épreuve',
    adresse: `${adresse(edition.id)}#${session.perimetre}`,
    titre: activite ? `Épreuve du ${activite.nom} seul` : 'Épreuve du titre entier',
    alias: [nomTitre(titre)],
    lieu: nomEdition(edition),
    texte: enPhrases([
      session.intitule,
      `Durée totale : ${formaterDuree(session.duree)}`,
      ...session.modalites.flatMap((m) => [
        [m.modalite.intitule, m.duree && formaterDuree(m.duree)].filter(Boolean).join(', '),
        m.objet,
        ...(m.parties ?? []).flatMap((p) => [p.libelle, p.objet]),
        m.productions?.consignes,
        m.remarque,
      ]),
      `Présence du jury : ${formaterDuree(session.jury.presence)}`,
      session.jury.protocole,
      `Composition du jury : ${session.jury.composition}`,
      session.surveillance.consignes && `Surveillance : ${session.surveillance.consignes}`,
    ]),
    source: citerSource(titre, session.source),
    facettes: {
      titre: [nomTitre(titre)],
      ...(activite && { ccp: [nomDans(activite)] }),
      edition: editions([edition]),
    },
  };
}

/** The compétences of a titre, professional and transversal; wordings of older editions apart. */
export function* entreesDesCompetences(titre: Titre, prose: LireProse): Generator<Entree> {
  for (const competence of titre.competences) {
    const facettes = {
      titre: [nomTitre(titre)],
      ccp: [nomDans(competence.activite)],
      competence: [nomDans(competence)],
    };
    const parIntitule = Map.groupBy(
      titre.editions.flatMap((e) => e.competences.filter((x) => x.competence === competence).map((x) => ({ e, x }))),
      ({ x }) => decomposer(x.intitule),
    );
    for (const [intitule, dites] of parIntitule) {
      const [{ e, x } = { e: titre.enVigueur, x: undefined }] = dites;
      const actuel = intitule === decomposer(competence.intituleEnVigueur);
      yield {
        nature: 'Compétence',
        adresse: actuel ? adresse(competence.id) : `${adresse(e.id)}#matrice`,
        titre: intitule,
        alias: actuel ? [competence.nom] : [],
        lieu: nomDans(competence),
        texte: actuel
          ? enPhrases([
              decomposer(competence.intitule) === intitule ? undefined : competence.intitule,
              prose(competence.chemin),
            ])
          : '',
        source: x ? citerSource(titre, x.source) : citerSource(titre, competence.source),
        facettes: { ...facettes, edition: editions(dites.map((d) => d.e)) },
      };
    }
  }
  for (const transversale of titre.transversales) {
    yield {
      nature: 'Compétence transversale',
      adresse: adresse(transversale.id),
      titre: transversale.intitule,
      alias: [transversale.nom],
      lieu: nomDans(transversale),
      texte: prose(transversale.chemin),
      source: citerSource(titre, transversale.source),
      facettes: { titre: [nomTitre(titre)], competence: [nomDans(transversale)], edition: [EN_VIGUEUR] },
    };
  }
}
