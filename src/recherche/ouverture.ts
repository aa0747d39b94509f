import { element } from '../element.ts';
import { saisit } from './clavier.ts';

/** The form of the header becomes a button that opens the dialog; its code comes when it is first opened. */
const bouton = element('.ouvrir-recherche', HTMLButtonElement);
element('.entete .chercher', HTMLFormElement).hidden = true;
bouton.hidden = false;

const ouvrir = () => void import('./dialogue.ts').then((d) => d.ouvrir());
bouton.addEventListener('click', ouvrir);
document.addEventListener('keydown', (e) => {
  if (e.key !== '/' || e.ctrlKey || e.metaKey || e.altKey || saisit(e.target) || document.querySelector('dialog[open]'))
    return;
  e.preventDefault();
  ouvrir();
});
