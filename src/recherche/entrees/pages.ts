import { EN_VIGUEUR, type Entree } from './entree.ts';

const ENTITES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/**
 * A page that is no entry of the content (help, comparisons, errata), from its HTML.
 * @param adresse its address, from the root
 * @returns undefined when the page says it is not to be found, or what it shows is found otherwise
 */
export function entreeDeLaPage(adresse: string, html: string): Entree | undefined {
  const corps = /<div data-recherche[^>]*>([^]*)<\/main>/.exec(html)?.[1];
  const titre = /<h1[^>]*>([^]*?)<\/h1>/.exec(html)?.[1];
  if (corps === undefined || titre === undefined) return undefined;
  return {
    nature: 'Page',
    adresse,
    titre: texte(titre),
    alias: [],
    lieu: [...html.matchAll(/<meta name="sigle" content="([^"]*)"/g)].map((m) => m[1]).join(', '),
    texte: texte(corps.replace(/<h1[^]*?<\/h1>|<nav[^]*?<\/nav>/g, ' ')),
    source: '',
    facettes: { edition: [EN_VIGUEUR] },
  };
}

/** Ends of what is a sentence of its own, punctuated or not. */
const FIN_DE_BLOC = /<\/(?:h[1-6]|p|li|dt|dd|td|th|caption|summary)>/g;

const texte = (html: string): string =>
  html
    .replace(/\s+/g, ' ')
    .replace(FIN_DE_BLOC, '\n')
    .replace(/<\/?sup>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#?\w+);/g, (tout, nom: string) => ENTITES[nom] ?? tout)
    .replace(/(?<=[^\s.!?:;,…])\s*\n/g, '. ')
    .replace(/\s+/g, ' ')
    .trim();
