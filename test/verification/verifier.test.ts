import { gzipSync } from 'node:zlib';
import { setImmediate as laisser } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { empreinteDe } from '../../src/hors-ligne/fichiers.ts';
import type { FichierListe, Liste } from '../../src/hors-ligne/web/liste.ts';
import { verifierListe } from '../../src/verification/liste.ts';
import type { Releve } from '../../src/verification/parcours.ts';
import type { Site } from '../../src/verification/site.ts';
import { verifier } from '../../src/verification/verifier.ts';

/** A site in memory, and how it is read: how many files at once at most, how many times each. */
function siteDe(textes: ReadonlyMap<string, Uint8Array | string>) {
  const lecture = { ensemble: 0, fois: new Map<string, number>() };
  let enCours = 0;
  const site: Site = {
    prefixe: '',
    fichiers: [...textes.keys()],
    async lire(fichier) {
      lecture.fois.set(fichier, (lecture.fois.get(fichier) ?? 0) + 1);
      lecture.ensemble = Math.max(lecture.ensemble, (enCours += 1));
      await laisser();
      enCours -= 1;
      const texte = textes.get(fichier);
      return texte === undefined ? undefined : Buffer.from(texte);
    },
  };
  return { site, lecture };
}

describe('faults of a site', () => {
  it('are told in order, each at its line, however many: a file is read once for them, few at a time', async () => {
    const liens = (page: number) => Array.from({ length: 20 }, (_, i) => `<a href="/nulle-part-${page}-${i}/">`);
    const { site, lecture } = siteDe(
      new Map(Array.from({ length: 60 }, (_, p) => [`p-${p + 10}/index.html`, liens(p).join('\n')])),
    );
    const { fautes } = await verifier(site);
    const morts = fautes.filter((f) => f.ruleId === 'lien-mort');
    expect(morts.map((f) => `${f.file}:${f.line}`)).toEqual(
      site.fichiers.flatMap((f) => Array.from({ length: 20 }, (_, i) => `${f}:${i + 1}`)),
    );
    expect(lecture.ensemble).toBeLessThanOrEqual(8);
    expect(site.fichiers.map((f) => lecture.fois.get(f)).filter((n) => n !== 2)).toEqual([]);
  });
});

it.each([
  ['hors-ligne/liste.json', '[]'],
  ['hors-ligne/liste.json', '{"version":"v","paquets":[{"adresse":"/site.gz","fichiers":[["/a"]]}]}'],
  ['recherche/entrees.json', '{"ids":["a"]}'],
  ['recherche/entrees.json', 'null'],
])('%s is told to be another file when it is %s', async (fichier, texte) => {
  const { site } = siteDe(new Map([[fichier, texte]]));
  const { fautes } = await verifier(site);
  expect(fautes.filter((f) => f.file === fichier).map((f) => f.ruleId)).toEqual(['forme']);
});

describe('a pack', () => {
  const octets = ['un', '', 'trois'.repeat(1_000_000), 'quatre'].map((t) => Buffer.from(t));
  const fichiers = octets.map((o, i): FichierListe => [`/${i}.txt`, empreinteDe(o), o.length]);
  const tout = Buffer.concat(octets);
  const trouver = async (paquet: Uint8Array) => {
    const { site } = siteDe(new Map([['site.gz', paquet]]));
    const liste: Liste = {
      version: 'v',
      paquets: [{ nom: 'site', libelle: 'site', adresse: '/site.gz', octets: 0, fichiers }],
      archive: 0,
      archives: [],
    };
    const vus = new Map(fichiers.map(([f, empreinte, taille]) => [f.slice(1), { empreinte, octets: taille }]));
    const releve: Releve = { vus, cibles: new Map(), entrees: new Map(), defauts: [] };
    return (await verifierListe(site, liste, releve)).map((d) => d.regle);
  };

  it.each([
    ['as it was written', gzipSync(tout), []],
    ['unpacked by the host', tout, []],
    ['cut', gzipSync(tout).subarray(0, 1000), ['paquet']],
    ['short of a file', gzipSync(Buffer.concat(octets.slice(0, 3))), ['paquet']],
    ['altered', gzipSync(Buffer.from(tout).fill('x', 9, 10)), ['paquet']],
    ['with more at the end', gzipSync(Buffer.concat([tout, Buffer.from('plus')])), ['paquet']],
  ])('%s', async (_, paquet, attendus) => expect(await trouver(paquet)).toEqual(attendus));
});
