import { describe, expect, it } from 'vitest';
import { lireSite } from '../../src/site.ts';

describe('SITE', () => {
  it('is an origin, or nothing', () => {
    expect(lireSite(undefined)).toBeUndefined();
    expect(lireSite('')).toBeUndefined();
    expect(lireSite('https://titres.exemple.fr')).toBe('https://titres.exemple.fr');
    expect(lireSite('https://titres.exemple.fr/')).toBe('https://titres.exemple.fr');
  });

  it.each(['titres.exemple.fr', 'ftp://exemple.fr', 'https://exemple.fr/titres/', 'https://exemple.fr/?a'])(
    'refuses %s, which its links could not start from',
    (valeur) => {
      expect(() => lireSite(valeur)).toThrow(`reçu : ${valeur}`);
    },
  );
});
