import type {
  DefinedTerm,
  DefinedTermSet,
  EducationalOccupationalCredential,
  Graph,
  LearningResource,
  Occupation,
  Thing,
} from 'schema-dts';
import type { DocumentImprimable } from '../../print/documents/catalogue.ts';
import { adresse, adresseTerme } from '../referentiel/adresses.ts';
import { citerEdition } from '../referentiel/citations.ts';
import type { Activite, Competence, Referentiels, Titre, Transversale } from '../referentiel/modele.ts';
import { cleCritereTransversal, code, urn } from './identifiants.ts';
import { origineDe } from '../site.ts';
import { absolue, dateDuTitre, EDITEUR, LICENCE, MINISTERE } from './publication.ts';

/**
 * What pages say of themselves in schema.org’s terms (JSON-LD 1.1), for search engines. Things are named
 * by their address when the site knows its domain, by a URN otherwise.
 */

const id = (site: string | undefined, cle: string): string =>
  origineDe(site) === undefined ? urn(cle) : absolue(site, adresse(cle));

const graphe = (...noeuds: Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': noeuds });

const organisation = (name: string) => ({ '@type': 'Organization', name }) as const;

/** The référentiel of a titre, as a set of terms. */
const cleEnsemble = (t: Titre): string => `${t.id}#referentiel`;

const ensemble = (t: Titre, site?: string): DefinedTermSet => ({
  '@type': 'DefinedTermSet',
  '@id': id(site, cleEnsemble(t)),
  name: `Référentiel du titre professionnel ${t.intitule}`,
  version: `${t.millesime}, ${t.enVigueur.document.id}`,
  inLanguage: 'fr',
  creator: organisation(MINISTERE),
  publisher: organisation(EDITEUR),
  license: LICENCE.adresse,
  dateModified: dateDuTitre(t),
});

const terme = (t: Titre, cle: string, termCode: string, name: string, site?: string): DefinedTerm => ({
  '@type': 'DefinedTerm',
  '@id': id(site, cle),
  termCode,
  name,
  url: absolue(site, adresse(cle)),
  inDefinedTermSet: { '@id': id(site, cleEnsemble(t)) },
});

const competence = (c: Competence, site?: string): DefinedTerm =>
  terme(c.titre, c.id, code.competence(c), c.intituleEnVigueur, site);

const criteresDe = (c: Competence, site?: string): DefinedTerm[] =>
  (c.titre.enVigueur.competences.find((e) => e.competence === c)?.criteres ?? []).map((k) =>
    terme(c.titre, k.id, code.critere(c, k), k.texte, site),
  );

/** The page of a titre: the credential, the occupation it leads to with its ROME codes, its set of terms. */
export function titreLie(t: Titre, site?: string): Graph {
  const diplome: EducationalOccupationalCredential = {
    '@type': 'EducationalOccupationalCredential',
    '@id': id(site, t.id),
    name: t.intitule,
    alternateName: t.sigle,
    identifier: code.titre(t),
    credentialCategory: 'Titre professionnel',
    educationalLevel: `Niveau ${t.niveau.valeur}`,
    version: t.millesime,
    url: absolue(site, adresse(t.id)),
    inLanguage: 'fr',
    recognizedBy: organisation(MINISTERE),
    competencyRequired: t.competences.map((c) => competence(c, site)),
    license: LICENCE.adresse,
    dateModified: dateDuTitre(t),
  };
  const metier: Occupation = {
    '@type': 'Occupation',
    name: t.intitule,
    occupationalCategory: t.rome.map((r) => ({
      '@type': 'CategoryCode',
      codeValue: r.code,
      name: r.intitule,
      inCodeSet: { '@type': 'CategoryCodeSet', name: 'Répertoire opérationnel des métiers et des emplois (ROME)' },
    })),
    qualifications: { '@id': id(site, t.id) },
  };
  return graphe(diplome, metier, ensemble(t, site));
}

/** The page of a CCP or CCS: a credential of its own, part of the titre. */
export const certificatLie = (a: Activite, site?: string): Graph =>
  graphe(
    {
      '@type': 'EducationalOccupationalCredential',
      '@id': id(site, a.id),
      name: a.intitule,
      identifier: code.activite(a),
      credentialCategory:
        a.certificat === 'CCP'
          ? 'Certificat de compétences professionnelles (CCP)'
          : 'Certificat complémentaire de spécialisation (CCS)',
      url: absolue(site, adresse(a.id)),
      inLanguage: 'fr',
      isPartOf: { '@id': id(site, a.titre.id) },
      recognizedBy: organisation(MINISTERE),
      competencyRequired: a.competences.map((c) => competence(c, site)),
    },
    ensemble(a.titre, site),
  );

/** The page of a compétence: the term, and its criteria of the RE in force. */
export const competenceLiee = (c: Competence, site?: string): Graph =>
  graphe(competence(c, site), ...criteresDe(c, site), ensemble(c.titre, site));

/** The page of a transversale: the term, and its criteria. */
export const transversaleLiee = (t: Transversale, site?: string): Graph =>
  graphe(
    terme(t.titre, t.id, code.transversale(t), t.intitule, site),
    ...t.criteres.map((k) => terme(t.titre, cleCritereTransversal(t, k), code.critereTransversal(t, k), k.texte, site)),
    ensemble(t.titre, site),
  );

/** A page of glossaries: one set of terms for the words all REAC define, one for sigles, one for each titre. */
export function glossairesLies(
  { titres, glossaireReac }: Pick<Referentiels, 'titres' | 'glossaireReac'>,
  site?: string,
): Graph {
  const glossaires = [
    { cle: 'reac', name: 'Glossaire du REAC', entrees: glossaireReac?.entrees ?? [] },
    { cle: 'sigles', name: 'Sigles et codes', entrees: glossaireReac?.sigles ?? [] },
    ...titres.map((t) => ({
      cle: t.id,
      name: `Glossaire technique du titre ${t.intitule}`,
      entrees: t.glossaire?.entrees ?? [],
    })),
  ].filter((g) => g.entrees.length > 0);
  return graphe(
    ...glossaires.map(({ cle, name, entrees }): DefinedTermSet => ({
      '@type': 'DefinedTermSet',
      '@id': urn(`glossaire/${cle}`),
      name,
      inLanguage: 'fr',
      license: LICENCE.adresse,
      hasDefinedTerm: entrees.map((e) => ({
        '@type': 'DefinedTerm',
        '@id': urn(`glossaire/${cle}#${e.id}`),
        name: e.termes.join(', '),
        alternateName: e.developpe,
        description: e.definition,
        url: absolue(site, adresseTerme(cle, e.id)),
      })),
    })),
  );
}

/** A printable of one exam: what it assesses, and where its PDF is. */
export function imprimableLie({ session, nom, pour, page, pdf }: DocumentImprimable, site?: string): Graph {
  const { edition } = session;
  const ressource: LearningResource = {
    '@type': 'LearningResource',
    '@id': origineDe(site) === undefined ? urn(page) : absolue(site, page),
    name: `${nom}, ${session.nom}, ${citerEdition(edition)}`,
    learningResourceType: nom,
    audience: { '@type': 'EducationalAudience', educationalRole: pour },
    inLanguage: 'fr',
    url: absolue(site, page),
    encoding: { '@type': 'MediaObject', contentUrl: absolue(site, pdf), encodingFormat: 'application/pdf' },
    isBasedOn: { '@id': id(site, edition.id) },
    license: LICENCE.adresse,
    dateModified: edition.date,
    publisher: organisation(EDITEUR),
    assesses: session.competences.flatMap((e) =>
      e.criteres.map((k) => terme(edition.titre, k.id, code.critere(e.competence, k), k.texte, site)),
    ),
  };
  return graphe(ressource, ensemble(edition.titre, site));
}
