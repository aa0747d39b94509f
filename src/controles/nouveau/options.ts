import { parseArgs } from 'node:util';
import { ErreurUsage } from '../commande.ts';
import { plusProche } from '../faute.ts';

/** One fact, asked for on the command line. */
export interface Option {
  /** What it is, and how it is written when it has several parts. */
  quoi: string;
  /** Values of one coherent example. */
  exemples: readonly string[];
  multiple?: true;
  facultatif?: true;
}

/** The values of each option, at least one unless it is optional. */
export type Valeurs<C extends string> = Record<C, string[]>;

/**
 * Reads the options of a command.
 * @throws ErreurUsage naming every option that is missing or unknown, with an example
 */
export function lireOptions<C extends string>(
  args: string[],
  options: Record<C, Option>,
): { valeurs: Valeurs<C>; positionnels: string[] } {
  const noms = Object.keys(options) as C[];
  const { tokens } = parseArgs({
    args,
    options: Object.fromEntries(noms.map((nom) => [nom, { type: 'string', multiple: true }])),
    strict: false,
    tokens: true,
  });
  const valeurs = Object.fromEntries(noms.map((nom) => [nom, []])) as unknown as Valeurs<C>;
  const fautes: string[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const nom = noms.find((n) => n === token.name);
    const proche = plusProche(token.name, noms);
    if (!nom) fautes.push(`Option --${token.name} inconnue${proche ? `, vouliez-vous dire --${proche} ?` : ''}`);
    else if (token.value === undefined) fautes.push(`Option --${nom} sans valeur`);
    else valeurs[nom].push(token.value);
  }
  for (const nom of noms) {
    const { quoi, exemples, multiple, facultatif } = options[nom];
    if (valeurs[nom].length === 0 && !facultatif)
      fautes.push(`Option manquante : --${nom}, ${quoi}\n  par exemple ${enArguments(nom, exemples.slice(0, 1))}`);
    if (valeurs[nom].length > 1 && !multiple) fautes.push(`Option --${nom} donnée ${valeurs[nom].length} fois`);
  }
  if (fautes.length > 0) throw new ErreurUsage(fautes.join('\n'));
  return { valeurs, positionnels: tokens.flatMap((t) => (t.kind === 'positional' ? [t.value] : [])) };
}

/** Options as one types them in a shell. */
export const enArguments = (nom: string, exemples: readonly string[]): string =>
  exemples.map((e) => `--${nom} ${/^[\w-]+$/.test(e) ? e : `"${e}"`}`).join(' ');

/**
 * The parts of a value, which « | » separates.
 * @param noms names of the parts; those that end with « ? » may be left out
 * @throws ErreurUsage when there are more or fewer
 */
export function parties(option: string, valeur: string, noms: readonly string[]): string[] {
  const morceaux = valeur.split('|').map((m) => m.trim());
  const obligatoires = noms.filter((n) => !n.endsWith('?')).length;
  if (morceaux.length < obligatoires || morceaux.length > noms.length || morceaux.includes(''))
    throw new ErreurUsage(`--${option} "${valeur}" : attendu "${noms.map((n) => n.replace('?', '')).join(' | ')}"`);
  return noms.map((_, i) => morceaux[i] ?? '');
}

/** @throws ErreurUsage when the text is not a whole number */
export function entier(option: string, texte: string): number {
  if (!/^\d+$/.test(texte)) throw new ErreurUsage(`--${option} : nombre entier attendu, « ${texte} » trouvé`);
  return Number(texte);
}

/**
 * Numbers, and ranges of numbers: « 5 8-10 ».
 * @throws ErreurUsage when there are none
 */
export function entiers(option: string, texte: string): number[] {
  return texte.split(/[\s,]+/).flatMap((mot) => {
    const [debut, fin = debut] = mot.split('-').map((n) => entier(option, n)) as [number, number?];
    return Array.from({ length: fin - debut + 1 }, (_, i) => debut + i);
  });
}
