/** Narrows the page down to the candidate’s own case; without it, every case stands on the page. */
const choix = document.querySelector('#ccp-obtenus');
const cas = [...document.querySelectorAll<HTMLElement>('[data-obtenus]')];

if (choix instanceof HTMLElement) {
  const montrer = () => {
    const coches = [...choix.querySelectorAll<HTMLInputElement>('input:checked')].map((c) => c.value);
    // a CCP of the former titre stands for the one it corresponds to
    const obtenus = [...new Set(coches)].sort().join(' ');
    for (const c of cas) c.hidden = c.dataset.obtenus !== obtenus;
  };
  choix.addEventListener('change', montrer);
  choix.hidden = false;
  montrer();
}
