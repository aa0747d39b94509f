import { Refus } from '../refus.ts';
import type { Constat, Reserve } from '../constats.ts';
import { lireBandeau, type Bandeau } from './bandeau.ts';
import { assembler, type Fragment } from './fragments.ts';
import type { PageBrute } from './pages.ts';

/** A page that bears a strip. */
interface PageLue {
  /** Number printed on it. */
  numero: number;
  /** Its rank in the file, from 1. */
  rang: number;
  largeur: number;
  hauteur: number;
  fragments: Fragment[];
}

/** A document of the ministry, recognised, its pages in the order printed on them. */
export interface DocumentLu {
  fichier: string;
  type: 'REAC' | 'RE' | 'RC';
  bandeau: Bandeau;
  pages: PageLue[];
  constats: Constat[];
  /** About the document as a whole. */
  reserves: Reserve[];
}

/** Points: words of a justified line stand further apart than cells of a table ever touch. */
const ECART: Record<DocumentLu['type'], number> = { REAC: 60, RE: 10, RC: 10 };
const ECART_DU_BANDEAU = 10;

/** Pages of the ministry’s that bear no strip: the last ones. */
const MENTIONS = /Reproduction interdite|Réalisé par/;

/**
 * Recognises a document by the strips of its pages, and puts these in order.
 * @throws Refus when it is another document, or another layout
 */
export function reconnaitre(fichier: string, brutes: readonly PageBrute[]): DocumentLu {
  const bandeaux = brutes.map((p) => lireBandeau(assembler(p.glyphes, ECART_DU_BANDEAU)));
  const lus = bandeaux.flatMap((b) => (b.genre === 'lu' ? [b.bandeau] : []));
  const [premier] = lus;
  if (!premier) {
    if (bandeaux.some((b) => b.genre === 'autre-maquette'))
      throw new Refus(
        fichier,
        'maquette inconnue, sans doute celle de 2013 : son bandeau n’est pas celui des documents parus depuis 2018',
      );
    throw new Refus(fichier, 'ce n’est ni un REAC ni un RE : aucune page ne porte le bandeau du ministère');
  }
  const { type } = premier;
  if (type !== 'REAC' && type !== 'RE' && type !== 'RC')
    throw new Refus(fichier, `document « ${type} », un REAC ou un RE attendu`);

  const identite = (b: Bandeau) => JSON.stringify({ ...b, page: 0 });
  const autre = lus.find((b) => identite(b) !== identite(premier));
  if (autre)
    throw new Refus(
      fichier,
      `deux documents mêlés : le bandeau de la page ${autre.page} n’est pas celui de la page ${premier.page}`,
    );

  const pages: PageLue[] = [];
  for (const [i, brute] of brutes.entries()) {
    const lecture = bandeaux[i];
    if (lecture?.genre !== 'lu') continue;
    const numero = lecture.bandeau.page;
    const debut = brute.glyphes.findIndex(
      (g) => g.texte.trim() !== '' && lecture.lignes.every((y) => Math.abs(g.y - y) > 1),
    );
    const corps = debut < 0 ? [] : brute.glyphes.slice(debut);
    const fragments = assembler(corps, ECART[type]).map((f) => ({ ...f, page: numero }));
    pages.push({ numero, rang: brute.rang, largeur: brute.largeur, hauteur: brute.hauteur, fragments });
  }
  return { fichier, type, bandeau: premier, ...ranger(fichier, premier, pages, brutes) };
}

/** Pages in the printed order; what lacks, and what is there twice. */
function ranger(
  fichier: string,
  { total }: Bandeau,
  pages: PageLue[],
  brutes: readonly PageBrute[],
): Pick<DocumentLu, 'pages' | 'constats' | 'reserves'> {
  const constats: Constat[] = [];
  const reserves: Reserve[] = [];
  const controle = 'Bandeau et pages';
  const reserver = (page: number, raison: string) => {
    reserves.push({ fichier, page, raison });
    constats.push({ controle, resultat: 'reserve', message: raison });
  };

  const rangees = pages.toSorted((a, b) => a.numero - b.numero);
  if (rangees.some((p, i) => p !== pages[i]))
    constats.push({
      controle,
      resultat: 'remarque',
      message: 'Pages en désordre dans le fichier : lues dans l’ordre de leurs numéros',
    });
  for (const [i, p] of rangees.entries())
    if (p.numero === rangees[i - 1]?.numero) reserver(p.numero, `La page ${p.numero} est deux fois dans le fichier`);

  const vides = brutes.filter((p) => p.glyphes.every((g) => g.texte.trim() === '')).length;
  const mentions = brutes.filter((p) => p.glyphes.some((g) => MENTIONS.test(g.texte))).length;
  const etrangeres = brutes.length - pages.length - vides - mentions;
  const manquantes = total - pages.length - vides - mentions;
  if (manquantes > 0) {
    const connues = new Set(pages.map((p) => p.numero));
    const absentes = Array.from({ length: total }, (_, i) => i + 1).filter((n) => !connues.has(n));
    reserver(
      absentes[0] ?? total,
      `Le bandeau annonce ${total} pages, ${manquantes} ${manquantes > 1 ? 'manquent' : 'manque'} au fichier, parmi celles-ci : ${absentes.join(', ')}`,
    );
  } else {
    constats.push({
      controle,
      resultat: 'juste',
      message: `Même bandeau sur ${pages.length} pages, ${total} pages annoncées et trouvées`,
    });
  }
  if (etrangeres > 0) {
    const message = `${etrangeres} page${etrangeres > 1 ? 's' : ''} sans bandeau, laissée${etrangeres > 1 ? 's' : ''} de côté (page de garde)`;
    constats.push({ controle, resultat: 'remarque', message });
  }
  return { pages: rangees, constats, reserves };
}

/** Everything the document prints, page after page, without the strips. */
export const fragmentsDe = ({ pages }: DocumentLu): Fragment[] => pages.flatMap((p) => p.fragments);

/** Title of the titre on the cover: the lines between « DU TITRE PROFESSIONNEL » and « Niveau ». */
export function intituleDeCouverture({ pages }: DocumentLu): string {
  const lignes = pages[0]?.fragments ?? [];
  const debut = lignes.findIndex((l) => /^DU TITRE PROFESSIONNEL$/i.test(l.texte));
  const fin = lignes.findIndex((l) => /^Niveau\b/.test(l.texte));
  if (debut < 0 || fin < debut) return '';
  return lignes
    .slice(debut + 1, fin)
    .map((l) => l.texte)
    .join(' ');
}
