/** What a script adds to the criteria: copying a citation or a link, and unfolding the criterion an address points to. */

const annonce = document.querySelector('#copie');

/** The permanent address of a criterion: where the site is published, when that is known. */
function adressePermanente(ancre: string): string {
  const canonique = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return new URL(`#${ancre}`, canonique ?? location.href).href;
}

async function copier(bouton: HTMLButtonElement): Promise<void> {
  const critere = bouton.closest('li');
  const lien = bouton.dataset.copier === 'lien';
  const texte = lien ? adressePermanente(critere?.id ?? '') : (critere?.querySelector('.citation')?.textContent ?? '');
  await navigator.clipboard.writeText(texte);
  const nom = bouton.textContent;
  bouton.textContent = lien ? 'Lien copié' : 'Citation copiée';
  if (annonce) annonce.textContent = `${bouton.textContent} : ${texte}`;
  setTimeout(() => (bouton.textContent = nom), 2000);
}

function deplier(): void {
  if (!/^#c-\d+$/.test(location.hash)) return;
  const fiche = document.querySelector<HTMLDetailsElement>(`${location.hash} > .fiche`);
  if (fiche) fiche.open = true;
}

// the clipboard exists on https and localhost only: elsewhere the citation is there to select
if ('clipboard' in navigator) {
  for (const bouton of document.querySelectorAll<HTMLButtonElement>('[data-copier]')) {
    bouton.hidden = false;
    bouton.addEventListener('click', () => void copier(bouton));
  }
}
addEventListener('hashchange', deplier);
deplier();
