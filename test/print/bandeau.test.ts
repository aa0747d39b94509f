import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { imprimablesDe } from '../../print/documents/catalogue.ts';
import { apposerEmpreinte, EMPREINTE } from '../../print/documents/empreinte.ts';
import { lirePdf } from '../../print/texte-pdf.ts';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { lireCodeQr } from '../site/code-qr.ts';
import { SITE } from '../site/construire.ts';
import { visiter } from '../site/navigateur.ts';

const { titres } = assembler(lireContenu('content').collections);
const documents = imprimablesDe(titres);

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
      const html = fs.readFileSync(path.join(SITE, page, 'index.html'), 'utf8');
      const empreinte = /empreinte ([0-9a-f]{8})/.exec(html)?.[1] ?? 'absente';
      const { pages } = await lirePdf(new Uint8Array(fs.readFileSync(path.join(SITE, pdf))));
      expect(pages.filter((texte) => !texte.includes(`empreinte${empreinte},page`))).toEqual([]);
      ecrites.add(empreinte);
    }
    expect(ecrites.size).toBe(documents.filter((d) => d.nature === 'grille' || d.nature === 'dossier').length);
  });
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
