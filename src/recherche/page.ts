import { element } from '../element.ts';
import { creer, nombre, vueResultat } from './affichage.ts';
import { annoncer, secourir } from './annonce.ts';
import { charger } from './chargement.ts';
import { naviguerAuClavier, saisit } from './clavier.ts';
import { choixCoches, ecrireAdresse, lireChoix, montrerFacettes } from './facettes.ts';
import { chercher, type Reponse, type Resultat } from './moteur.ts';
import { ouvrirSelection } from './selection.ts';
import type { Choix } from './table.ts';

/** Results shown at once. */
const LOT = 20;
const PANNE = 'L’index de recherche n’a pas pu être chargé. Vérifiez la connexion, puis recommencez.';

const formulaire = element('#formulaire', HTMLFormElement);
const champ = element('#q', HTMLInputElement);
const volet = element('#filtres', HTMLDetailsElement);
const facettes = element('#facettes', HTMLElement);
const etat = element('#etat', HTMLElement);
const secours = element('#secours', HTMLElement);
const accueil = element('#accueil', HTMLElement);
const resultats = element('#resultats', HTMLElement);
const famille = element('#famille', HTMLElement);
const suite = element('#suite', HTMLElement);
const toutRetenir = element('#tout-retenir', HTMLButtonElement);
const effacer = element('#effacer', HTMLButtonElement);
const selection = ouvrirSelection(element('#selection', HTMLElement), element('#listes', HTMLElement));

let tour = 0;

/** Searches what is typed and chosen, and shows it; an answer that comes after the next question is dropped. */
async function repondre(choix: Choix): Promise<void> {
  const ceTour = ++tour;
  const saisie = champ.value;
  garderAdresse(saisie, choix);
  try {
    const moteur = await charger();
    const reponse = await chercher(moteur, saisie, choix);
    const premiers = await Promise.all(reponse.trouves.slice(0, LOT).map((lire) => lire()));
    const proches = await Promise.all(reponse.famille.slice(0, LOT).map((lire) => lire()));
    const sansFiltre = Object.keys(choix).length === 0;
    const libre = saisie.trim() === '' && sansFiltre;
    const conseils = libre
      ? []
      : await secourir(moteur, reponse, saisie, choix, (autre) => {
          champ.value = autre;
          champ.focus();
          void repondre(choix);
        });
    if (ceTour !== tour) return;
    montrerFacettes(facettes, reponse.comptes, choix);
    volet.hidden = facettes.childElementCount === 0;
    effacer.hidden = sansFiltre;
    etat.textContent = libre ? '' : annoncer(reponse);
    secours.replaceChildren(...conseils);
    accueil.hidden = !libre;
    const formes = reponse.requete?.formes ?? [];
    const vue = (r: Resultat) => {
      const li = vueResultat(r, formes, 'h2');
      li.prepend(selection.caseDe(r));
      return li;
    };
    resultats.replaceChildren(...premiers.map(vue));
    montrerSuite(reponse, premiers.length, vue);
    famille.hidden = proches.length === 0;
    element('.titre-famille', HTMLElement, famille).textContent =
      `${nombre(reponse.famille.length, 'autre entrée')} avec des mots de la même famille`;
    element('ol', HTMLElement, famille).replaceChildren(...proches.map(vue));
  } catch {
    if (ceTour !== tour) return;
    etat.textContent = PANNE;
    const bouton = creer('button', 'bouton bouton--discret', 'Recommencer');
    bouton.type = 'button';
    bouton.addEventListener('click', () => void repondre(choix));
    secours.replaceChildren(creer('p', '', bouton));
    for (const partie of [accueil, suite, toutRetenir, famille]) partie.hidden = true;
    for (const liste of [resultats, element('ol', HTMLElement, famille)]) liste.replaceChildren();
  }
}

function montrerSuite(reponse: Reponse, dejaMontres: number, vue: (r: Resultat) => Node): void {
  const ceTour = tour;
  let montres = dejaMontres;
  const actualiser = () => {
    suite.hidden = montres >= reponse.trouves.length;
    toutRetenir.hidden = reponse.trouves.length === 0;
    toutRetenir.textContent = `Retenir ${nombre(reponse.trouves.length, 'entrée')}`;
  };
  let enCours = false;
  /** What a click does with texts, once they are there; the network may be gone, and is told. */
  const avecTextes = (textes: () => Reponse['trouves'], faire: (resultats: Resultat[]) => void) => async () => {
    if (enCours) return;
    enCours = true;
    let dit = annoncer(reponse);
    try {
      faire(await Promise.all(textes().map((lire) => lire())));
    } catch {
      dit = PANNE;
    }
    enCours = false;
    if (ceTour === tour && etat.textContent !== dit) etat.textContent = dit;
  };
  element('button', HTMLButtonElement, suite).onclick = avecTextes(
    () => reponse.trouves.slice(montres, montres + LOT),
    (suivants) => {
      // another search may have been answered meanwhile
      if (ceTour !== tour) return;
      const ajoutes = suivants.map(vue);
      resultats.append(...ajoutes);
      montres += suivants.length;
      actualiser();
      // the button may be gone: the reader goes on from the first result added
      if (ajoutes[0] instanceof HTMLElement) ajoutes[0].querySelector('a')?.focus();
    },
  );
  toutRetenir.onclick = avecTextes(() => reponse.trouves, selection.ajouter);
  actualiser();
}

/** The address holds the search, so that it can be sent or come back to. */
function garderAdresse(saisie: string, choix: Choix): void {
  try {
    history.replaceState(null, '', ecrireAdresse(saisie, choix) || location.pathname);
  } catch {
    // some browsers refuse it to pages opened from a disk
  }
}

const initiaux = new URLSearchParams(location.search);
champ.value = initiaux.get('q') ?? '';
let attente: ReturnType<typeof setTimeout> | undefined;
champ.addEventListener('input', () => {
  clearTimeout(attente);
  attente = setTimeout(() => void repondre(choixCoches(facettes)), 150);
});
facettes.addEventListener('change', () => void repondre(choixCoches(facettes)));
formulaire.addEventListener('submit', (e) => {
  e.preventDefault();
  clearTimeout(attente);
  void repondre(choixCoches(facettes));
});
effacer.addEventListener('click', () => {
  // the button goes with the filters
  champ.focus();
  void repondre({});
});
document.addEventListener('keydown', (e) => {
  if (e.key !== '/' || e.ctrlKey || e.metaKey || e.altKey || saisit(e.target)) return;
  e.preventDefault();
  champ.focus();
});
// beside the results where there is room, folded above them where there is not
volet.open = matchMedia('(min-width: 64rem)').matches;
naviguerAuClavier(champ, element('#listes', HTMLElement));
void repondre(lireChoix(initiaux));
