import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const REGLES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules of those that colours alone can break. */
export const REGLES_DE_COULEUR = ['color-contrast', 'link-in-text-block'];

interface Axe {
  run: (contexte: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/**
 * What axe finds on the page as it stands, each with its first element.
 * @param regles rules, or tags of rules; all those we follow unless said
 */
export async function violations(onglet: Page, regles: readonly string[] = REGLES): Promise<string[]> {
  if (!(await onglet.evaluate(() => 'axe' in globalThis))) await onglet.evaluate(AXE);
  return onglet.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    // of what it finds right, axe would describe each element too
    return (await axe.run(document, { runOnly, resultTypes: ['violations'] })).violations.map(
      (v) => `${v.id} : ${v.nodes[0]?.html ?? ''}`,
    );
  }, regles);
}
