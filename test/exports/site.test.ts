import { describe, expect, it } from 'vitest';
import { cheminDe, lireSite, origineDe } from '../../src/site.ts';

describe('SITE', () => {
  it.each([
    [undefined, undefined, undefined, '/'],
    ['', undefined, undefined, '/'],
    ['/', undefined, undefined, '/'],
    ['https://titres.exemple.fr', 'https://titres.exemple.fr', 'https://titres.exemple.fr', '/'],
    ['https://titres.exemple.fr/', 'https://titres.exemple.fr', 'https://titres.exemple.fr', '/'],
    ['https://exemple.fr/a/b', 'https://exemple.fr/a/b', 'https://exemple.fr', '/a/b/'],
    ['https://exemple.fr/a/b/', 'https://exemple.fr/a/b', 'https://exemple.fr', '/a/b/'],
    ['/referentiels/', '/referentiels', undefined, '/referentiels/'],
    ['/referentiels', '/referentiels', undefined, '/referentiels/'],
  ])('%s: what addresses start with, the domain, the path', (valeur, site, origine, chemin) => {
    expect(lireSite(valeur)).toBe(site);
    expect(origineDe(site)).toBe(origine);
    expect(cheminDe(site)).toBe(chemin);
  });

  it.each([
    'titres.exemple.fr',
    'referentiels/',
    'ftp://exemple.fr',
    'https://exemple.fr/?a',
    'https://exemple.fr/#a',
    'https://moi@exemple.fr/',
    '//exemple.fr/',
    '/a//b/',
    '/a&b/',
    '/a b/?c',
  ])('refuses %s', (valeur) => {
    expect(() => lireSite(valeur)).toThrow(`reçu : ${valeur}`);
  });
});
