import { element } from '../../element.ts';
import { accepter, CHANGEE, lireEtat, possible, type Etat } from './edition.ts';

/** The sign at the foot of every page: where the reader stands, and the new version when there is one. */
const DITS: Record<Etat, string> = {
  'en-ligne': 'En ligne',
  'hors-ligne': 'Hors ligne',
  pret: 'Prêt hors ligne',
  'nouvelle-version': 'Nouvelle version prête',
  'version-manquee': 'Nouvelle version pas encore gardée',
};

const temoin = element('#etat-reseau', HTMLElement);
const texte = element('[role=status]', HTMLElement, temoin);
const bouton = element('button', HTMLButtonElement, temoin);
const lien = element('a', HTMLAnchorElement, temoin);

async function montrer(): Promise<void> {
  const etat = await lireEtat();
  if (etat === temoin.dataset.etat) return;
  temoin.dataset.etat = etat;
  texte.textContent = location.protocol === 'file:' ? 'Édition sans réseau' : DITS[etat];
  bouton.hidden = etat !== 'nouvelle-version';
  lien.hidden = etat !== 'version-manquee';
}

bouton.addEventListener('click', () => void accepter().then(() => location.reload()));
// what was kept may have been cleared elsewhere: in another tab, by the browser, by hand
for (const evenement of ['online', 'offline', 'focus', CHANGEE]) addEventListener(evenement, () => void montrer());
if (possible) {
  navigator.serviceWorker.addEventListener('controllerchange', () => void montrer());
  navigator.serviceWorker.addEventListener('message', () => void montrer());
}
void montrer();
