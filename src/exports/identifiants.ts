import { parse, v5 } from 'uuid';
import type { Critere, ListeSavoirs } from '../referentiel/competence.ts';
import type {
  Activite,
  Competence,
  Edition,
  ItemImprime,
  Session,
  Titre,
  Transversale,
} from '../referentiel/modele.ts';
import { adresse } from '../referentiel/adresses.ts';
import { absolue } from './publication.ts';

/**
 * How tools tell entries apart. Every entry has a permanent key (« cle »), that of its address where it
 * has one; its UUID (RFC 9562, version 5) comes from the key alone, never from a wording, so neither a
 * new edition nor a corrected text changes it. The human code says the same in the field’s own terms.
 */

/** The namespace of our UUIDs: version 5 of « urn:referentiels-titres-professionnels » in RFC 9562’s URL namespace. */
export const ESPACE = '384789ac-5260-5321-886b-27c7ff772016';

const ESPACE_LU = parse(ESPACE);

/** @param cle a permanent key: crcd-06/cp-3#c-2 */
export const uuid = (cle: string): string => v5(cle, ESPACE_LU);

/** The same as a URI, for formats that want one and have no address to give. */
export const urn = (cle: string): string => `urn:uuid:${uuid(cle)}`;

/** A critère de performance of the REAC: it may share the id of a critère d’évaluation, never its key. */
export const clePerformance = (c: Competence, critere: Critere): string => `${c.id}/reac#${critere.id}`;

/** A critère of a transversale. */
export const cleCritereTransversal = (t: Transversale, critere: Critere): string => `${t.id}#${critere.id}`;

/** A savoir, by its place in the fiche: list and printed rank. */
export const cleSavoir = (c: Competence, item: ItemImprime): string => `${c.id}/${item.liste}#${item.rang}`;

/** An exam of an edition. */
export const cleSession = (s: Session): string => `${s.edition.id}#${s.perimetre}`;

/** A critère d’évaluation in the words of one edition, when its lasting key says those in force. */
export const cleCritereEdition = (e: Edition, critere: { id: string }): string =>
  `${e.id}/${critere.id.split('/').at(-1) ?? ''}`;

const SIGLES_LISTES: Record<ListeSavoirs, string> = {
  savoirFaireTechniques: 'SFT',
  savoirFaireOrganisationnels: 'SFO',
  savoirFaireRelationnels: 'SFR',
  savoirs: 'S',
};

const deuxChiffres = (n: number | string): string => String(n).padStart(2, '0');
/** « C03 » from c-3. */
const numeroCritere = (id: string): string => `C${deuxChiffres(id.replace(/^.*c-/, ''))}`;

/** The human codes: TP-00483.06.CCP1.CP2.C03. */
export const code = {
  titre: (t: Titre): string => `${t.code}.${t.millesime}`,
  activite: (a: Activite): string => `${code.titre(a.titre)}.${a.certificat}${a.numero}`,
  competence: (c: Competence): string => `${code.activite(c.activite)}.CP${c.numero}`,
  transversale: (t: Transversale): string => `${code.titre(t.titre)}.CT${t.numero}`,
  /** A critère d’évaluation; its number is that of its id, which no edition changes. */
  critere: (c: Competence, critere: { id: string }): string => `${code.competence(c)}.${numeroCritere(critere.id)}`,
  performance: (c: Competence, critere: Critere): string => `${code.competence(c)}.REAC.${numeroCritere(critere.id)}`,
  critereTransversal: (t: Transversale, critere: Critere): string =>
    `${code.transversale(t)}.${numeroCritere(critere.id)}`,
  savoir: (c: Competence, item: ItemImprime): string =>
    `${code.competence(c)}.${SIGLES_LISTES[item.liste]}${deuxChiffres(item.rang)}`,
  /** The same criterion in the words of an older edition: TP-00483.06.RE20201221.CCP1.CP2.C03 */
  critereEdition: (e: Edition, c: Competence, critere: { id: string }): string =>
    code.critere(c, critere).replace(code.titre(e.titre), code.edition(e)),
  /** TP-00483.06.RE20210603 */
  edition: (e: Edition): string => `${code.titre(e.titre)}.${e.document.type}${e.date.replaceAll('-', '')}`,
  /** TP-00483.06.RE20210603.TITRE, .CCP1 */
  session: (s: Session): string =>
    `${code.edition(s.edition)}.${s.activite ? `${s.activite.certificat}${s.activite.numero}` : 'TITRE'}`,
};

/** A key and its code for each kind of entry, as the page of a format shows them. */
export const EXEMPLES = {
  titre: ['crcd-06', 'TP-00483.06'],
  activite: ['crcd-06/ccp-1', 'TP-00483.06.CCP1'],
  competence: ['crcd-06/cp-2', 'TP-00483.06.CCP1.CP2'],
  transversale: ['crcd-06/ct-1', 'TP-00483.06.CT1'],
  critere: ['crcd-06/cp-2#c-3', 'TP-00483.06.CCP1.CP2.C03'],
  performance: ['crcd-06/cp-2/reac#c-3', 'TP-00483.06.CCP1.CP2.REAC.C03'],
  critereTransversal: ['crcd-06/ct-1#c-1', 'TP-00483.06.CT1.C01'],
  savoir: ['crcd-06/cp-2/savoirs#3', 'TP-00483.06.CCP1.CP2.S03'],
  edition: ['crcd-06/evaluation/2021-06-03', 'TP-00483.06.RE20210603'],
  session: ['crcd-06/evaluation/2021-06-03#ccp-1', 'TP-00483.06.RE20210603.CCP1'],
} as const;

/** A kind of entry. */
export type Nature = keyof typeof EXEMPLES;

/**
 * What every entry of the data begins with.
 * @param cle the permanent key
 * @param page the id of the entry whose page shows it, when it has no address of its own
 */
export const identifier = (site: string | undefined, cle: string, lisible: string, page = cle) => ({
  identifiant: uuid(cle),
  cle,
  code: lisible,
  adresse: absolue(site, adresse(page)),
});
