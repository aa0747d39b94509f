/**
 * A spreadsheet runs a cell that starts with = + - or @: an apostrophe before it makes it a text again.
 * One goes before a text that starts with apostrophes and such a sign too, so that taking away the first
 * apostrophe of any of them always gives the text back.
 */
export const neutraliser = (texte: string): string => (/^'*[=+\-@\t\r]/.test(texte) ? `'${texte}` : texte);
