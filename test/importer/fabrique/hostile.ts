import { CHARGES } from '../../site/pieges.ts';
import { PHARE, type TitreFictif } from './titre.ts';

let rang = 0;
/** The text, then what it tries to run; what would end the front matter or be more than a text in it too. */
const rendreHostile = (texte: string): string => {
  const charges = [...CHARGES, '--- /} {window.pwned=1}', '#: &x !!js [x](javascript:window.pwned=1)'];
  rang += 1;
  return `${texte} ${charges[rang % charges.length] ?? ''}`;
};

/** The titre with all its texts hostile; the names that hold on one line hold less. */
export const HOSTILE: TitreFictif = {
  ...PHARE,
  intitule: `${PHARE.intitule} <b>{1}</b>`,
  activites: PHARE.activites.map((a) => ({
    ...a,
    intitule: `${a.intitule} <s>{1}</s>`,
    competences: a.competences.map((c) => ({
      ...c,
      intitule: rendreHostile(c.intitule),
      criteres: c.criteres.filter((texte) => !texte.includes('|')).map(rendreHostile),
      criteresDuRe: undefined,
      listes: [
        c.listes[0].map(rendreHostile),
        c.listes[1].map(rendreHostile),
        c.listes[2].map(rendreHostile),
        c.listes[3].map(rendreHostile),
      ],
    })),
  })),
  transversales: PHARE.transversales.map((t) => ({
    intitule: `${t.intitule} <s>{1}</s>`,
    criteres: t.criteres.map(rendreHostile),
  })),
};
