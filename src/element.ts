/** @throws Error if the page has no such element of this type */
export function element<T extends Element>(selecteur: string, type: new () => T, dans: ParentNode = document): T {
  const trouve = dans.querySelector(selecteur);
  if (!(trouve instanceof type)) throw new Error(`${selecteur} absent de la page`);
  return trouve;
}
