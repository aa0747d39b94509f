/**
 * Folds that stand open where there is room: the style sheet shows their content anyway; opening them for
 * good tells it to assistive techniques too, and to browsers that do not know ::details-content.
 */
for (const repli of document.querySelectorAll<HTMLDetailsElement>('details[data-ouvert]')) {
  const large = matchMedia(repli.dataset.ouvert ?? '');
  const suivre = () => (repli.open = large.matches);
  large.addEventListener('change', suivre);
  suivre();
}
