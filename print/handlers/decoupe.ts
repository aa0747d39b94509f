/**
 * Runs in the page, before Paged.js, which loses cells when it breaks a table itself (pagedjs
 * 0.4.3): a table taller than a page is cut here into complete tables, caption, columns and head
 * repeated. A table that fits stays whole.
 * @param zone room for content on a page, in CSS pixels
 * @returns rows that no page can hold, told by table and rank: a document that has some must not be printed
 */
export function decouperTables(zone: { hauteur: number }): string[] {
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
    const entete = copie.getBoundingClientRect().height - hauteurs.reduce((a, b) => a + b, 0);
    const place = zone.hauteur - entete - 4;
    hauteurs.forEach((h, i) => {
      if (h > place) tropHautes.push(`${table.caption?.textContent.trim() ?? 'tableau'}, ligne ${i + 1}`);
    });
    // headings above stay with it: they count, unless it is its first row that they would send to the next page
    const dessus = copie.getBoundingClientRect().top - banc.getBoundingClientRect().top;
    const premiere = place - ((hauteurs[0] ?? 0) + dessus <= place ? dessus : 0);
    if (hauteurs.reduce((a, b) => a + b, 0) <= premiere) continue;
    if (copie.querySelector('[rowspan]')) throw new Error('tableau à cellules fusionnées plus haut qu’une page');

    const groupes: number[][] = [[]];
    let occupe = 0;
    hauteurs.forEach((h, i) => {
      if (occupe + h > (groupes.length === 1 ? premiere : place)) {
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
      if (k > 0) morceau.caption?.append(' (suite)');
      if (k < groupes.length - 1) morceau.tFoot?.remove();
      const corps = document.createElement('tbody');
      corps.append(...groupe.map((i) => sources[i]?.cloneNode(true) ?? ''));
      morceau.insertBefore(corps, morceau.tFoot);
      return morceau;
    });
    table.replaceWith(...morceaux);
  }
  banc.remove();
  return tropHautes;
}
