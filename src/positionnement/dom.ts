import { composer } from '../referentiel/typographie.ts';

/** A text of ours, composed as the pages are. */
export function paragraphe(texte: string): HTMLParagraphElement {
  return Object.assign(document.createElement('p'), { textContent: composer(texte) });
}

export function bouton(texte: string, action: () => void): HTMLButtonElement {
  const b = Object.assign(document.createElement('button'), { type: 'button', textContent: composer(texte) });
  b.className = 'bouton bouton--discret';
  b.addEventListener('click', action);
  return b;
}

/** Hands a text over as a file of the candidate’s own. */
export function telecharger(nom: string, texte: string): void {
  const url = URL.createObjectURL(new Blob([texte], { type: 'application/json' }));
  Object.assign(document.createElement('a'), { href: url, download: nom }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // some browsers read it after the click
}
