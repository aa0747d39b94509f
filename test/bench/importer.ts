import fs from 'node:fs';
import { ecrireNombre, noter, type Figure } from './figures.ts';
import { tirageDepuis } from './muter.ts';
import { contenuVide, dessiner, issue } from '../importer/atelier.ts';
import { abimer } from '../importer/fabrique/abimer.ts';

/**
 * Imports damaged pairs of documents, and counts how each ends: refused, written with points to verify, or the
 * same as the sound pair. Any other end is a damaged document that passes as complete: the bench fails.
 */
const ESSAIS = Number(process.argv[2] ?? 500);

const dossier = contenuVide();
const [reac, re] = await dessiner();
const debut = performance.now();
const intact = await issue([reac, re], dossier);
if (typeof intact === 'string') throw new Error(intact);
const sain = performance.now() - debut;

const tirer = tirageDepuis(Number(process.argv[3] ?? 2));
const fins = { refuses: 0, 'à vérifier': 0, 'lus comme intacts': 0, 'PASSENT POUR COMPLETS': 0 };
for (let n = 0; n < ESSAIS; n += 1) {
  const lequel = tirer(2) === 0;
  const paire = lequel ? ([await abimer(reac, tirer), re] as const) : ([reac, await abimer(re, tirer)] as const);
  const lu = await issue(paire, dossier);
  const pareil = typeof lu !== 'string' && [...intact].every(([f, t]) => lu.get(f) === t) && lu.size === intact.size;
  if (typeof lu === 'string') fins.refuses += 1;
  else if ([...lu.values()].some((t) => t.includes('aVerifier:'))) fins['à vérifier'] += 1;
  else if (pareil) fins['lus comme intacts'] += 1;
  else {
    fins['PASSENT POUR COMPLETS'] += 1;
    const ecarts = [...intact].filter(([f, t]) => lu.get(f) !== t).map(([f]) => f);
    console.log(`essai ${n} : ${ecarts.join(', ')}`);
    if (process.env.GARDER) fs.writeFileSync(`${process.env.GARDER}/essai-${n}.pdf`, paire[lequel ? 0 : 1]);
  }
  if (process.stdout.isTTY && n % 20 === 0) process.stdout.write(`\r${n}/${ESSAIS}`);
}
fs.rmSync(dossier, { recursive: true, force: true });
console.log(`\nImport d’une paire saine : ${ecrireNombre(sain / 1000, 1)} s. ${ESSAIS} paires abîmées :`);
for (const [fin, n] of Object.entries(fins)) console.log(`  ${String(n).padStart(5)}  ${fin}`);
noter('importer', [
  ['import d’une paire saine', `${ecrireNombre(sain / 1000, 1)} s`],
  ...Object.entries(fins).map(([fin, n]): Figure => [`paires abîmées, ${fin}`, `${n} sur ${ESSAIS}`]),
]);
if (fins['PASSENT POUR COMPLETS'] > 0) process.exitCode = 1;
