import { composer } from '../referentiel/typographie.ts';
import { element } from '../element.ts';
import { creer, nombre } from './affichage.ts';
import { csv, listeDeCitations } from './citations.ts';
import type { Resultat } from './moteur.ts';

/** The results kept aside, from one search to the next, and what can be done with them. */
export interface Selection {
  /** The box that keeps a result. */
  caseDe: (r: Resultat) => HTMLLabelElement;
  ajouter: (resultats: readonly Resultat[]) => void;
}

/** What a result is known by: wordings of an older edition may share an address. */
const cleDe = ({ adresse, titre }: Resultat): string => `${adresse} ${titre}`;

/** @param barre the toolbar, shown while something is kept */
export function ouvrirSelection(barre: HTMLElement, liste: HTMLElement): Selection {
  const retenus = new Map<string, Resultat>();
  const etat = element('.etat-selection', HTMLElement, barre);
  const aCopier = element('textarea', HTMLTextAreaElement, barre);
  // opened from a disk, a page has no address to give
  const origine = location.protocol === 'file:' ? '' : location.origin;

  const montrer = (message = '') => {
    aCopier.hidden = true;
    barre.hidden = retenus.size === 0 && message === '';
    etat.textContent = message || `${nombre(retenus.size, 'entrée')} ${retenus.size > 1 ? 'retenues' : 'retenue'}`;
    for (const boite of liste.querySelectorAll<HTMLInputElement>('.retenir input'))
      boite.checked = retenus.has(boite.value);
  };
  const actions: Record<string, () => void> = {
    copier: () => {
      const texte = listeDeCitations([...retenus.values()], origine);
      void copier(texte).then((fait) => {
        montrer(
          fait
            ? `${nombre(retenus.size, 'citation')} dans le presse-papiers`
            : composer('Le navigateur refuse le presse-papiers : copiez le texte sélectionné ci-dessous (Ctrl + C).'),
        );
        if (fait) return;
        Object.assign(aCopier, { hidden: false, value: texte });
        aCopier.select();
      });
    },
    csv: () => enregistrer('recherche.csv', csv([...retenus.values()], origine)),
    vider: () => {
      retenus.clear();
      montrer();
    },
  };
  for (const [nom, action] of Object.entries(actions))
    element(`[data-action=${nom}]`, HTMLButtonElement, barre).addEventListener('click', action);

  return {
    caseDe: (r) => {
      const boite = creer('input', '');
      Object.assign(boite, { type: 'checkbox', value: cleDe(r), checked: retenus.has(cleDe(r)) });
      boite.addEventListener('change', () => {
        if (boite.checked) retenus.set(cleDe(r), r);
        else retenus.delete(cleDe(r));
        montrer();
      });
      return creer('label', 'retenir', boite, creer('span', 'cache', composer(`Retenir : ${r.titre}`)));
    },
    ajouter: (resultats) => {
      for (const r of resultats) retenus.set(cleDe(r), r);
      montrer();
    },
  };
}

/** @returns false when the browser refuses: to a page that is not served over HTTPS, or that may not by its settings */
async function copier(texte: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(texte);
    return true;
  } catch {
    return false;
  }
}

function enregistrer(nom: string, texte: string): void {
  const url = URL.createObjectURL(new Blob([texte], { type: 'text/csv' }));
  Object.assign(document.createElement('a'), { href: url, download: nom }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // some browsers read it after the click
}
