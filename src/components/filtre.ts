/** Narrows lists of a page to the entries that have every word typed, or that its address asks for; see Filtre.astro. */
import { element } from '../element.ts';
import { aplatir, composer } from '../referentiel/typographie.ts';

/** Words, each after a space: « niveau 4 » must not find the 4 of a code. */
const motsDe = (texte: string): string => ` ${aplatir(texte).replace(/[^a-z0-9]+/g, ' ')}`;

/** The words of each entry, read once: the first letter typed on an old phone waits for them, the next do not. */
const motsLus = new WeakMap<Element, string>();
function motsDeLEntree(nom: Element): string {
  const mots = motsLus.get(nom) ?? motsDe(nom.textContent);
  motsLus.set(nom, mots);
  return mots;
}

function ouvrir(zone: HTMLElement): void {
  const champ = element('input', HTMLInputElement, zone);
  const annonce = element('[role=status]', HTMLElement, zone);
  const { de = '', un = '', rien = '' } = zone.dataset;
  const sections = [...document.querySelectorAll<HTMLElement>(`[data-filtrable="${de}"]`)];

  function filtrer(): void {
    const mots = motsDe(champ.value).trim().split(' ');
    const trouves = new Set<string | Element>();
    for (const section of sections) {
      const entrees = [...section.querySelectorAll('li')];
      for (const li of entrees) {
        const nom = li.querySelector('a, span') ?? li;
        const texte = motsDeLEntree(nom);
        li.hidden = !mots.every((mot) => texte.includes(` ${mot}`));
        // what stands in two lists is counted once
        if (!li.hidden) trouves.add(nom instanceof HTMLAnchorElement ? nom.href : nom);
      }
      section.hidden = entrees.every((li) => li.hidden);
      // what is found is seen, folded as the list may be
      const repli = section.querySelector('details');
      if (repli && champ.value.trim() !== '') repli.open = true;
    }
    const n = trouves.size;
    annonce.textContent = champ.value.trim() === '' ? '' : n === 0 ? composer(rien) : `${n} ${un}${n > 1 ? 's' : ''}`;
  }

  zone.hidden = false;
  champ.value = new URLSearchParams(location.search).get('q') ?? '';
  champ.addEventListener('input', filtrer);
  if (champ.value !== '') filtrer();
}

for (const zone of document.querySelectorAll<HTMLElement>('.filtre')) ouvrir(zone);
