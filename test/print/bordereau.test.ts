import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ecrireBordereau, fusionner } from '../../print/bordereau.ts';
import { imprimablesDe } from '../../print/documents/catalogue.ts';
import { sortiesDe } from '../../print/formes.ts';
import { imprimer } from '../../print/impression.ts';
import { partager } from '../../print/selection.ts';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { fichiersDuSite } from '../../src/hors-ligne/fichiers.ts';
import { SITE } from '../site/construire.ts';

describe('shares of the printing', () => {
  const { titres } = assembler(lireContenu('content').collections);
  const documents = imprimablesDe(titres).filter((d) => /\/cc-08\/ccp-1-(?:grille|guide|candidat)\.pdf$/.test(d.pdf));
  const pdfs = documents.flatMap(sortiesDe).map(({ pdf }) => pdf);
  const [premier = ''] = pdfs;
  const racine = fs.mkdtempSync(path.join(os.tmpdir(), 'parts-'));
  afterAll(() => fs.rmSync(racine, { recursive: true, force: true }));
  const parts = path.join(racine, 'parts');
  let essais = 0;

  beforeAll(async () => {
    for (const rang of [1, 2]) {
      const sortie = path.join(parts, String(rang));
      const siens = partager(documents, { rang, sur: 2 });
      // nothing in common between the machines, the cache neither
      await imprimer(SITE, siens, () => undefined, { sortie, cache: path.join(racine, `cache-${rang}`) });
      ecrireBordereau(SITE, siens, { rang, sur: 2 }, sortie);
    }
  });

  /** Puts together what is left of the shares after something happened to them. */
  const fusionnerApres = (arriver: (dossier: string) => void, site = SITE) => {
    essais += 1;
    const dossier = path.join(racine, `essai-${essais}`);
    const sortie = path.join(racine, `sortie-${essais}`);
    fs.cpSync(parts, dossier, { recursive: true });
    arriver(dossier);
    return { sortie, faire: () => fusionner(site, documents, [dossier], sortie) };
  };
  const situer = (dossier: string, pdf: string) =>
    [1, 2].map((rang) => path.join(dossier, String(rang), pdf)).find((f) => fs.existsSync(f)) ?? '';

  it('are together, to the byte, what is printed at once', () => {
    const { sortie, faire } = fusionnerApres(() => undefined);
    expect(faire()).toBe(pdfs.length);
    expect(fichiersDuSite(sortie).map((f) => `/${f}`)).toEqual(pdfs.toSorted());
    for (const pdf of pdfs)
      expect(fs.readFileSync(path.join(sortie, pdf)).equals(fs.readFileSync(path.join(SITE, pdf))), pdf).toBe(true);
  });

  it.each<[string, (dossier: string) => void, string]>([
    ['a share is missing', (d) => fs.rmSync(path.join(d, '2'), { recursive: true }), 'dans aucune part'],
    ['there is none', (d) => fs.rmSync(d, { recursive: true }), 'aucun bordereau'],
    ['a PDF was lost', (d) => fs.rmSync(situer(d, premier)), `${premier} : au bordereau, mais absent`],
    ['a PDF was cut', (d) => fs.truncateSync(situer(d, premier), 999), `${premier} : altéré depuis son impression`],
    [
      'two shares have a PDF otherwise',
      (d) => {
        const bordereau = { [premier]: { cle: '', empreinte: '0' } };
        fs.writeFileSync(path.join(d, 'bordereau-3-3.json'), JSON.stringify(bordereau));
      },
      `${premier} : différent d’une part à l’autre`,
    ],
    [
      'a slip was cut',
      (d) => fs.truncateSync(path.join(d, '1/bordereau-1-2.json'), 99),
      'bordereau-1-2.json : illisible',
    ],
    [
      'one has a PDF of another site',
      (d) => fs.writeFileSync(path.join(d, 'bordereau-3-3.json'), '{ "/pdf/x-01/titre-grille.pdf": { "cle": "" } }'),
      '/pdf/x-01/titre-grille.pdf : le site n’imprime rien de tel',
    ],
  ])('are refused, and nothing is written, when %s', (_, arriver, dit) => {
    const { sortie, faire } = fusionnerApres(arriver);
    expect(faire).toThrow(dit);
    expect(fs.existsSync(sortie)).toBe(false);
  });

  it('are refused by a site whose pages are not those they were printed from', () => {
    const site = path.join(racine, 'site');
    for (const nom of ['_astro', ...documents.map((d) => d.page)])
      fs.cpSync(path.join(SITE, nom), path.join(site, nom), { recursive: true });
    const page = path.join(site, documents[0]?.page ?? '', 'index.html');
    fs.writeFileSync(page, fs.readFileSync(page, 'utf8').replace('<h1>', '<h1>Essai '));
    const { sortie, faire } = fusionnerApres(() => undefined, site);
    expect(faire).toThrow('imprimé depuis d’autres pages, ou par un autre moteur');
    expect(fs.existsSync(sortie)).toBe(false);
  });
});
