/**
 * Runs in the page, before Paged.js, which loses cells when it breaks a table itself (pagedjs
 * 0.4.3): a table taller than a page is cut here into complete tables, caption, columns and head
 * repeated. A table that fits stays whole.
 * @param zone room for content on a page, in CSS pixels
 * @returns rows that no page can hold, told by table and rank: a document that has some must not be printed
 */
export function decouperTables(zone: { hauteur: number }): string[] {
  const SUITE = ' (suite)';
  const tropHautes: string[] = [];
  const banc = document.createElement('div');
  banc.className = 'banc';
  document.body.append(banc);
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-decoupe]')) {
    const copie = table.cloneNode(true) as HTMLTableElement;
    const titres: Node[] = [];
    for (let e = table.previousElementSibling; e && /^H[1-6]$/.test(e.tagName); e = e.previousElementSibling)
      titres.unshift(e.cloneNode(true));
    banc.replaceChildren(...titres, copie);
    const lignes = [...copie.tBodies].flatMap((corps) => [...corps.rows]);
    const hauteurs = lignes.map((ligne) => ligne.getBoundingClientRect().height);
    const corps = hauteurs.reduce((a, b) => a + b, 0);
    const placeSous = () => zone.hauteur - (copie.getBoundingClientRect().height - corps) - 4;
    const place = placeSous();
    // a caption that says so may take one line more
    copie.caption?.append(SUITE);
    const placeEnSuite = placeSous();
    hauteurs.forEach((h, i) => {
      if (h > placeEnSuite) tropHautes.push(`${table.caption?.textContent.trim() ?? 'tableau'}, ligne ${i + 1}`);
    });
    // headings above stay with it: they count, unless it is its first row that they would send to the next page
    const dessus = copie.getBoundingClientRect().top - banc.getBoundingClientRect().top;
    const premiere = place - ((hauteurs[0] ?? 0) + dessus <= place ? dessus : 0);
    if (corps <= premiere) continue;
    if (copie.querySelector('[rowspan]')) throw new Error('tableau à cellules fusionnées plus haut qu’une page');

    const groupes: number[][] = [[]];
    let occupe = 0;
    hauteurs.forEach((h, i) => {
      if (occupe + h > (groupes.length === 1 ? premiere : placeEnSuite)) {
        groupes.push([]);
        occupe = 0;
      }
      groupes.at(-1)?.push(i);
      occupe += h;
    });
    const sources = [...table.tBodies].flatMap((corps) => [...corps.rows]);
    const morceaux = groupes.map((groupe, k) => {
      const morceau = table.cloneNode(true) as HTMLTableElement;
      for (const corps of [...morceau.tBodies]) corps.remove();
      if (k > 0) morceau.caption?.append(SUITE);
      if (k < groupes.length - 1) morceau.tFoot?.remove();
      const siennes = document.createElement('tbody');
      siennes.append(...groupe.map((i) => sources[i]?.cloneNode(true) ?? ''));
      morceau.insertBefore(siennes, morceau.tFoot);
      return morceau;
    });
    table.replaceWith(...morceaux);
  }
  banc.remove();
  return tropHautes;
}
