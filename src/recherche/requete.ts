import { mots } from './formes.ts';
import { jetonDebut, jetonFamille, jetonMot, jetonSynonyme, jetonTitre } from './jetons.ts';
import { commence, synonymesDeLaRequete, type Lexique } from './lexique.ts';

/** What is asked of the index, from the surest answer to the loosest; each is a query for Pagefind. */
export interface Requete {
  /** Designations that have every word; undefined while one is being typed, which may end anyhow. */
  titre: string | undefined;
  /** Entries that have every word. */
  texte: string;
  /** The same, or a synonym; equal to `texte` when no word has one. */
  synonymes: string;
  /** The same, or a word of the same family; equal to `synonymes` when no word has one. */
  famille: string;
  /** Forms of the words asked for, to mark them; those still being typed end with an asterisk. */
  formes: string[];
  /** Forms of the words our texts do not have: nothing can answer. */
  inconnus: string[];
}

/** Words of a query. A tool word alone is a sigle: « et », entretien technique. */
function motsDe(saisie: string): string[] {
  const trouves = mots(saisie);
  return (trouves.length > 0 ? trouves : mots(saisie.toUpperCase())).map((m) => m.forme);
}

/**
 * Reads what was typed.
 * @returns undefined when it has no word to look for
 */
export function lireRequete(saisie: string, lexique: Lexique): Requete | undefined {
  const suite = motsDe(saisie);
  if (suite.length === 0) return undefined;
  const termes = synonymesDeLaRequete(lexique, suite);
  const dansUnTerme = (i: number) => termes.some((t) => t.de <= i && i < t.a);
  const inconnus: string[] = [];
  const jetons = suite.map((forme, i) => {
    const mot = lexique.mots.get(forme);
    const racine = mot?.racine ? jetonFamille(mot.racine) : undefined;
    if (mot) return { titre: jetonTitre(forme), texte: jetonMot(forme), racine: racine ?? jetonMot(forme), forme };
    if (commence(lexique, forme)) {
      const debut = jetonDebut(forme);
      return { titre: '', texte: debut, racine: debut, forme: `${forme}*` };
    }
    if (!dansUnTerme(i)) inconnus.push(forme);
    return { titre: jetonTitre(forme), texte: jetonMot(forme), racine: jetonMot(forme), forme };
  });
  const remplacer = (cle: 'texte' | 'racine') =>
    jetons
      .flatMap((j, i) => {
        const terme = termes.find((t) => t.de <= i && i < t.a);
        return terme ? (terme.de === i ? [jetonSynonyme(terme.groupe)] : []) : [j[cle]];
      })
      .join(' ');
  return {
    titre: jetons.every((j) => j.titre) ? jetons.map((j) => j.titre).join(' ') : undefined,
    texte: jetons.map((j) => j.texte).join(' '),
    synonymes: remplacer('texte'),
    famille: remplacer('racine'),
    formes: jetons.map((j) => j.forme),
    inconnus,
  };
}
