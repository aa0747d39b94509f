/** Narrows the lists of a page to the entries that have every word typed, or that its address asks for; see Filtre.astro. */
import { element } from '../element.ts';
import { aplatir, composer } from '../referentiel/typographie.ts';

const zone = element('#filtre', HTMLElement);
const champ = element('#filtrer', HTMLInputElement);
const annonce = element('#filtrees', HTMLElement);
const { un = '', rien = '' } = zone.dataset;
/** Words, each after a space: « niveau 4 » must not find the 4 of a code. */
const motsDe = (texte: string): string => ` ${aplatir(texte).replace(/[^a-z0-9]+/g, ' ')}`;
const sections = [...document.querySelectorAll<HTMLElement>('[data-filtrable]')].map((section) => ({
  section,
  entrees: [...section.querySelectorAll('li')].map((li) => {
    const lien = li.querySelector('a');
    return { li, texte: motsDe(lien?.textContent ?? ''), adresse: lien?.href };
  }),
}));

function filtrer(): void {
  const mots = motsDe(champ.value).trim().split(' ');
  const trouves = new Set<string | undefined>();
  for (const { section, entrees } of sections) {
    for (const { li, texte, adresse } of entrees) {
      li.hidden = !mots.every((mot) => texte.includes(` ${mot}`));
      if (!li.hidden) trouves.add(adresse);
    }
    section.hidden = entrees.every(({ li }) => li.hidden);
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
