import { mots } from './formes.ts';

/** A piece of text, marked when it answers the query. */
export interface Morceau {
  texte: string;
  marque: boolean;
}

/** Length of an excerpt, in characters. */
const LONGUEUR = 220;

/** Cuts a text at the words asked for, in its own spelling. @param formes forms of the query; « recouv* » begins so */
export function marquer(texte: string, formes: readonly string[]): Morceau[] {
  const entiers = new Set(formes.filter((f) => !f.endsWith('*')));
  const debuts = formes.filter((f) => f.endsWith('*')).map((f) => f.slice(0, -1));
  const morceaux: Morceau[] = [];
  let ici = 0;
  for (const { debut, fin, forme } of mots(texte)) {
    if (!entiers.has(forme) && !debuts.some((d) => forme.startsWith(d))) continue;
    if (debut > ici) morceaux.push({ texte: texte.slice(ici, debut), marque: false });
    morceaux.push({ texte: texte.slice(debut, fin), marque: true });
    ici = fin;
  }
  if (ici < texte.length) morceaux.push({ texte: texte.slice(ici), marque: false });
  return morceaux;
}

/** The part of a text around the first word asked for, marked; its beginning when it has none. */
export function extraire(texte: string, formes: readonly string[]): Morceau[] {
  const morceaux = marquer(texte, formes);
  const premier = morceaux.findIndex((m) => m.marque);
  const position = morceaux.slice(0, Math.max(premier, 0)).reduce((n, m) => n + m.texte.length, 0);
  const debut = position > LONGUEUR / 2 ? debutDeMot(texte, position - LONGUEUR / 3) : 0;
  const fin = texte.length - debut > LONGUEUR ? texte.lastIndexOf(' ', debut + LONGUEUR) : texte.length;
  const coupe = `${debut > 0 ? '… ' : ''}${texte.slice(debut, fin)}${fin < texte.length ? ' …' : ''}`;
  return marquer(coupe, formes);
}

/** Where the word that begins nearest after this place begins. */
function debutDeMot(texte: string, place: number): number {
  const espace = texte.indexOf(' ', place);
  return espace < 0 ? 0 : espace + 1;
}
