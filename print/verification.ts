import type { Attendus, CritereAttendu } from './attendus.ts';
import type { Champ } from './handlers/champs.ts';
import { compacter, type TextePdf } from './texte-pdf.ts';

/** What a program prints for want of a value. */
const SANS_VALEUR = /undefined|\[object/;

/**
 * Holds a PDF against what its content says it holds: each criterion whole, under its number, in
 * its block and as many times as it must; its identity and « n / N » on every page; each part from
 * a right-hand page; nothing outside of a page. It knows nothing of the HTML: a row lost anywhere on
 * the way shows here.
 * @returns what is wrong, in French, page and criterion named; empty when the PDF can be taken into the room
 */
export function verifier(
  texte: Pick<TextePdf, 'pages' | 'dehors'>,
  { blocs, mentions, pieces = [] }: Attendus,
): string[] {
  return [
    ...texte.dehors.map((d) => `hors de la page : ${d}`),
    ...texte.pages.flatMap((page, i) =>
      SANS_VALEUR.test(page) ? [`page ${i + 1} : une valeur absente est imprimée`] : [],
    ),
    ...verifierCriteres(texte.pages, blocs),
    ...verifierBandeau(texte.pages, mentions),
    ...verifierPieces(texte.pages, pieces),
  ];
}

/**
 * Holds a form against the places that were laid out: one field at each, and fields for each criterion.
 * @returns what is wrong, in French
 */
export function verifierFormulaire(
  { champs }: Pick<TextePdf, 'champs'>,
  places: readonly Champ[],
  { blocs }: Attendus,
): string[] {
  const fautes: string[] = [];
  const cle = ({ nom, page }: { nom: string; page: number }) => `page ${page + 1} : champ ${nom}`;
  const [lus, prevus] = [champs, places].map((tous) => Map.groupBy<string, { nom: string; page: number }>(tous, cle));
  for (const [champ, ici] of prevus ?? []) {
    const nombre = lus?.get(champ)?.length ?? 0;
    if (nombre !== ici.length) fautes.push(`${champ} présent ${nombre} fois au lieu de ${ici.length}`);
  }
  for (const champ of lus?.keys() ?? []) if (!prevus?.has(champ)) fautes.push(`${champ} en trop`);
  for (const { id, texte } of blocs.flatMap((b) => b.criteres))
    if (!champs.some(({ nom }) => nom.includes(`${id}.`))) fautes.push(`critère sans champ : ${id} « ${texte} »`);
  return fautes;
}

/** Holds a booklet against its pages: the text of each, whole, once. @returns what is wrong, in French */
export function verifierCahier({ pages, dehors }: TextePdf, source: TextePdf): string[] {
  const cahier = pages.join('\n');
  const fautes = dehors.map((d) => `hors de la feuille : ${d}`);
  for (const [i, page] of source.pages.entries()) {
    const fois = chercher(cahier, page).length;
    if (fois !== 1) fautes.push(`page ${i + 1} présente ${fois} fois dans le cahier`);
  }
  return fautes;
}

/** The printed form of a criterion, and the headings it stands under. */
interface Forme {
  critere: CritereAttendu;
  /** How many times it must be there, by heading. */
  attendu: Map<string, number>;
}

function verifierCriteres(pages: readonly string[], blocs: Attendus['blocs']): string[] {
  const tout = pages.join('\n');
  const page = (place: number) => tout.slice(0, place).split('\n').length;
  const titreDe = situerTitres(
    tout,
    blocs.map((b) => b.titre),
  );
  const fautes: string[] = [];
  for (const [imprime, { critere, attendu }] of formes(blocs)) {
    const nom = `${critere.id} « ${critere.texte} »`;
    const places = Map.groupBy(chercher(tout, imprime), titreDe);
    for (const [titre, fois] of attendu) {
      const ici = places.get(titre) ?? [];
      if (ici.length === fois) continue;
      const debut = tout.indexOf(compacter(titre));
      const lieu = debut < 0 ? `« ${titre} », absent` : `page ${page(ici[0] ?? debut)}, « ${titre} »`;
      if (ici.length > 0) fautes.push(`${lieu} : critère imprimé ${ici.length} fois au lieu de ${fois} : ${nom}`);
      else if (tout.includes(compacter(critere.texte)))
        fautes.push(`${lieu} : critère ailleurs, ou sous un autre numéro : ${nom}`);
      else fautes.push(`${lieu} : critère absent ou coupé : ${nom}`);
    }
    for (const [titre, ici] of places) {
      if (titre !== undefined && attendu.has(titre)) continue;
      fautes.push(
        `page ${page(ici[0] ?? 0)}, ${titre ? `« ${titre} »` : 'avant tout bloc'} : critère de trop : ${nom}`,
      );
    }
  }
  return [...fautes, ...verifierTextes(tout, page, blocs)];
}

/** A text printed without its number, or under the one of another, is one too many. */
function verifierTextes(tout: string, page: (place: number) => number, blocs: Attendus['blocs']): string[] {
  const textes = blocs.flatMap((b) => b.criteres.map((c) => compacter(c.texte)));
  return [...new Set(textes)].flatMap((texte) => {
    const attendu = textes.reduce((n, t) => n + chercher(t, texte).length, 0);
    const places = chercher(tout, texte);
    const lieux = [...new Set(places.map(page))].join(', ');
    if (places.length <= attendu) return [];
    return [`page ${lieux} : texte imprimé ${places.length} fois au lieu de ${attendu} : « ${texte} »`];
  });
}

/** Every printed form that is expected. One may hold another: both then count. */
function formes(blocs: Attendus['blocs']): Map<string, Forme> {
  const imprime = (c: CritereAttendu) => compacter(c.etiquette + c.texte);
  const toutes = new Map<string, Forme>();
  for (const critere of blocs.flatMap((b) => b.criteres))
    toutes.set(imprime(critere), { critere, attendu: new Map<string, number>() });
  for (const [forme, { attendu }] of toutes) {
    for (const { titre, criteres } of blocs) {
      const fois = criteres.reduce((n, c) => n + chercher(imprime(c), forme).length, 0);
      if (fois > 0) attendu.set(titre, (attendu.get(titre) ?? 0) + fois);
    }
  }
  return toutes;
}

/** @returns which heading a place of the text stands under: the last one before it, the longest if two end alike */
function situerTitres(tout: string, titres: readonly string[]): (place: number) => string | undefined {
  const reperes = [...new Set(titres)]
    .map((titre) => ({ titre, forme: compacter(titre) }))
    .flatMap(({ titre, forme }) => chercher(tout, forme).map((debut) => ({ titre, debut, longueur: forme.length })))
    .sort((a, b) => a.debut - b.debut || a.longueur - b.longueur);
  return (place) => reperes.findLast((r) => r.debut + r.longueur <= place)?.titre;
}

/** What the document is, and its page among all, on every page. */
function verifierBandeau(pages: readonly string[], mentions: readonly string[]): string[] {
  return pages.flatMap((page, i) => {
    const manque = [...mentions, `${i + 1} / ${pages.length}`].filter((m) => !page.includes(compacter(m)));
    return manque.length > 0 ? [`page ${i + 1} sans ${manque.map((m) => `« ${m} »`).join(', ')}`] : [];
  });
}

/** Each part is one run of pages from a right-hand one: printed on both sides, they come apart. */
function verifierPieces(pages: readonly string[], pieces: readonly string[]): string[] {
  const portee = pages.map((page) => pieces.find((piece) => page.includes(compacter(piece))));
  const debuts = portee.flatMap((piece, i) => (i === 0 || piece !== portee[i - 1] ? [{ piece, page: i + 1 }] : []));
  const ordre = debuts.map(({ piece }) => piece ?? 'couverture').join(' ; ');
  const attendu = ['couverture', ...pieces].join(' ; ');
  if (pieces.length > 0 && ordre !== attendu) return [`pièces : « ${ordre} » au lieu de « ${attendu} »`];
  return debuts.flatMap(({ piece, page }) => (page % 2 === 0 ? [`page ${page} : « ${piece} » commence au verso`] : []));
}

/** Where a form stands in a text, each place once. */
function chercher(texte: string, forme: string): number[] {
  const places: number[] = [];
  for (let i = texte.indexOf(forme); i >= 0; i = texte.indexOf(forme, i + forme.length)) places.push(i);
  return places;
}
