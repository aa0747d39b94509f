import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import paquet from '../package.json' with { type: 'json' };

interface Paquet {
  version: string;
  license?: string;
  deprecated?: string;
  resolved?: string;
  optional?: boolean;
  hasInstallScript?: boolean;
}
const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Paquet> };
/** What is installed, by path in node_modules/; the project itself left out. */
const installes = Object.entries(packages).filter(([chemin]) => chemin !== '');
const nom = (chemin: string) => chemin.replace(/^.*node_modules\//, '');
const dependances: Record<string, string> = paquet.devDependencies;

/** Licences that ask for no more than their notice. */
const LIBRES =
  /^\(?(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Python-2\.0|OFL-1\.1|Zlib)(?: (?:AND|OR) (?:MIT|Zlib|Apache-2\.0))?\)?$/;
/** Those that ask for more, of the changes made to them only: used as they are, and none is in the site. */
const PAR_FICHIER: Record<string, RegExp> = {
  'MPL-2.0': /^(?:axe-core|lightningcss(?:-[\w-]+)?)$/,
  'LGPL-3.0-or-later': /^@img\/sharp-libvips-/,
  'Apache-2.0 AND LGPL-3.0-or-later': /^@img\/sharp-win32-/,
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT': /^@img\/sharp-wasm32$/,
};

/** The name without the machine a package is for. */
const famille = (chemin: string) =>
  nom(chemin).replace(/(?:android|darwin|freebsd|linux|openharmony|wasm32|win32|windows)-.*$/, '');
/** The lock describes what the machine that wrote it could install: another machine’s package is as its sibling is. */
const licenceDe = ([chemin, { license, optional, version }]: (typeof installes)[number]) =>
  license ??
  (optional
    ? installes.find(
        ([c, p]) => p.license !== undefined && p.version === version && famille(c) === famille(chemin),
      )?.[1].license
    : undefined) ??
  'aucune';

describe('dependencies', () => {
  it('have each a reason in CONTRIBUTING.md, and nothing else has', () => {
    const [, tableau = ''] = fs.readFileSync('CONTRIBUTING.md', 'utf8').split('## Dépendances');
    const dites = [...tableau.matchAll(/^\| `([^`]+)` *\| *\S.*\|$/gm)].map((m) => m[1]);
    expect(dites).toEqual(Object.keys(dependances).sort());
  });

  it('are at one version, and the lock says of none where it was found', () => {
    expect(Object.entries(dependances).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(installes.filter(([, p]) => p.resolved !== undefined).map(([chemin]) => chemin)).toEqual([]);
  });

  it('run no script at installation that is not approved or refused by name', () => {
    const avecScript = installes.filter(([, p]) => p.hasInstallScript).map(([chemin]) => nom(chemin));
    expect(avecScript.sort()).toEqual(Object.keys(paquet.allowScripts).sort());
  });

  it('are none of them deprecated', () => {
    expect(installes.filter(([, p]) => p.deprecated !== undefined).map(([chemin]) => chemin)).toEqual([]);
  });

  it('have licences that let the site be published', () => {
    const autres = installes
      .map((installe): [string, string] => [nom(installe[0]), licenceDe(installe)])
      .filter(([paquet, licence]) => !LIBRES.test(licence) && !PAR_FICHIER[licence]?.test(paquet))
      .map(([paquet, licence]) => `${paquet} : ${licence}`);
    expect(autres).toEqual([]);
  });

  it('that we ask for are there once, but where another package needs another version', () => {
    const doubles = installes
      .filter(([chemin]) => nom(chemin) in dependances && chemin !== `node_modules/${nom(chemin)}`)
      .map(([chemin]) => chemin);
    expect(doubles).toEqual([
      // eslint’s own, of another major version
      'node_modules/eslint/node_modules/ajv',
      // of the language server of `astro check`
      'node_modules/yaml-language-server/node_modules/yaml',
    ]);
  });
});

describe('versions that are not to change unawares', () => {
  it.each([
    ['pagedjs', '0.4.3', 'print/handlers/ mends this version'],
    [
      '@sparticuz/chromium',
      '153.0.0',
      'another Chromium, other bytes and other line ends: all is to be looked at again',
    ],
    ['puppeteer-core', '25.16.0', 'proven with that Chromium'],
    ['@fontsource/source-sans-3', '5.3.1', 'other widths of characters, other pages'],
  ])('%s %s: %s', (dependance, version) => {
    expect(dependances[dependance]).toBe(version);
    expect(packages[`node_modules/${dependance}`]?.version).toBe(version);
  });

  it('types of Node are of the Node that runs', () => {
    const majeure = (d: string) => dependances[d]?.split('.')[0];
    expect(majeure('@types/node')).toBe(majeure('node'));
  });

  it('fonts are static faces', () => {
    const fontes = fs
      .globSync('src/styles/fontes*.css')
      .map((f) => fs.readFileSync(f, 'utf8'))
      .join('');
    const faces = [...fontes.matchAll(/url\('@fontsource\/([^']+)'\)/g)].map((m) => m[1] ?? '');
    expect(faces.length).toBeGreaterThan(2);
    for (const face of faces) {
      expect(face).toMatch(/-\d00-(?:normal|italic)\.woff2$/);
      expect(fs.existsSync(`node_modules/@fontsource/${face}`)).toBe(true);
    }
  });
});
