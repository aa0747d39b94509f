import { aplatir } from '../../referentiel/typographie.ts';
import type { Reserve } from '../constats.ts';
import type { LigneMatrice } from '../modele.ts';
import { pagesDe, phrase } from '../texte/elements.ts';
import type { Fragment } from '../texte/fragments.ts';
import { AUTRES_COLONNES, type SlugModalite } from './modalites.ts';

/** Wingdings 2: a ticked box, an empty one. */
const COCHEE = '\uF054';
const VIDE = '\uF0A3';
const estUneCase = ({ texte }: Fragment): boolean => texte.includes(COCHEE) || texte.includes(VIDE);

/** Points: glyphs of one column, from row to row; lines of one name. */
const COLONNE = 12;
const INTERLIGNE = 14;
/** Points: a cell may be set in or out by that much. */
const RETRAIT = 4;

interface Rangee {
  nom: Fragment[];
  criteres: Fragment[];
  cases: Fragment[];
}

/**
 * Reads table 3.2, row-clean in the stream: name, criteria, then a line of four glyphs. Activité rows have
 * no glyphs.
 * @param fragments under the heading, and above what follows
 * @param fichier name of the document
 */
export function lireTableau32(
  fragments: readonly Fragment[],
  fichier: string,
): { lignes: LigneMatrice[]; orphelines: Reserve[] } {
  const colonnes = lireColonnes(fragments);
  const premieres = new Map(
    [...Map.groupBy(fragments, (f) => f.page)].map(([page, siens]) => [page, premiereColonne(siens)]),
  );
  const lignes: LigneMatrice[] = [];
  const orphelines: Reserve[] = [];
  let activite: string | undefined;
  for (const { nom, criteres, cases } of enRangees(fragments, colonnes)) {
    const intitule = phrase(nom);
    const precedente = lignes.at(-1);
    const [premier] = [...nom, ...criteres, ...cases];
    if (!premier) continue;
    if (criteres.length + cases.length === 0) activite = intitule;
    else if (intitule === '' && precedente && cases.length === 0) {
      // the row of the page before goes on
      precedente.lignes.push(...criteres.map(ligneDe));
      precedente.pages.push(...pagesDe(criteres).filter((p) => !precedente.pages.includes(p)));
    } else {
      const siens = [...nom, ...criteres, ...cases].filter((f) => f.page === premier.page).map((f) => f.y);
      const lieu = {
        fichier,
        page: premier.page,
        zone: { haut: Math.max(...siens) + 12, bas: Math.min(...siens) - 4 },
      };
      const { modalites, manque } = lireCases(cases, colonnes, premieres.get(premier.page));
      if (intitule === '')
        orphelines.push({
          ...lieu,
          raison: 'Tableau 3.2 : des critères sans nom de compétence',
          textes: criteres.map((f) => f.texte),
        });
      else
        lignes.push({
          intitule,
          activite,
          lignes: criteres.map(ligneDe),
          modalites,
          pages: pagesDe([...nom, ...criteres]),
          reserves: manque
            ? [
                {
                  ...lieu,
                  raison: `Tableau 3.2, « ${intitule} » : ${cases.length} cases lues sur 4, il manque ${manque}`,
                },
              ]
            : [],
        });
    }
  }
  return { lignes, orphelines };
}

interface Colonnes {
  criteres: number;
  /** Right end of the heading of the criteria: beyond, there are only boxes and their headings. */
  finDesCriteres: number;
  /** x of the four columns of boxes. */
  cases: number[];
}

/** Where the columns stand: the criteria one has the most lines, boxes give the others. */
function lireColonnes(fragments: readonly Fragment[]): Colonnes {
  const cases: number[] = [];
  for (const { x } of fragments.filter(estUneCase).toSorted((a, b) => a.x - b.x))
    if (cases.every((c) => Math.abs(c - x) > COLONNE)) cases.push(x);
  const entete = fragments.find((f) => aplatir(f.texte) === "criteres d'evaluation");
  const finDesCriteres = entete?.x2 ?? Math.min(...cases) - 20;
  const gauche = Math.min(...fragments.map((f) => f.x));
  const debuts = fragments.filter((f) => f.x > gauche + 40 && f.x < finDesCriteres).map((f) => Math.round(f.x));
  const [criteres] = [...Map.groupBy(debuts, (x) => x)].sort(([, a], [, b]) => b.length - a.length);
  return { criteres: criteres?.[0] ?? Infinity, finDesCriteres, cases };
}

/** Puts the stream back into rows. */
function enRangees(fragments: readonly Fragment[], { criteres, finDesCriteres }: Colonnes): Rangee[] {
  const rangees: Rangee[] = [];
  const nouvelle = (): Rangee => {
    const rangee: Rangee = { nom: [], criteres: [], cases: [] };
    rangees.push(rangee);
    return rangee;
  };
  let ici = nouvelle();
  for (const f of fragments) {
    if (/^(competences professionnelles|criteres d'evaluation)$/.test(aplatir(f.texte))) continue;
    if (estUneCase(f)) ici.cases.push(f);
    else if (!f.horizontal || f.x > finDesCriteres) continue;
    else if (f.x > criteres - RETRAIT) {
      if (ici.cases.length > 0) ici = nouvelle();
      ici.criteres.push(f);
    } else {
      const suite = ici.nom.at(-1);
      const commencee = ici.criteres.length + ici.cases.length > 0;
      // an activité runs over both columns, or stands further from the name under it
      const activite = suite && (suite.page !== f.page || suite.y - f.y > INTERLIGNE || suite.x2 > criteres - RETRAIT);
      if (commencee || activite) ici = nouvelle();
      ici.nom.push(f);
    }
  }
  return rangees;
}

/** The modalité of the first column, that the heading of each page names. */
function premiereColonne(fragments: readonly Fragment[]): SlugModalite | undefined {
  const textes = aplatir(phrase(fragments.filter((f) => f.horizontal)));
  const projet = textes.includes("presentation d'un projet realise");
  const situation = textes.includes('mise en situation professionnelle');
  if (projet === situation) return undefined;
  return projet ? 'presentation-de-projet' : 'mise-en-situation-professionnelle';
}

function lireCases(lues: readonly Fragment[], { cases }: Colonnes, premiere: SlugModalite | undefined) {
  if (cases.length !== 4 || premiere === undefined) return { modalites: [], manque: 'de quoi nommer les colonnes' };
  const colonnes = [premiere, ...AUTRES_COLONNES].map((slug, i) => ({
    slug,
    boite: lues.find((f) => Math.abs(f.x - (cases[i] ?? 0)) <= COLONNE),
  }));
  const completes = lues.length === 4 && colonnes.every((c) => c.boite);
  return {
    modalites: colonnes.flatMap(({ slug, boite }): SlugModalite[] => (boite?.texte.includes(COCHEE) ? [slug] : [])),
    manque: completes ? undefined : 'une case',
  };
}

const ligneDe = (f: Fragment): LigneMatrice['lignes'][number] => {
  const [mot = ''] = f.texte.split(' ');
  return {
    texte: f.texte,
    x2: f.x2,
    largeurDuPremierMot: ((f.x2 - f.x) / f.texte.length) * mot.length,
    page: f.page,
    y: f.y,
  };
};
