import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { imprimablesDe } from '../../print/documents/catalogue.ts';
import { apposerEmpreinte, EMPREINTE } from '../../print/documents/empreinte.ts';
import { noticeDe } from '../../print/notice.ts';
import { lirePdf } from '../../print/texte-pdf.ts';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { lireCodeQr } from '../site/code-qr.ts';
import { SITE } from '../site/construire.ts';
import { visiter } from '../site/navigateur.ts';

const { titres } = assembler(lireContenu('content').collections);
const documents = imprimablesDe(titres);

const lireHtml = (page: string) => fs.readFileSync(path.join(SITE, page, 'index.html'), 'utf8');

describe('the fingerprint', () => {
  it('changes with one letter of what is printed, and with nothing else', () => {
    const [a, b, c] = ['Le ton', 'Le ton', 'Le son'].map((texte) => apposerEmpreinte(`${texte} ${EMPREINTE}`));
    expect(a).toMatch(/^Le ton [0-9a-f]{8}$/);
    expect(b).toBe(a);
    expect(c?.slice(-8)).not.toBe(a?.slice(-8));
  });

  it('is that of the page, on every page of the PDF', async () => {
    const ecrites = new Set<string>();
    for (const { page, pdf } of documents.filter((d) => d.nature === 'grille' || d.nature === 'dossier')) {
      const html = lireHtml(page);
      const empreinte = /empreinte ([0-9a-f]{8})/.exec(html)?.[1] ?? 'absente';
      const { pages } = await lirePdf(new Uint8Array(fs.readFileSync(path.join(SITE, pdf))));
      expect(pages.filter((texte) => !texte.includes(`empreinte${empreinte},page`))).toEqual([]);
      ecrites.add(empreinte);
    }
    expect(ecrites.size).toBe(documents.filter((d) => d.nature === 'grille' || d.nature === 'dossier').length);
  });
});

describe('an older edition', () => {
  it('says what replaces it, in the strip and in the notice, and no day since when', () => {
    const anciens = documents.filter((d) => !d.session.edition.enVigueur);
    expect(anciens.length).toBeGreaterThan(0);
    for (const document of documents) {
      const html = lireHtml(document.page);
      const remplace = anciens.includes(document);
      expect(/Édition remplacée par le RE du\s03\/06\/2021/.test(html), document.page).toBe(remplace);
      expect(noticeDe(document).sujet.includes('Édition remplacée par le RE du 03/06/2021')).toBe(remplace);
      expect(html).not.toMatch(/périmé/i);
    }
  });
});

it.each(documents.map((d) => d.page))('%s spells out the sigles it uses', (page) => {
  const texte = lireHtml(page)
    .replace(/^[^]*<main/, '<main')
    .replace(/<[^>]*>/g, ' ');
  const sigles = ['CCP', 'CP', 'CT', 'ECF', 'EF', 'ET', 'JO', 'MSP', 'QPP', 'RC', 'RE', 'REAC', 'RNCP', 'VAE'];
  const employes = sigles.filter((s) => new RegExp(`(?<![\\p{L}\\d])${s}(?![\\p{L}\\d])`, 'u').test(texte));
  expect(employes.length).toBeGreaterThan(2);
  // « CCP : Certificat… », or « MSP, mise en situation… » under a picture
  const dits = (s: string) => new RegExp(`(?<!\\p{L})${s}(?:, \\p{Ll}|\\s: \\p{Lu})`, 'u').test(texte);
  expect(employes.filter((s) => !dits(s))).toEqual([]);
});

describe('the QR code', () => {
  const { adresse, page } = visiter();

  it('leads to the page of its document', async () => {
    const chemin = '/imprimer/crcd-06/ccp-1-grille/';
    const onglet = await page();
    await onglet.setViewport({ width: 1280, height: 900, deviceScaleFactor: 4 });
    await onglet.goto(adresse(chemin));
    const vierge = await page();
    const [code] = await onglet.$$('.qr');
    expect(code && (await lireCodeQr(code, vierge))).toBe(chemin);
    await vierge.close();
    await onglet.close();
  });
});
