import path from 'node:path';
import { balise, texte, type Noeud } from './mdast.ts';
import { reperage, type Reperage } from './reperage.ts';
import { termesPour, type Terme } from './termes.ts';

/** What has a meaning of its own, or is not a sentence. */
const IGNORES = /^(heading|link|linkReference|inlineCode|code|html|mdx.*)$/;

/**
 * Remark plugin: explains the terms of the glossaries in the prose of content/, at their first use in each section.
 * A term becomes a button that opens its definition; on paper the definitions are numbered notes, after the prose.
 * Official wording is data, in the front matter: it never comes here.
 * @param options.contenu the content folder; prose from elsewhere is left as it is
 */
export function remarkGlossaire({ contenu }: { contenu: string }): (arbre: Noeud, fichier: { path: string }) => void {
  return (arbre, { path: chemin }) => {
    const relatif = path.relative(path.resolve(contenu), chemin).split(path.sep).join('/');
    if (relatif.startsWith('..')) return;
    const page = relatif
      .replace(/^titres\//, '')
      .replace(/\.mdx$/, '')
      .replaceAll('/', '-');
    expliquer(arbre, page, reperage(termesPour(contenu, relatif)));
  };
}

/** @param page what makes ids unique where several proses meet */
function expliquer(arbre: Noeud, page: string, reperer: Reperage): void {
  /** Terms used, in order: their rank is the number of their note on paper. */
  const utilises: Terme[] = [];
  const numeroDe = (terme: Terme) => utilises.indexOf(terme) + 1;
  const idDe = (terme: Terme) => `terme-${page}-${numeroDe(terme)}`;
  let dansLaSection = new Set<Terme>();

  const appel = (terme: Terme, mot: string): Noeud => {
    if (!utilises.includes(terme)) utilises.push(terme);
    const appel = { popovertarget: idDe(terme), 'data-appel': String(numeroDe(terme)) };
    return balise('button', { type: 'button', class: 'terme', ...appel }, [texte(mot)]);
  };
  const decouper = (value: string): Noeud[] =>
    reperer(value).map(({ avant, texte: mot, apres, terme }) => {
      if (!terme || dansLaSection.has(terme)) return texte(avant + mot + apres);
      dansLaSection.add(terme);
      const bouton = appel(terme, mot);
      return avant + apres ? balise('span', { class: 'insecable' }, [texte(avant), bouton, texte(apres)]) : bouton;
    });
  const parcourir = (noeud: Noeud): void => {
    if (noeud.type === 'heading') dansLaSection = new Set();
    if (IGNORES.test(noeud.type) || !noeud.children) return;
    noeud.children = noeud.children.flatMap((enfant) => {
      parcourir(enfant);
      return enfant.type === 'text' ? decouper(enfant.value ?? '') : [enfant];
    });
  };
  parcourir(arbre);
  if (utilises.length === 0) return;
  arbre.children?.push(
    balise('div', { class: 'definitions', 'data-pagefind-ignore': '' }, [
      ...utilises.map((terme) => definition(terme, idDe(terme))),
      balise('p', { class: 'notes-de-fin' }, [texte('Termes expliqués')]),
      balise(
        'ol',
        { class: 'notes-de-fin' },
        utilises.map((terme) => balise('li', {}, dire(terme))),
      ),
    ]),
  );
}

const dire = ({ nom, developpe, definition }: Terme): Noeud[] => [
  balise('b', {}, [texte(nom)]),
  texte(developpe ? ` (${developpe}). ${definition}` : `. ${definition}`),
];

const definition = (terme: Terme, id: string): Noeud =>
  balise('div', { class: 'definition', id, popover: '', role: 'note', 'aria-label': terme.nom }, [
    balise('p', {}, dire(terme)),
    balise('p', { class: 'definition-suite' }, [
      balise('a', { href: terme.adresse }, [texte('En savoir plus')]),
      balise('button', { type: 'button', popovertarget: id, popovertargetaction: 'hide' }, [texte('Fermer')]),
    ]),
  ]);
