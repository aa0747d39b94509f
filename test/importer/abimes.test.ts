import fs from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tirageDepuis } from '../bench/muter.ts';
import { contenuVide, dessiner, issue } from './atelier.ts';
import { abimer } from './fabrique/abimer.ts';

/** How many damaged pairs are tried here; the bench tries many more. */
const ESSAIS = 60;

let dossier: string;
beforeAll(() => {
  dossier = contenuVide();
});
afterAll(() => fs.rmSync(dossier, { recursive: true, force: true }));

it('never lets a damaged document pass as complete', { timeout: 60_000 }, async () => {
  const [reac, re] = await dessiner();
  const intact = await issue([reac, re], dossier);
  const tirer = tirageDepuis(1);
  const issues = { refuses: 0, reserves: 0, intacts: 0 };
  for (let n = 0; n < ESSAIS; n += 1) {
    const lequel = tirer(2) === 0;
    const paire = lequel ? ([await abimer(reac, tirer), re] as const) : ([reac, await abimer(re, tirer)] as const);
    const lu = await issue(paire, dossier);
    if (typeof lu === 'string') {
      expect(lu).not.toMatch(/\n\s+at |TypeError|undefined/);
      issues.refuses += 1;
    } else if ([...lu.values()].some((t) => t.includes('\naVerifier:') || t.includes('  aVerifier:')))
      issues.reserves += 1;
    else {
      expect(lu, `essai ${n}`).toEqual(intact);
      issues.intacts += 1;
    }
  }
  // each way of ending is seen
  expect(Object.values(issues).every((x) => x > 0)).toBe(true);
});
