import { aplatir } from '../../referentiel/typographie.ts';
import type { Reserve } from '../constats.ts';
import type { LigneMatrice } from '../modele.ts';
import { coller, phrase } from '../texte/elements.ts';
import type { Fragment } from '../texte/fragments.ts';
import { AUTRES_COLONNES, type SlugModalite } from './modalites.ts';

/** Wingdings 2: a ticked box, an empty one. */
const COCHEE = '\uF054';
const VIDE = '\uF0A3';
const ENTETE = /^(competences professionnelles|criteres d'evaluation|autres modalites d'evaluation)$/;
/** Points: glyphs of one column, from row to row. */
const COLONNE = 12;

interface Page {
  /** x of the criteria cells, and of the first glyph. */
  xCriteres: number;
  premiere: SlugModalite | undefined;
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
  const lignes: LigneMatrice[] = [];
  const orphelines: Reserve[] = [];
  const x = colonnes(fragments);
  const pages = new Map([...Map.groupBy(fragments, (f) => f.page)].map(([page, siens]) => [page, lireEntete(siens)]));
  let activite: string[] = [];
  let nom: Fragment[] = [];
  let criteres: Fragment[] = [];
  let coches: Fragment[] = [];
  let ouverte: LigneMatrice | undefined;

  const fermer = () => {
    if (coches.length === 0 && criteres.length === 0) {
      // no criteria, no glyphs: an activité
      if (nom.length > 0) activite = nom.map((f) => f.texte);
    } else if (nom.length === 0 && ouverte) {
      // the row of the page before goes on
      ouverte.lignes.push(...criteres.map(ligneDe));
      ouverte.pages = [...new Set([...ouverte.pages, ...criteres.map((f) => f.page)])];
    } else {
      const page = nom[0]?.page ?? criteres[0]?.page ?? 1;
      const intitule = phrase(nom);
      const { modalites, manque } = lireCoches(coches, x, pages.get(page)?.premiere);
      const siens = [...nom, ...criteres, ...coches].filter((f) => f.page === page);
      const zone = { haut: Math.max(...siens.map((f) => f.y)) + 12, bas: Math.min(...siens.map((f) => f.y)) - 4 };
      const reserves: Reserve[] = manque
        ? [
            {
              fichier,
              page,
              zone,
              raison: `Tableau 3.2, « ${intitule} » : ${coches.length} cases lues sur 4, il manque ${manque}`,
            },
          ]
        : [];
      ouverte = {
        intitule,
        activite: activite.length > 0 ? activite.reduce(coller) : undefined,
        lignes: criteres.map(ligneDe),
        modalites,
        pages: [...new Set([...nom, ...criteres].map((f) => f.page))].sort((a, b) => a - b),
        reserves,
      };
      if (intitule === '')
        orphelines.push({
          fichier,
          page,
          zone,
          raison: 'Tableau 3.2 : des critères sans nom de compétence',
          textes: criteres.map((f) => f.texte),
        });
      else lignes.push(ouverte);
    }
    [nom, criteres, coches] = [[], [], []];
  };

  for (const f of fragments) {
    if (!f.horizontal || ENTETE.test(aplatir(f.texte)) || estDansLEntete(f, x, fragments)) continue;
    if (f.texte.includes(COCHEE) || f.texte.includes(VIDE)) coches.push(f);
    else if (f.x > x.criteres - 4 && f.x < x.coches) {
      if (coches.length > 0) fermer();
      criteres.push(f);
    } else if (f.x <= x.criteres - 4) {
      const suite = nom.at(-1);
      const activiteAvant =
        suite &&
        criteres.length + coches.length === 0 &&
        (suite.page !== f.page || suite.y - f.y > 14 || estLarge(suite, x));
      if (criteres.length + coches.length > 0 || activiteAvant) fermer();
      nom.push(f);
    }
  }
  fermer();
  return { lignes, orphelines };
}

interface Colonnes {
  criteres: number;
  /** Left edge of the first column of glyphs. */
  coches: number;
  /** x of the four columns of glyphs. */
  quatre: number[];
}

/** Where the columns stand: the criteria one has the most lines, the glyphs give the others. */
function colonnes(fragments: readonly Fragment[]): Colonnes {
  const glyphes = fragments.filter((f) => f.texte.includes(COCHEE) || f.texte.includes(VIDE)).map((f) => f.x);
  const quatre: number[] = [];
  for (const x of glyphes.toSorted((a, b) => a - b)) if (quatre.every((q) => Math.abs(q - x) > COLONNE)) quatre.push(x);
  const coches = (quatre[0] ?? Infinity) - 20;
  const gauche = Math.min(...fragments.filter((f) => f.horizontal).map((f) => f.x));
  const nombre = new Map<number, number>();
  for (const f of fragments)
    if (f.horizontal && f.x > gauche + 40 && f.x < coches)
      nombre.set(Math.round(f.x), (nombre.get(Math.round(f.x)) ?? 0) + 1);
  const [criteres = Infinity] = [...nombre].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { criteres, coches, quatre };
}

/** An activité runs over both columns, in bold: wider than a name can be. */
const estLarge = (f: Fragment, x: Colonnes): boolean => f.x2 > x.criteres - 4;

/** Headings of the columns stand above the first row of their page. */
function estDansLEntete(f: Fragment, x: Colonnes, tous: readonly Fragment[]): boolean {
  if (f.x < x.coches || f.texte.includes(COCHEE) || f.texte.includes(VIDE)) return false;
  return tous.some((t) => t.page === f.page);
}

/** What the heading of a page says of the first column. */
function lireEntete(fragments: readonly Fragment[]): Page {
  const textes = aplatir(
    fragments
      .filter((f) => f.horizontal)
      .map((f) => f.texte)
      .join(' '),
  );
  const projet = textes.includes("presentation d'un projet realise");
  const situation = textes.includes('mise en situation professionnelle');
  const premiere =
    projet === situation ? undefined : projet ? 'presentation-de-projet' : 'mise-en-situation-professionnelle';
  return { xCriteres: 0, premiere };
}

function lireCoches(coches: readonly Fragment[], { quatre }: Colonnes, premiere: SlugModalite | undefined) {
  const colonnes: (SlugModalite | undefined)[] = [premiere, ...AUTRES_COLONNES];
  const modalites: SlugModalite[] = [];
  let trouvees = 0;
  const inconnues = quatre.length !== 4 || premiere === undefined;
  for (const [i, slug] of colonnes.entries()) {
    const x = quatre[i];
    const ici = x === undefined ? undefined : coches.find((f) => Math.abs(f.x - x) <= COLONNE);
    if (!ici) continue;
    trouvees += 1;
    if (ici.texte.includes(COCHEE) && slug && quatre.length === 4) modalites.push(slug);
  }
  const manque = inconnues ? "le nom d'une colonne" : trouvees === 4 && coches.length === 4 ? undefined : 'une case';
  return { modalites, manque };
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
