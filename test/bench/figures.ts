import fs from 'node:fs';
import path from 'node:path';

/** A figure of a bench, as it is read: what it is of, and its value with its unit (« 812 ms, 12 requêtes »). */
export type Figure = readonly [quoi: string, valeur: string];

/** The figures of a bench, this time and the time before. */
export interface Comparaison {
  figures: Figure[];
  precedentes: Figure[];
}

/** Kept from one run to the next, one file for each bench: <bench>.json, and <bench>.precedent.json for the run before. */
const DOSSIER = '.cache/bench';

const fichierDe = (bench: string): string => path.join(DOSSIER, `${bench}.json`);
const precedentDe = (bench: string): string => path.join(DOSSIER, `${bench}.precedent.json`);

let commence = false;

/** Keeps the figures of a bench. Called again by the same run, it replaces what that run said before. */
export function noter(bench: string, figures: readonly Figure[]): void {
  fs.mkdirSync(DOSSIER, { recursive: true });
  if (!commence && fs.existsSync(fichierDe(bench))) fs.renameSync(fichierDe(bench), precedentDe(bench));
  commence = true;
  fs.writeFileSync(fichierDe(bench), `${JSON.stringify(figures, null, 2)}\n`);
}

/** When a bench last noted figures, in ms; 0 if it never did. */
export const dateDe = (bench: string): number => fs.statSync(fichierDe(bench), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** What a bench noted last, and before. */
export function comparer(bench: string): Comparaison {
  const lire = (fichier: string) =>
    fs.existsSync(fichier) ? (JSON.parse(fs.readFileSync(fichier, 'utf8')) as Figure[]) : [];
  return { figures: lire(fichierDe(bench)), precedentes: lire(precedentDe(bench)) };
}

/** « 1,25 »: a number as French writes it. */
export const ecrireNombre = (n: number, decimales: number): string => n.toFixed(decimales).replace('.', ',');

/** The first number of a value; NaN when it has none. */
const nombreDe = (valeur: string): number =>
  Number.parseFloat(valeur.replace(/[\s\u00A0](?=\d{3})/g, '').replace(',', '.'));

/** The lines of the table for some benches: figure, value, value of the last time, ratio of their first numbers. */
export function tableau(benches: readonly string[]): string {
  const lignes = benches.flatMap((bench): string[][] => {
    const { figures, precedentes } = comparer(bench);
    const avant = new Map(precedentes);
    return [
      [bench.toUpperCase()],
      ...figures.map(([quoi, valeur]) => {
        const derniere = avant.get(quoi);
        const rapport = derniere === undefined ? Number.NaN : nombreDe(valeur) / nombreDe(derniere);
        return [`  ${quoi}`, valeur, derniere ?? '', Number.isFinite(rapport) ? `× ${ecrireNombre(rapport, 2)}` : ''];
      }),
    ];
  });
  const toutes = [['', 'cette fois', 'la dernière', 'rapport'], ...lignes];
  const largeurs = [0, 1, 2].map((i) => Math.max(...toutes.map((l) => l[i]?.length ?? 0)));
  return toutes
    .map((l) =>
      l
        .map((c, i) => c.padEnd(largeurs[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
