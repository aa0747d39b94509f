import { element } from '../element.ts';
import { bouton, paragraphe } from './dom.ts';
import type { CritereAffiche } from './progression.ts';
import type { Changement, Reponse } from './reponse.ts';

/** A criterion of the page: what it says, and how an answer is shown. */
export interface VueCritere extends CritereAffiche {
  li: HTMLElement;
  /** @param ancienLibelle how it was worded when answered, if otherwise */
  montrer: (reponse: Reponse | undefined, ancienLibelle: string | undefined) => void;
}

/** @param repondre called at each change the candidate makes */
export function voirCritere(li: HTMLElement, repondre: (changement: Changement) => void): VueCritere {
  const coche = (nom: string) => element(`input[name="${nom}"]`, HTMLInputElement, li);
  const [acquis, aRevoir, preuve] = [coche('acquis'), coche('a-revoir'), coche('preuve')];
  const details = element('details', HTMLDetailsElement, li);
  const note = element('textarea', HTMLTextAreaElement, li);
  const papier = element('.note-papier', HTMLElement, li);
  const reformulation = element('.reformulation', HTMLElement, li);
  details.hidden = false;

  acquis.addEventListener('change', () => repondre({ niveau: acquis.checked ? 'acquis' : undefined }));
  aRevoir.addEventListener('change', () => repondre({ niveau: aRevoir.checked ? 'a-revoir' : undefined }));
  preuve.addEventListener('change', () => repondre({ preuve: preuve.checked || undefined }));
  note.addEventListener('input', () => repondre({ note: note.value.trim() || undefined }));

  return {
    li,
    cle: li.dataset.critere ?? '',
    libelle: element('.libelle', HTMLElement, li).textContent.trim(),
    montrer: (reponse, ancienLibelle) => {
      acquis.checked = reponse?.niveau === 'acquis';
      aRevoir.checked = reponse?.niveau === 'a-revoir';
      preuve.checked = reponse?.preuve ?? false;
      const texte = reponse?.note ?? '';
      // what is being typed is left alone, spaces included
      if (note.value.trim() !== texte) {
        note.value = texte;
        details.open = texte !== '';
      }
      papier.textContent = texte && `Note : ${texte}`;
      papier.hidden = !texte;
      reformulation.hidden = ancienLibelle === undefined;
      reformulation.replaceChildren();
      if (ancienLibelle === undefined) return;
      reformulation.append(
        paragraphe(`Ce critère a été réécrit depuis votre réponse. Il disait : « ${ancienLibelle} ».`),
        bouton('Ma réponse vaut toujours', () => repondre({ niveau: reponse?.niveau })),
      );
    },
  };
}
