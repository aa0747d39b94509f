import { forme, formes } from './formes.ts';
import type { Choix, Table } from './table.ts';

/** Where a query looks, when it names a place: « CP 3 », « CRCD », « critères du CCP 1 ». */
export interface Lieux {
  choix: Choix;
  /** Forms of the words that name no place, in order. */
  reste: string[];
}

/** The facet a compétence, a CCP or a CCS is in, by the word that comes before its number. */
const NUMEROTES = { cp: 'competence', ct: 'competence', ccp: 'ccp', ccs: 'ccp' } as const;

/**
 * Reads the places in the words of a query. A kind of entry is one when it comes with another, or alone: elsewhere
 * « savoir » is a word like any other.
 * @param suite forms of its words, in order
 * @returns undefined when it names none
 */
export function lireLieux(suite: readonly string[], { facettes }: Table): Lieux | undefined {
  const choix: Choix = {};
  const reste = [...suite];

  // « CP 3 » ends « CRCD 06, CP 3 »
  for (const [mot, facette] of Object.entries(NUMEROTES)) {
    const ici = reste.indexOf(mot);
    const valeurs = facettes[facette].filter((v) => v.endsWith(`, ${mot.toUpperCase()} ${reste[ici + 1] ?? ''}`));
    if (ici < 0 || valeurs.length === 0) continue;
    choix[facette] = valeurs;
    reste.splice(ici, 2);
  }

  // « CRCD » begins « CRCD 06 »
  const titres = facettes.titre.map((valeur) => ({ valeur, nom: valeur.split(' ').map(forme) }));
  const ici = reste.findIndex((mot) => titres.some(({ nom: [sigle] }) => sigle === mot));
  if (ici >= 0) {
    const duSigle = titres.filter(({ nom: [sigle] }) => sigle === reste[ici]);
    const duMillesime = duSigle.filter(({ nom: [, millesime] }) => millesime === reste[ici + 1]);
    choix.titre = (duMillesime.length > 0 ? duMillesime : duSigle).map(({ valeur }) => valeur);
    reste.splice(ici, duMillesime.length > 0 ? 2 : 1);
  }

  const place = Object.keys(choix).length > 0;
  const nature = facettes.nature.find((n) => {
    const nom = formes(n);
    return nom.every((mot) => reste.includes(mot)) && (nom.length === reste.length || (place && nom.length === 1));
  });
  if (nature === undefined) return place ? { choix, reste } : undefined;
  return { choix: { ...choix, nature: [nature] }, reste: reste.filter((mot) => !formes(nature).includes(mot)) };
}
