import type { Regle } from '../regle.ts';
import { aVerifier } from './a-verifier.ts';
import { caractereInvisible } from './caractere-invisible.ts';
import { cibleDErratum } from './cible-d-erratum.ts';
import { codeDansLaProse } from './code-dans-la-prose.ts';
import { competencesDeLaSession } from './competences-de-la-session.ts';
import { competencesTransversales } from './competences-transversales.ts';
import { criteresDuReac } from './criteres-du-reac.ts';
import { datesEnOrdre } from './dates-en-ordre.ts';
import { documentDeLEdition } from './document-de-l-edition.ts';
import { dossierComplet } from './dossier-complet.ts';
import { doublon } from './doublon.ts';
import { doublonDeclare } from './doublon-declare.ts';
import { editionComplete } from './edition-complete.ts';
import { erratumSansEffet } from './erratum-sans-effet.ts';
import { ficheComplete } from './fiche-complete.ts';
import { identifiantDeDocument } from './identifiant-de-document.ts';
import { itemRepete } from './item-repete.ts';
import { modalitesDeLaMatrice } from './modalites-de-la-matrice.ts';
import { nomDeFichier } from './nom-de-fichier.ts';
import { niveauImprime } from './niveau-imprime.ts';
import { numerosConsecutifs } from './numeros-consecutifs.ts';
import { ordreDesErrata } from './ordre-des-errata.ts';
import { ordreDesNumeros } from './ordre-des-numeros.ts';
import { pageInconnue } from './page-inconnue.ts';
import { presenceDuJury } from './presence-du-jury.ts';
import { presenceDuSurveillant } from './presence-du-surveillant.ts';
import { questionsDEntretien } from './questions-d-entretien.ts';
import { rangImprime } from './rang-imprime.ts';
import { referenceInconnue } from './reference-inconnue.ts';
import { repartitionDesCompetences } from './repartition-des-competences.ts';
import { sommeDesDurees } from './somme-des-durees.ts';
import { synonymeRepete } from './synonyme-repete.ts';
import { termeDuGlossaire } from './terme-du-glossaire.ts';
import { typographie } from './typographie.ts';

/** Every rule. Faults are sorted by place, so their order here tells nothing. */
export const REGLES: readonly Regle[] = [
  // what is there, and what names it
  dossierComplet,
  nomDeFichier,
  referenceInconnue,
  doublon,
  itemRepete,
  numerosConsecutifs,
  ordreDesNumeros,
  // documents
  identifiantDeDocument,
  datesEnOrdre,
  pageInconnue,
  niveauImprime,
  // fiches
  ficheComplete,
  repartitionDesCompetences,
  doublonDeclare,
  rangImprime,
  termeDuGlossaire,
  questionsDEntretien,
  // exams
  documentDeLEdition,
  editionComplete,
  competencesDeLaSession,
  modalitesDeLaMatrice,
  competencesTransversales,
  criteresDuReac,
  sommeDesDurees,
  presenceDuJury,
  presenceDuSurveillant,
  // what an import left
  aVerifier,
  // errata and prose
  cibleDErratum,
  ordreDesErrata,
  erratumSansEffet,
  synonymeRepete,
  typographie,
  // what no reader sees, what would run
  caractereInvisible,
  codeDansLaProse,
];
