import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { identifierChromium } from '../../print/chromium.ts';
import { donnerCles } from '../../print/cle.ts';
import { imprimablesDe } from '../../print/documents/catalogue.ts';
import { lireFeuille } from '../../print/feuille.ts';
import { clesDe } from '../../print/impression.ts';
import { contenuDe } from '../../src/integrations/contenu.ts';
import { empreintes } from '../empreintes.ts';
import { copierLeProjet } from '../projet.ts';
import { SITE } from './construire.ts';

/** Printed again, with their variants: a form, and a booklet to fold. The others come from what the first build kept. */
const REFAITS = /\/crcd-06\/(?:ccp-2-grille|titre-livret-a5)\.pdf$/;
const IMPRESSION = '.cache/impression';

/** Gives a program another day, and folders whose files come in another order. */
const AILLEURS = `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const inverser = (liste) => liste?.toReversed();
for (const [objet, nom] of [[fs, 'readdirSync'], [fs, 'globSync']]) {
  const lire = objet[nom];
  objet[nom] = (...args) => inverser(lire(...args));
}
const { readdir } = fs;
fs.readdir = (...args) => readdir(...args.slice(0, -1), (erreur, liste) => args.at(-1)(erreur, inverser(liste)));
const lire = fs.promises.readdir;
fs.promises.readdir = async (...args) => inverser(await lire(...args));
syncBuiltinESMExports();
const avance = 400 * 24 * 3600 * 1000 + 12_345_678;
globalThis.Date = new Proxy(Date, {
  construct: (D, args, N) => (args.length > 0 ? Reflect.construct(D, args, N) : new D(D.now() + avance)),
  get: (D, nom) => (nom === 'now' ? () => D.now() + avance : Reflect.get(D, nom)),
});
`;

// a name that neither a shell nor an address takes as it is
const atelier = fs.mkdtempSync(path.join(os.tmpdir(), 'reproductible-'));
const copie = path.join(atelier, 'l’été n° 2 & co');
afterAll(() => fs.rmSync(atelier, { recursive: true }));

it('is the same site, byte for byte, from another folder, machine, day and country', { timeout: 240_000 }, () => {
  fs.mkdirSync(copie);
  copierLeProjet(copie, ['.cache/chromium']);
  const cleDe = donnerCles(identifierChromium());
  const documents = imprimablesDe(contenuDe('content').referentiels.titres);
  fs.mkdirSync(path.join(copie, IMPRESSION), { recursive: true });
  for (const d of documents.filter(({ pdf }) => !REFAITS.test(pdf)))
    for (const cle of clesDe(d, lireFeuille(SITE, d.page), cleDe).values())
      fs.copyFileSync(path.join(IMPRESSION, cle), path.join(copie, IMPRESSION, cle));
  const ailleurs = path.join(atelier, 'ailleurs.mjs');
  fs.writeFileSync(ailleurs, AILLEURS);
  const { status, stdout, stderr } = spawnSync('sh', ['-c', 'umask 077 && npm run build'], {
    cwd: copie,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS: `--import=${pathToFileURL(ailleurs).href}`,
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    },
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
  expect(stdout.match(/\.pdf, \d+ ko$/gm)).toHaveLength(4);

  const [un, deux] = [SITE, path.join(copie, 'dist')];
  const [ici, la] = [empreintes(un), empreintes(deux)];
  expect(Object.keys(la)).toEqual(Object.keys(ici));
  const autres = Object.keys(ici).filter((f) => ici[f] !== la[f]);
  expect(autres.map((f, i) => (i === 0 ? `${f} : ${ecart(path.join(un, f), path.join(deux, f))}` : f))).toEqual([]);
});

/** Where two files part, and what each says there. */
function ecart(un: string, deux: string): string {
  const [a, b] = [fs.readFileSync(un), fs.readFileSync(deux)];
  const place = a.findIndex((octet, i) => octet !== b[i]);
  const debut = Math.max(0, place - 40);
  const extrait = (octets: Buffer) => JSON.stringify(octets.toString('utf8', debut, place + 40));
  return `octet ${place}, ${extrait(a)} ici, ${extrait(b)} là`;
}
