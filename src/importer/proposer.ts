import { idTitre } from '../referentiel/adresses.ts';
import type { Verdict } from './constats.ts';
import { pointsDe, type Propositions } from './ecriture/contenu.ts';
import { proposerEdition } from './ecriture/edition.ts';
import { avecLesFiches, type Existant } from './ecriture/existant.ts';
import { proposerFiches } from './ecriture/fiches.ts';
import { proposerIdentite } from './ecriture/identite.ts';
import type { Lus } from './lecture.ts';
import { criteresDuRe } from './rapprochement/criteres.ts';
import { planifier, situer, type Plan, type Reperes } from './rapprochement/plan.ts';
import { Refus } from './refus.ts';
import { verifierCriteres } from './verifications/criteres.ts';
import { dateDe, verifierDocuments } from './verifications/documents.ts';
import { verifierEpreuves } from './verifications/epreuves.ts';
import { verifierFiches } from './verifications/fiches.ts';
import { verifierTitres } from './verifications/titres.ts';
import type { ReLu } from './modele.ts';

/** What an import makes of the documents. */
export interface Proposition {
  /** crcd-06 */
  id: string;
  fichiers: Propositions;
  verdicts: Verdict[];
  plan: Plan;
}

/** crcd-06, from the strips. @throws Refus when the sigle makes no address */
export function idDe({ reac, editions }: Lus): string {
  const document = (editions.at(-1) ?? reac)?.document;
  const { sigle = '', millesime = '' } = document?.bandeau ?? {};
  if (!/^[A-Z]+$/.test(sigle) || !/^\d{2}$/.test(millesime))
    throw new Refus(
      document?.fichier ?? '',
      `sigle « ${sigle} » ou millésime « ${millesime} » illisible dans le bandeau`,
    );
  return idTitre(sigle, millesime);
}

/**
 * Checks the documents against themselves and each other, and turns them into files of the content.
 * @param existant the titre on disk, whose numbers and ids are kept
 * @throws Refus when a part lacks that no page can do without
 */
export function proposer(lus: Lus, existant: Existant | undefined): Proposition {
  const { reac, editions } = lus;
  const derniere = editions.at(-1);
  const lu = planifier(reac, derniere);
  const plan = existant ? avecLesFiches(existant.plan, lu) : lu;
  const verdicts: Verdict[] = [...verifierDocuments(reac, editions), ...(reac ? verifierFiches(reac, lu) : [])];

  const fichiers: Propositions = new Map();
  for (const re of editions) {
    const reperes = situer(plan, re);
    exigerComplet(plan, re, reperes);
    const criteres = criteresDuRe(plan, re, reperes);
    const siens = [
      ...verifierTitres(plan, re, reperes),
      ...verifierEpreuves(plan, re, reperes),
      ...verifierCriteres(re, reperes, criteres),
    ];
    verdicts.push(...siens);
    const points = pointsDe(existant ? verdicts.map((v) => dansLEdition(v, re)) : verdicts);
    fichiers.set(`evaluation/${dateDe(re)}`, proposerEdition(plan, re, reperes, criteres, points));
    // ids given here are given for good: the next edition takes them up
    for (const c of plan.competences) c.autres = [...c.autres, ...(criteres.get(c.numero)?.criteres ?? [])];
  }
  const points = pointsDe(verdicts);
  // what a titre has on disk is compared with its fiches alone
  const fiches =
    reac || !existant
      ? proposerFiches(reac, derniere && { re: derniere, reperes: situer(plan, derniere) }, plan, points)
      : [];
  const identite = derniere ? [['titre', proposerIdentite(reac, editions, derniere, points)] as const] : [];
  return { id: idDe(lus), fichiers: new Map([...identite, ...fiches, ...fichiers]), verdicts, plan };
}

/** Of a titre on disk only the edition is written: what a RE leaves to verify must be said there. */
function dansLEdition(verdict: Verdict, re: ReLu): Verdict {
  const { reserve } = verdict;
  if (reserve?.date !== undefined || reserve?.point.fichier !== re.document.fichier) return verdict;
  return { ...verdict, reserve: { ...reserve, lieu: 'edition', date: dateDe(re) } };
}

/** A page without criteria, an exam without a session: neither can be shown, nor guessed. */
function exigerComplet(plan: Plan, re: ReLu, { lignes, sessions }: Reperes): void {
  const { fichier } = re.document;
  if (plan.competences.length === 0) throw new Refus(fichier, 'aucune compétence lue');
  const sansLigne = plan.competences.filter((c) => !lignes.get(c.numero)?.lignes.length);
  if (sansLigne.length > 0)
    throw new Refus(
      fichier,
      `tableau 3.2 incomplet, aucun critère pour : ${sansLigne.map((c) => `« ${c.intitule} »`).join(', ')}`,
    );
  const sansSession = plan.activites.filter((a) => !sessions.has(a.numero));
  if (sansSession.length > 0)
    throw new Refus(fichier, `aucune session pour : ${sansSession.map((a) => `« ${a.intitule} »`).join(', ')}`);
}
