import { aplatir, composer } from '../referentiel/typographie.ts';
import { pourRequete } from './normaliser.ts';

/** The part of Pagefind’s interface this page uses (pagefind 1.6). */
interface Extrait {
  url: string;
  excerpt: string;
  content: string;
  meta: { title: string };
  filters: { titre?: string[]; nature?: string[] };
  sub_results: { title: string; url: string; excerpt: string }[];
}
interface Pagefind {
  search: (
    requete: string | null,
    options: { filters: Record<string, string> },
  ) => Promise<{ results: { data: () => Promise<Extrait> }[] }>;
}

const LOT = 20;

function element<T extends HTMLElement>(selecteur: string, type: new () => T): T {
  const trouve = document.querySelector(selecteur);
  if (!(trouve instanceof type)) throw new Error(`${selecteur} absent de la page`);
  return trouve;
}

const formulaire = element('#formulaire', HTMLFormElement);
const champ = element('#q', HTMLInputElement);
const filtres = element('#filtres', HTMLElement);
const etat = element('#etat', HTMLElement);
const liste = element('#resultats', HTMLElement);
const suite = element('#suite', HTMLElement);

let moteur: Promise<Pagefind> | undefined;
function charger(): Promise<Pagefind> {
  const adresse = '/pagefind/pagefind.js';
  moteur ??= import(/* @vite-ignore */ adresse) as Promise<Pagefind>;
  return moteur;
}

const pluriel = (n: number, mot: string) => `${n.toLocaleString('fr-FR')} ${mot}${n > 1 ? 's' : ''}`;

/** An excerpt comes as HTML with only <mark>: rebuilt node by node, never trusted as HTML. */
function extrait(html: string): HTMLParagraphElement {
  const p = document.createElement('p');
  const lu = new DOMParser().parseFromString(html, 'text/html').body;
  for (const noeud of lu.childNodes) {
    const marque = noeud instanceof HTMLElement && noeud.tagName === 'MARK';
    const texte = composer(noeud.textContent ?? '');
    if (marque) p.append(Object.assign(document.createElement('mark'), { textContent: texte }));
    else p.append(texte);
  }
  return p;
}

function lien(titre: string, url: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href: url, textContent: titre });
}

function resultat(r: Extrait): HTMLLIElement {
  const li = document.createElement('li');
  const titre = document.createElement('h2');
  titre.append(lien(r.meta.title, r.url));
  const lieu = document.createElement('p');
  lieu.className = 'lieu';
  lieu.textContent = [...(r.filters.nature ?? []), (r.filters.titre ?? []).join(', ')].filter(Boolean).join(', ');
  li.append(lieu, titre, extrait(r.excerpt));
  const ancres = r.sub_results.filter((s) => s.url.includes('#')).slice(0, 5);
  if (ancres.length > 0) {
    const ul = document.createElement('ul');
    for (const s of ancres) {
      const sous = document.createElement('li');
      sous.append(lien(s.title, s.url));
      ul.append(sous);
    }
    li.append(ul);
  }
  return li;
}

/** True when the page has every word of the query, or longer words that begin with them. */
function contient({ content }: Extrait, requete: string): boolean {
  const texte = aplatir(content);
  return requete
    .split(/\s+/)
    .map((mot) => aplatir(mot).replace(/[^a-z0-9]/g, '.'))
    .every((mot) => new RegExp(`(^|[^a-z0-9])${mot}`).test(texte));
}

function annoncer(exactes: number, voisines: number): string {
  if (exactes + voisines === 0) return 'Aucun résultat. Essayez un mot plus court, sans article, ou retirez un filtre.';
  const autres = voisines > 0 ? `, et ${pluriel(voisines, 'page')} avec un mot de la même famille` : '';
  return `${pluriel(exactes, 'page')}${autres}`;
}

function afficher(pages: Extrait[]): void {
  liste.replaceChildren();
  let affichees = 0;
  const suivantes = (): void => {
    liste.append(...pages.slice(affichees, affichees + LOT).map(resultat));
    affichees = Math.min(affichees + LOT, pages.length);
    suite.hidden = affichees >= pages.length;
  };
  suite.onclick = suivantes;
  suivantes();
}

let tour = 0;

async function chercher(): Promise<void> {
  const ceTour = ++tour;
  const donnees = new FormData(formulaire);
  const requete = pourRequete(champ.value);
  const choix = Object.fromEntries(
    ['titre', 'nature'].flatMap((nom) => {
      const valeur = donnees.get(nom);
      return typeof valeur === 'string' && valeur !== '' ? [[nom, valeur]] : [];
    }),
  );
  const parametres = new URLSearchParams(choix);
  if (champ.value.trim()) parametres.set('q', champ.value.trim());
  history.replaceState(null, '', parametres.size > 0 ? `?${parametres.toString()}` : location.pathname);

  if (!requete && Object.keys(choix).length === 0) {
    liste.replaceChildren();
    suite.hidden = true;
    etat.textContent = '';
    return;
  }
  try {
    const pagefind = await charger();
    const { results } = await pagefind.search(requete || null, { filters: choix });
    const pages = await Promise.all(results.map((r) => r.data()));
    if (ceTour !== tour) return;
    // Pagefind also finds words of the same stem (usage for usager): they come after
    const { exactes = [], voisines = [] } = Object.groupBy(pages, (p) =>
      contient(p, requete) ? 'exactes' : 'voisines',
    );
    etat.textContent = annoncer(exactes.length, voisines.length);
    afficher([...exactes, ...voisines]);
  } catch {
    etat.textContent = 'L’index de recherche n’a pas pu être chargé. Vérifiez la connexion, puis rechargez la page.';
  }
}

const initiaux = new URLSearchParams(location.search);
champ.value = initiaux.get('q') ?? '';
for (const select of filtres.querySelectorAll('select')) select.value = initiaux.get(select.name) ?? '';
filtres.hidden = false;

let attente: ReturnType<typeof setTimeout> | undefined;
champ.addEventListener('input', () => {
  clearTimeout(attente);
  attente = setTimeout(() => void chercher(), 150);
});
filtres.addEventListener('change', () => void chercher());
formulaire.addEventListener('submit', (e) => {
  e.preventDefault();
  void chercher();
});
void chercher();
