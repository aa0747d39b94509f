import { element } from '../element.ts';
import { publiee } from '../racine.ts';
import { nombre, vueResultat } from './affichage.ts';
import { annoncer, secourir } from './annonce.ts';
import { charger } from './chargement.ts';
import { naviguerAuClavier } from './clavier.ts';
import { ecrireAdresse } from './facettes.ts';
import { chercher } from './moteur.ts';

/** Results shown in the dialog; the page of the search has them all. */
const MONTRES = 8;

const dialogue = element('#dialogue-recherche', HTMLDialogElement);
const champ = element('input', HTMLInputElement, dialogue);
const etat = element('[role=status]', HTMLElement, dialogue);
const secours = element('.secours', HTMLElement, dialogue);
const liste = element('ol', HTMLElement, dialogue);
const tous = element('.tous', HTMLAnchorElement, dialogue);

let tour = 0;

async function repondre(): Promise<void> {
  const ceTour = ++tour;
  const saisie = champ.value;
  tous.href = publiee(`/recherche/${ecrireAdresse(saisie, {})}`);
  tous.textContent = 'Chercher par filtres';
  if (saisie.trim() === '') {
    etat.textContent = '';
    secours.replaceChildren();
    liste.replaceChildren();
    return;
  }
  try {
    const moteur = await charger();
    const reponse = await chercher(moteur, saisie, {});
    const lisibles = [...reponse.trouves, ...reponse.famille];
    const premiers = await Promise.all(lisibles.slice(0, MONTRES).map((lire) => lire()));
    const conseils = await secourir(moteur, reponse, saisie, {}, (autre) => {
      champ.value = autre;
      champ.focus();
      void repondre();
    });
    if (ceTour !== tour) return;
    etat.textContent = annoncer(reponse);
    secours.replaceChildren(...conseils);
    liste.replaceChildren(...premiers.map((r) => vueResultat(r, reponse.requete?.formes ?? [], 'h3')));
    if (lisibles.length > MONTRES) tous.textContent = `Voir les ${nombre(lisibles.length, 'entrée')}`;
  } catch {
    if (ceTour !== tour) return;
    etat.textContent = 'L’index de recherche n’a pas pu être chargé. Vérifiez la connexion.';
    secours.replaceChildren();
    liste.replaceChildren();
  }
}

let attente: ReturnType<typeof setTimeout> | undefined;
champ.addEventListener('input', () => {
  clearTimeout(attente);
  attente = setTimeout(() => void repondre(), 150);
});
// a link to an anchor of this very page leaves the dialog
dialogue.addEventListener('click', (e) => {
  if (e.target === dialogue || (e.target instanceof Element && e.target.closest('a'))) dialogue.close();
});
element('.fermer', HTMLButtonElement, dialogue).addEventListener('click', () => dialogue.close());
naviguerAuClavier(champ, liste);

/** Opens the dialog with what was last typed in it, ready to be replaced. */
export function ouvrir(): void {
  dialogue.showModal();
  champ.select();
  // the index comes while the first word is typed
  charger().catch(() => undefined);
}
