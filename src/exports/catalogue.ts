import { documentsImprimables } from '../../print/documents/catalogue.ts';
import { citerEdition } from '../referentiel/citations.ts';
import type { Edition, Referentiels, Titre } from '../referentiel/modele.ts';
import { BASE } from './case/adresses.ts';
import { paquet } from './case/paquet.ts';
import { ecrireRessource } from './case/ressources.ts';
import { fichiersCsv } from './csv/fichiers.ts';
import type { Format } from './formats.ts';
import { fluxAtom, fluxJson } from './flux.ts';
import { uuid } from './identifiants.ts';
import { adresseSchema, ecrireJson, schemaPublie, type NomSchema } from './json/commun.ts';
import { indexEnJson, indexJson } from './json/index.ts';
import { titreEnJson, titreJson } from './json/titre.ts';
import { referentielMoodle } from './moodle.ts';
import { planificationJson, planifier } from './planification.ts';
import { grilleTableur } from './tableur/grille.ts';

/** One file of data, under a permanent address. */
export interface FichierDonnees {
  /** From the root of the site: /donnees/crcd-06/titre.json */
  chemin: string;
  format: Format;
  /** MIME type. */
  type: string;
  nom: string;
  /** The titre it is about; undefined when it is about all of them. */
  titre: Titre | undefined;
  /** The bytes of the file: the same for the same content. */
  produire: () => string | Uint8Array | Promise<Uint8Array>;
}

const JSON_SCHEMAS = { titre: titreJson, index: indexJson, planification: planificationJson };

/** Every file of data that people may want to download; the objects of CASE one by one are not here. */
export function fichiersDeDonnees(referentiels: Referentiels, site?: string): FichierDonnees[] {
  const { titres } = referentiels;
  const fichiers = [
    ...titres.flatMap((t) => fichiersDuTitre(t, referentiels, site)),
    ...fichiersCsv(titres, '/donnees', undefined, site),
    ...lesFlux(referentiels, site),
    ...schemas(site),
  ];
  const index: FichierDonnees = {
    chemin: '/donnees/index.json',
    format: 'json',
    type: 'application/json',
    nom: 'Index des titres et des fichiers',
    titre: undefined,
    produire: () => ecrireJson(indexEnJson(titres, fichiers, site)),
  };
  return [index, ...fichiers];
}

function fichiersDuTitre(titre: Titre, referentiels: Referentiels, site?: string): FichierDonnees[] {
  const dossier = `/donnees/${titre.id}`;
  return [
    ...fichiersCsv([titre], dossier, titre, site),
    ...titre.editions.flatMap(grilles),
    {
      chemin: `${dossier}/moodle.csv`,
      format: 'moodle',
      type: 'text/csv; charset=utf-8',
      nom: 'Référentiel de compétences pour Moodle',
      titre,
      produire: () => referentielMoodle(titre),
    },
    {
      chemin: `${BASE}/CFPackages/${uuid(titre.id)}`,
      format: 'case',
      type: 'application/json',
      nom: 'Paquet CASE 1.1 : activités, compétences, critères, savoirs, grilles',
      titre,
      produire: () => ecrireRessource({ contenu: paquet(titre, referentiels, site) }),
    },
    {
      chemin: `${dossier}/planification.json`,
      format: 'planification',
      type: 'application/json',
      nom: 'Minutes, présences, locaux et ressources de chaque épreuve',
      titre,
      produire: () => ecrireJson(planifier(titre, site)),
    },
    {
      chemin: `${dossier}/titre.json`,
      format: 'json',
      type: 'application/json',
      nom: 'Le titre entier, toutes éditions',
      titre,
      produire: () => ecrireJson(titreEnJson(titre, referentiels, site)),
    },
  ];
}

/** The grids as spreadsheets, beside the printed ones: the same names, another folder. */
const grilles = (edition: Edition): FichierDonnees[] =>
  documentsImprimables(edition)
    .filter((d) => d.nature === 'grille')
    .map(({ session, pdf }) => ({
      chemin: pdf.replace('/pdf/', '/donnees/').replace(/pdf$/, 'xlsx'),
      format: 'tableur',
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      nom: `Grille d’évaluation, ${session.nom}${edition.enVigueur ? '' : ` (${citerEdition(edition)})`}`,
      titre: edition.titre,
      produire: () => grilleTableur(session),
    }));

const lesFlux = (referentiels: Referentiels, site?: string): FichierDonnees[] => [
  {
    chemin: '/donnees/changements.atom',
    format: 'flux',
    type: 'application/atom+xml',
    nom: 'Changements, flux Atom',
    titre: undefined,
    produire: () => fluxAtom(referentiels, site),
  },
  {
    chemin: '/donnees/changements.json',
    format: 'flux',
    type: 'application/feed+json',
    nom: 'Changements, JSON Feed',
    titre: undefined,
    produire: () => fluxJson(referentiels, site),
  },
];

const schemas = (site?: string): FichierDonnees[] =>
  Object.entries(JSON_SCHEMAS).map(([nom, schema]) => ({
    chemin: adresseSchema(nom as NomSchema),
    format: nom === 'planification' ? 'planification' : 'json',
    type: 'application/schema+json',
    nom: `Schéma JSON : ${nom}`,
    titre: undefined,
    produire: () => schemaPublie(site, nom as NomSchema, schema),
  }));
