import { mots } from './formes.ts';
import { jetonDebut, jetonFamille, jetonMot, jetonSynonyme, jetonTitre, jetonTitreSynonyme } from './jetons.ts';
import { commence, synonymesDeLaRequete, type Lexique } from './lexique.ts';

/** What is asked of the index, from the surest answer to the loosest; each is a query for Pagefind. */
export interface Requete {
  /** The query as a designation: its forms in one word. */
  designation: string;
  /** Designations that have every word; undefined while one is being typed, which may end anyhow. */
  titre: string | undefined;
  /** Entries that have every word. */
  texte: string;
  /** Designations that have every word or its synonym; undefined when `titre` is, or when no word has one. */
  titreSynonymes: string | undefined;
  /** Entries that have every word or its synonym; equal to `texte` when no word has one. */
  synonymes: string;
  /** The same, or a word of the same family; equal to `synonymes` when no word has one. */
  famille: string;
  /** Forms of the words asked for, to mark them; those still being typed end with an asterisk. */
  formes: string[];
  /** Forms of the words our texts do not have: nothing can answer. */
  inconnus: string[];
}

/**
 * Forms of the words of a query. A tool word alone is a sigle: « et », entretien technique; « cp3 » is « cp 3 », unless
 * our texts have it.
 */
export function motsDe(saisie: string, lexique: Lexique): string[] {
  const trouves = mots(saisie);
  return (trouves.length > 0 ? trouves : mots(saisie.toUpperCase())).flatMap(({ forme }) => {
    const [, lettres = '', chiffres = ''] = /^([a-z]+)(\d+)$/.exec(forme) ?? [];
    return lexique.mots.has(lettres) && !lexique.mots.has(forme) ? [lettres, chiffres] : [forme];
  });
}

/**
 * Reads what was typed.
 * @returns undefined when it has no word to look for
 */
export function lireRequete(saisie: string, lexique: Lexique): Requete | undefined {
  return lireSuite(motsDe(saisie, lexique), lexique);
}

/** The same, from the forms of its words. */
export function lireSuite(suite: readonly string[], lexique: Lexique): Requete | undefined {
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
  const remplacer = (cle: 'titre' | 'texte' | 'racine', jeton = jetonSynonyme) =>
    jetons
      .flatMap((j, i) => {
        const terme = termes.find((t) => t.de <= i && i < t.a);
        return terme ? (terme.de === i ? [jeton(terme.groupe)] : []) : [j[cle]];
      })
      .join(' ');
  const entiers = jetons.every((j) => j.titre);
  return {
    designation: suite.join(''),
    titre: entiers ? jetons.map((j) => j.titre).join(' ') : undefined,
    titreSynonymes: entiers && termes.length > 0 ? remplacer('titre', jetonTitreSynonyme) : undefined,
    texte: jetons.map((j) => j.texte).join(' '),
    synonymes: remplacer('texte'),
    famille: remplacer('racine'),
    formes: jetons.map((j) => j.forme),
    inconnus,
  };
}
