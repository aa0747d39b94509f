import { describe, expect, it } from 'vitest';
import { SITE } from './construire.ts';
import { MODELES, peser } from './poids.ts';

describe('a first visit on a phone', () => {
  it.each(MODELES)('%s: 60 kB at most with its fonts, 15 kB of it scripts', (page) => {
    const { total, script } = peser(SITE, page);
    expect(total).toBeGreaterThan(20_000);
    expect(total).toBeLessThanOrEqual(60_000);
    expect(script).toBeLessThanOrEqual(15_000);
  });
});
