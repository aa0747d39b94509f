import { motDesParties } from '../../src/referentiel/deroulement.ts';
import { interroge, partiesEntendues } from '../../src/referentiel/entretien.ts';
import { formaterDuree, minutesDEcoute, sommeDesParties } from '../../src/referentiel/durees.ts';
import type { ModalitePrevue } from '../../src/referentiel/modele.ts';
import { deductionsDe, direPresents } from '../../src/referentiel/presence.ts';

/** A part of an exam, in words. */
interface PartieEnClair {
  /** « MSP, phase 1 », or the modalité that has no parts. */
  nom: string;
  duree: string;
  /** Who is there with the candidate: « surveillant, sans le jury (a) », with the letter of what is deduced. */
  presents: string;
  objet: string | undefined;
}

/** A modalité, in words. */
interface ModaliteEnClair {
  /** What is said of it before its parts; undefined when it has none: it is one. */
  entete: { nom: string; duree: string; objet: string | undefined } | undefined;
  parties: PartieEnClair[];
}

/** Some modalités and their parts, in order. */
export function modalitesEnClair(modalites: readonly ModalitePrevue[]): ModaliteEnClair[] {
  const deductions = deductionsDe(modalites);
  return modalites.map((m) => {
    const { intitule: nom, sigle } = m.modalite;
    const entiere = { libelle: undefined, duree: m.duree, objet: m.objet, jury: false, surveillant: false };
    return {
      entete: m.parties && { nom, duree: dureeEtReste(m), objet: m.objet },
      parties: (m.parties ?? [{ ...entiere, ...m.presence }]).map((p) => {
        const deduction = deductions.find((d) => d.raison === p.presenceDeduite);
        return {
          nom: p.libelle ? `${sigle}, ${p.libelle.toLowerCase()}` : nom,
          duree: p.duree === undefined ? 'non précisée' : formaterDuree(p.duree),
          presents: direPresents(p) + (deduction ? ` (${deduction.lettre})` : ''),
          objet: p.objet,
        };
      }),
    };
  });
}

/** How long a modalité lasts, and what its timed parts leave to the others. */
function dureeEtReste(prevue: ModalitePrevue): string {
  const { duree, parties = [] } = prevue;
  if (duree === undefined) return 'durée non précisée';
  const chronometrees = sommeDesParties(parties);
  const libres = parties.filter((p) => p.duree === undefined).length;
  if (chronometrees === 0 || libres === 0) return formaterDuree(duree);
  const mot = motDesParties(prevue);
  const autres = libres > 1 ? `les ${mot}s` : `la ${mot}`;
  return `${formaterDuree(duree)} ; par différence, ${formaterDuree(duree - chronometrees)} pour ${autres} sans durée`;
}

/** « deuxième partie, 10 min ; troisième partie, 30 min »: of what an interview is made, once prepared, when it is of several parts. */
export function partiesDEcoute(prevue: ModalitePrevue): string | undefined {
  const entendues = partiesEntendues(prevue).map((p) => `${p.libelle.toLowerCase()}, ${formaterDuree(p.duree ?? 0)}`);
  return entendues.length > 0 ? entendues.join(' ; ') : undefined;
}

/** How long a modalité lasts; an interview by its own minutes, its preparation apart: « 20 min après 15 min de préparation ». */
export function dureeEnClair(prevue: ModalitePrevue): string {
  const { duree = 0 } = prevue;
  const ecoute = (interroge(prevue) ? minutesDEcoute(prevue) : undefined) ?? duree;
  return formaterDuree(ecoute) + (ecoute < duree ? ` après ${formaterDuree(duree - ecoute)} de préparation` : '');
}
