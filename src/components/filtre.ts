/** Narrows the index of savoirs to the wordings that have every word typed; without a script, the whole index. */
import { aplatir } from '../referentiel/typographie.ts';

const zone = document.querySelector<HTMLElement>('#filtre');
const champ = document.querySelector<HTMLInputElement>('#filtrer');
const annonce = document.querySelector('#filtrees');
const sections = [...document.querySelectorAll<HTMLElement>('.section:has(.index-savoirs)')].map((section) => ({
  section,
  entrees: [...section.querySelectorAll<HTMLElement>('li')].map((li) => ({
    li,
    texte: aplatir(li.querySelector('a')?.textContent ?? ''),
    adresse: li.querySelector('a')?.href,
  })),
}));

function filtrer(): void {
  const mots = aplatir(champ?.value ?? '').split(' ');
  const trouves = new Set<string | undefined>();
  for (const { section, entrees } of sections) {
    for (const { li, texte, adresse } of entrees) {
      li.hidden = !mots.every((mot) => texte.includes(mot));
      if (!li.hidden) trouves.add(adresse);
    }
    section.hidden = entrees.every(({ li }) => li.hidden);
  }
  if (!annonce) return;
  const n = trouves.size;
  annonce.textContent = champ?.value.trim()
    ? n === 0
      ? 'Aucune rédaction. Essayez un mot plus court.'
      : `${n} ${n > 1 ? 'rédactions' : 'rédaction'}`
    : '';
}

if (zone) zone.hidden = false;
champ?.addEventListener('input', filtrer);
