import type { Zone } from '../geometrie.ts';

/**
 * Runs in the page, before tables are cut: a strip that long names make higher takes its room from the page; what is to
 * stay whole and is higher than that, which Chromium would set off the page, may be cut.
 * @param zone room on pages of the format, in CSS pixels
 * @returns the room that is left
 */
export function reserverPlace(zone: Zone): Zone {
  const banc = document.createElement('div');
  banc.className = 'banc';
  document.body.append(banc);
  const mesurer = (ensembles: (Node | string)[][]): number[] => {
    const boites = ensembles.map((ensemble) => {
      const boite = document.createElement('div');
      // margins of what it holds count
      boite.style.display = 'flow-root';
      boite.append(...ensemble);
      return boite;
    });
    banc.replaceChildren(...boites);
    return boites.map((boite) => boite.getBoundingClientRect().height);
  };

  const rappel = document.createElement('span');
  rappel.className = 'rubrique';
  rappel.textContent = 'Suite';
  const rappels = document.querySelector('[data-rubrique]') ? [rappel] : [];
  const bandeaux = mesurer(
    [...document.querySelectorAll('.bandeau')].map((b) => {
      const bandeau = b.cloneNode(true) as Element;
      bandeau.append(...rappels.map((r) => r.cloneNode(true)));
      return [bandeau];
    }),
  );
  const enPlus = Math.max(0, Math.ceil(Math.max(0, ...bandeaux) - zone.bandeau));
  const hauteur = zone.hauteur - enPlus;
  if (enPlus > 0) {
    const style = document.createElement('style');
    style.dataset.pagedjsIgnore = '';
    style.textContent = `.pagedjs_page { --pagedjs-margin-top: ${zone.haut + enPlus}px !important }`;
    document.head.append(style);
  }

  const entieres = [...document.querySelectorAll('.fiche-debut')];
  // the source that follows stays with it
  const hauteurs = mesurer(entieres.map((e) => [e.cloneNode(true), e.nextElementSibling?.cloneNode(true) ?? '']));
  entieres.forEach((e, i) => e.classList.toggle('plus-haute', (hauteurs[i] ?? 0) > hauteur));
  banc.remove();
  return { ...zone, hauteur };
}
