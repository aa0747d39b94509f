import { afterAll, describe, expect, it, vi } from 'vitest';

/** What the device keeps: caches by name. */
const gardes = new Map<string, Map<string, string>>();
const lire = (nom: string, adresse: string) => Promise.resolve(gardes.get(nom)?.get(adresse));
const stockage = {
  keys: () => Promise.resolve([...gardes.keys()]),
  open: (nom: string) => {
    gardes.set(nom, gardes.get(nom) ?? new Map<string, string>());
    return Promise.resolve({ match: (adresse: string) => lire(nom, adresse) });
  },
  match: (adresse: string, { cacheName }: { cacheName: string }) => lire(cacheName, adresse),
};
vi.stubGlobal('caches', stockage);
vi.stubGlobal('location', new URL('https://exemple.invalid/sw.js'));
afterAll(() => vi.unstubAllGlobals());
const { cacheDe, marqueDe, versionsEntieres } = await import('../../src/hors-ligne/web/versions.ts');

describe('versions on the device', () => {
  it('are those that have their mark', async () => {
    gardes.set(cacheDe('a'), new Map([[marqueDe('site'), 'entier']]));
    gardes.set(cacheDe('b'), new Map([[marqueDe('crcd-06'), 'entier']]));
    gardes.set('autre', new Map([[marqueDe('site'), 'entier']]));
    expect(await versionsEntieres()).toEqual(['a']);
  });

  it('that are erased meanwhile, by another tab, are not made again', async () => {
    const noms = [...gardes.keys()];
    vi.spyOn(stockage, 'keys').mockImplementationOnce(() => {
      gardes.clear();
      return Promise.resolve(noms);
    });
    expect(await versionsEntieres()).toEqual([]);
    expect([...gardes.keys()]).toEqual([]);
  });
});
