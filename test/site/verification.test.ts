import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { servir } from '../../print/serveur.ts';
import { ARCHIVE } from '../../src/hors-ligne/fichiers.ts';
import { ouvrirDossier } from '../../src/verification/site.ts';
import { verifier } from '../../src/verification/verifier.ts';
import { SITE } from './construire.ts';

const site = ouvrirDossier(SITE);

/** How a file is damaged: what its bytes become. */
type Dommage = (octets: Buffer) => Uint8Array | undefined;
const absent: Dommage = () => undefined;
const coupe: Dommage = (octets) => octets.subarray(0, octets.length >> 1);
const remplacer =
  (avant: string | RegExp, apres: string): Dommage =>
  (octets) => {
    const texte = octets.toString().replace(avant, apres);
    expect(texte).not.toBe(octets.toString());
    return Buffer.from(texte);
  };
const retourner =
  (repere: string): Dommage =>
  (octets) => {
    const copie = Buffer.from(octets);
    const ici = copie.indexOf(repere);
    expect(ici).toBeGreaterThan(0);
    copie[ici] = (copie[ici] ?? 0) ^ 1;
    return copie;
  };

/** What is found wrong with the site once files are damaged, as « file rule ». */
async function trouver(dommages: Record<string, Dommage>): Promise<string[]> {
  const { fautes } = await verifier({
    ...site,
    lire: async (fichier) => {
      const octets = await site.lire(fichier);
      const abimer = dommages[fichier];
      if (!abimer) return octets;
      expect(octets, fichier).toBeDefined();
      return abimer(Buffer.from(octets ?? []));
    },
  });
  return fautes.map((f) => `${f.file?.slice(site.prefixe.length)}:${f.line} ${f.ruleId}`).sort();
}

describe('a site read again', () => {
  it('is whole as it was built: links and anchors, policies, digests, search, editions without a network', async () => {
    expect((await verifier(site)).fautes.map(String)).toEqual([]);
  });

  it('tells each kind of damage, where it is', async () => {
    const fragment = site.fichiers.find((f) => f.startsWith('pagefind/fragment/')) ?? '';
    const script = site.fichiers.find((f) => /^_astro\/Chercher.*\.js$/.test(f)) ?? '';
    const trouvees = await trouver({
      'titres/crcd-06/cp-3/index.html': remplacer(
        '</main>',
        '\n<a href="/nulle-part/">\n<a href="/titres/crcd-06/#nulle-part">\n<img src="https://ailleurs.exemple/x.png">\n<a href="javascript:alert(1)">\n<b onclick="alert(1)">\n<script>alert(1)</script></main>',
      ),
      'titres/crcd-06/cp-4/index.html': remplacer(/ id="c-2"/, ''),
      'modalites/index.html': remplacer(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
      'glossaire/index.html': remplacer(`script-src 'self'`, `script-src 'self' https://ailleurs.exemple`),
      'pdf/crcd-06/titre-grille.pdf': retourner('endobj'),
      'pdf/cc-08/titre-guide.pdf': absent,
      'hors-ligne/site.gz': coupe,
      'sw.js': remplacer(/^\/\* \w+/, '/* autre'),
      'donnees/index.json': coupe,
      [fragment]: absent,
      [script]: absent,
    });
    const ligne = Number(/cp-3\/index\.html:(\d+) lien-mort/.exec(trouvees.join('\n'))?.[1]);
    for (const attendue of [
      `titres/crcd-06/cp-3/index.html:${ligne} lien-mort`,
      `titres/crcd-06/cp-3/index.html:${ligne + 1} lien-mort`,
      `titres/crcd-06/cp-3/index.html:${ligne + 2} autre-hote`,
      `titres/crcd-06/cp-3/index.html:${ligne + 3} autre-hote`,
      `titres/crcd-06/cp-3/index.html:${ligne + 4} code-dans-la-page`,
      `titres/crcd-06/cp-3/index.html:${ligne + 5} code-dans-la-page`,
      'titres/crcd-06/cp-3/index.html:1 empreinte',
      'titres/crcd-06/cp-4/index.html:1 empreinte',
      'modalites/index.html:1 politique-absente',
      'glossaire/index.html:1 politique-large',
      'pdf/crcd-06/titre-grille.pdf:1 empreinte',
      `${ARCHIVE}/pdf/crcd-06/titre-grille.pdf:1 empreinte`,
      'pdf/cc-08/titre-guide.pdf:1 fichier-absent',
      'hors-ligne/site.gz:1 paquet',
      'sw.js:1 version',
      'donnees/index.json:1 illisible',
      'recherche/entrees.json:1 index',
      `${fragment}:1 fichier-absent`,
      `${script}:1 fichier-absent`,
    ])
      expect(trouvees).toContain(attendue);
    // the search, another page, the pages that load the script
    expect(trouvees.filter((f) => f.endsWith('lien-mort')).length).toBeGreaterThan(4);
    expect(trouvees.filter((f) => f.startsWith('a-propos/'))).toEqual([]);
  });

  it.each([
    ['cut', coupe, `${ARCHIVE}:1 illisible`],
    ['altered', retourner('%PDF-'), expect.stringMatching(/zip\/pdf\/.*\.pdf:1 illisible/)],
  ])('tells an archive that is %s', async (_nom, abimer, attendue) => {
    expect(await trouver({ [ARCHIVE]: abimer })).toContainEqual(attendue);
  });
});

describe('npm run verify', () => {
  const lancer = async (...args: string[]) => {
    const enfant = spawn(process.execPath, ['src/verification/cli.ts', ...args], {
      env: { ...process.env, GITHUB_ACTIONS: '' },
    });
    const [sortie, erreurs, code] = await Promise.all([
      text(enfant.stdout),
      text(enfant.stderr),
      new Promise((resolve) => enfant.once('close', resolve)),
    ]);
    return { code, sortie, erreurs };
  };

  it('reads a served site', async () => {
    const serveur = await servir(SITE);
    try {
      const { code, sortie } = await lancer(serveur.origine);
      expect(sortie).toMatch(/^Site valide : \d+ fichiers, 0 faute\.\n$/);
      expect(code).toBe(0);
    } finally {
      await serveur.fermer();
    }
  });

  it('tells a served site that lost a page, at its address', async () => {
    const serveur = await servir(SITE, new Map([['/titres/cc-08/', '<p>Autre chose']]));
    try {
      const { code, sortie } = await lancer(serveur.origine);
      expect(sortie).toContain(`${serveur.origine}/titres/cc-08/index.html:1:1  erreur  empreinte\n`);
      expect(sortie).toMatch(/\n\d+ fautes dans \d+ fichiers\.\n$/);
      expect(code).toBe(1);
    } finally {
      await serveur.fermer();
    }
  });

  it.each([[[]], [['/absent']], [['--formt', 'x']], [['--format', 'x', SITE]]])('refuses %o', async (args) => {
    const { code, erreurs } = await lancer(...args);
    expect(erreurs).toContain('Usage : npm run verify');
    expect(code).toBe(2);
  });
});
