/**
 * Folds that stand open where there is room: the style sheet shows their content anyway; opening them for
 * good tells it to assistive techniques too, and to browsers that do not know ::details-content.
 */
for (const repli of document.querySelectorAll<HTMLDetailsElement>('details[data-ouvert]')) {
  const large = matchMedia(repli.dataset.ouvert ?? '');
  const suivre = () => (repli.open = large.matches || repli.querySelector(':target') !== null);
  large.addEventListener('change', suivre);
  suivre();
}

/** Unfolds what an address points to: not every browser does. */
function montrerLaCible(): void {
  const cible = document.querySelector(':target');
  const repli = cible?.closest<HTMLDetailsElement>('details[data-ouvert]:not([open])');
  if (!repli) return;
  repli.open = true;
  cible?.scrollIntoView();
}
addEventListener('hashchange', montrerLaCible);
