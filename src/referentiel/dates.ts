const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** « 03/06/2021 »: the form printed on the ministry's documents. @param iso AAAA-MM-JJ */
export function dateCourte(iso: string): string {
  return iso.split('-').reverse().join('/');
}

/** « 3 juin 2021 ». @param iso AAAA-MM-JJ */
export function dateLongue(iso: string): string {
  const [annee = '', mois = '', jour = ''] = iso.split('-');
  const j = Number(jour);
  return `${j === 1 ? '1er' : String(j)}\u00A0${MOIS[Number(mois) - 1] ?? ''}\u00A0${annee}`;
}
