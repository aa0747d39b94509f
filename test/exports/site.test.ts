import { describe, expect, it } from 'vitest';
import { documentsImprimables } from '../../print/documents/catalogue.ts';
import { imprimableLie } from '../../src/exports/json-ld.ts';
import { cheminDe, lireSite, origineDe } from '../../src/site.ts';
import { graphe, titreDe } from './graphe.ts';

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

  it('names what has an address by it, once the domain is known', () => {
    const [document] = documentsImprimables(titreDe(graphe(), 'crcd-06').enVigueur);
    const nom = (site: string) => JSON.stringify(document && imprimableLie(document, site));
    expect(nom('https://exemple.fr/a')).toContain('"@id":"https://exemple.fr/a/imprimer/crcd-06/titre-grille/"');
    expect(nom('/a')).toMatch(/"@type":"LearningResource","@id":"urn:uuid:/);
  });
});
