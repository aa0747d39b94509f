import fs from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { decomposer } from '../../src/referentiel/typographie.ts';
import { SITE } from './construire.ts';

const pages = fs.globSync('**/*.html', { cwd: SITE }).sort();
const lire = (page: string) => fs.readFileSync(path.join(SITE, page), 'utf8');
const ids = (html: string) => [...html.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1] ?? '');

describe('every page', () => {
  it('has a title, a description and a language of its own', () => {
    const titres = new Map<string, string>();
    for (const page of pages) {
      const html = lire(page);
      const titre = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
      expect(titre, page).not.toBe('');
      expect(html, page).toContain('<html lang="fr">');
      expect(html, page).toMatch(/<meta name="description" content="[^"]{20,}"/);
      const autre = titres.get(titre);
      const sigle = /<meta name="sigle" content="([A-Z]+)"/.exec(html)?.[1] ?? '';
      expect(autre === undefined || autre !== sigle, `${page} : titre « ${titre} » déjà pris`).toBe(true);
      titres.set(titre, sigle);
    }
  });

  it('has the policy that the headers of the host repeat', () => {
    const [, politique = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(lire('index.html')) ?? [];
    expect(politique).not.toBe('');
    expect(fs.readFileSync(path.join(SITE, '_headers'), 'utf8')).toContain(
      `Content-Security-Policy: ${politique.replaceAll('&#39;', "'")}; frame-ancestors 'none'\n`,
    );
  });

  it('asks for its fonts before its sheets do', () => {
    for (const page of pages) {
      const html = lire(page);
      const faces = [...html.matchAll(/<link rel="preload" href="([^"]*\.woff2)" as="font"/g)].map(
        ([, face = '']) => face,
      );
      const feuilles = [...html.matchAll(/<link rel="stylesheet" href="([^"]*)"/g)]
        .map(([, f = '']) => lire(f))
        .join('');
      expect(faces, page).toHaveLength(2);
      for (const face of faces) expect(feuilles, page).toContain(`url(${face})`);
    }
  });

  it('is composed as French is printed', () => {
    for (const page of pages) {
      // a template laid out on several lines may leave a space before a point or after a bracket
      const espace =
        /.{0,20}(?:<\/(?:a|b|code|strong|span)>\s+[.,](?=[\s<])|\s<\/(?:a|b|code|strong|span)>[.,)]|\(\s+<)/;
      expect(espace.exec(lire(page))?.[0], page).toBeUndefined();
      const texte = lire(page)
        .replace(/<(script|style|code)\b[^]*?<\/\1>/g, '')
        .replace(/<[^>]*>/g, '\n');
      expect(/.{0,20}(\p{L}'\p{L}| [;!?»]|« ).{0,20}/u.exec(texte)?.[0], page).toBeUndefined();
      const secable =
        /(?:\b(?:CP|CCP|CCS|CT|CRCD|MERCD|CC|p\.|[Mm]illésime|n°)[ \n]\d|\d[ \n](?:min|h|pages|compétences|critères|savoirs|ko|Mo)\b|\d\u00A0h[ \n]\d).{0,20}/;
      expect(secable.exec(texte)?.[0], page).toBeUndefined();
    }
  });

  it('is valid HTML', async () => {
    const validateur = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: {
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
        'no-implicit-button-type': 'error',
        'void-style': 'off',
        'doctype-style': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
      },
    });
    const fautes: string[] = [];
    for (const page of pages) {
      const rapport = await validateur.validateString(lire(page));
      for (const { messages } of rapport.results)
        for (const m of messages) fautes.push(`${page}:${m.line}:${m.column} ${m.ruleId} ${m.message}`);
    }
    expect(fautes.slice(0, 20)).toEqual([]);
  });

  it('comes with the licences of what the site carries', () => {
    const licences = fs.readFileSync(path.join(SITE, 'licences.txt'), 'utf8');
    expect(licences).toMatch(/Source Sans 3[^]*SIL OPEN FONT LICENSE[^]*Pagefind[^]*Permission is hereby granted/i);
    expect(lire('a-propos/index.html')).toContain('href="/licences.txt"');
  });

  it('stays short enough for a USB stick on Windows', () => {
    expect(fs.globSync('**/*', { cwd: SITE }).filter((f) => f.length > 150)).toEqual([]);
  });
});

describe('crcd-06/cp-3', () => {
  const html = lire('titres/crcd-06/cp-3/index.html');

  it('lists its 9 criteria, each under its permanent anchor', () => {
    expect(ids(html).filter((id) => /^c-\d+$/.test(id))).toEqual(Array.from({ length: 9 }, (_, i) => `c-${i + 1}`));
    expect(html).toMatch(/id="c-6"[^]*?Le consensus est obtenu/);
  });

  it('lists once a savoir that its fiche prints twice in a list', () => {
    expect(html.match(/Connaissance de l’environnement réglementaire[^<]*<\/a>/g)).toHaveLength(1);
    expect(html).toContain('Imprimé deux fois dans cette liste');
  });

  it('links to its transversales, modalités and savoirs, and they link back', () => {
    for (const [ailleurs, retour] of [
      ['/titres/crcd-06/ct-2/', '/titres/crcd-06/cp-3/'],
      ['/modalites/entretien-technique/', '/titres/crcd-06/cp-3/'],
      ['/savoirs/gerer-son-stress/', '/titres/crcd-06/cp-3/'],
    ] as const) {
      expect(html).toContain(`href="${ailleurs}"`);
      expect(lire(`${ailleurs.slice(1)}index.html`)).toContain(`href="${retour}`);
    }
  });
});

describe('comparisons', () => {
  it('tell the place of a criterion that only moved once before, once after', () => {
    const [, cellules = ''] =
      /Critère\s4\.3 du RE<\/a>\s*<\/th>([^]*?)<\/tr>/.exec(lire('titres/mercd-05/reac-et-re/index.html')) ?? [];
    const textes = [...cellules.matchAll(/<td[^>]*>([^]*?)<\/td>/g)].map(([, td = '']) =>
      decomposer(td.replace(/<[^>]*>/g, '')),
    );
    expect(textes).toEqual(['Critère 4.4 du REAC', 'Critère 4.3 du RE', 'à une autre place', 'oui']);
  });
});

describe('what a page says of its own', () => {
  it('home: what a line stands for, then figures, then the line', () => {
    const html = lire('index.html');
    const rangs = ['Chaque ligne est une épreuve', 'class="titres"', 'avec le jury', 'class="trait"'].map((x) =>
      html.indexOf(x),
    );
    expect(rangs).toEqual(rangs.toSorted((a, b) => a - b));
    expect(rangs).not.toContain(-1);
  });

  it('CC: rows of table 3.3 that are ours, at each table and on their pages', () => {
    for (const page of ['', 'ccp-1/', 'evaluation/2017-12-04/'])
      expect(decomposer(lire(`titres/cc-08/${page}index.html`)), page).toContain('Compétences déduites, CT 2 et CT 3.');
    expect(decomposer(lire('titres/cc-08/ct-2/index.html'))).toContain('Compétences déduites, CT 2.');
    expect(lire('titres/cc-08/ct-1/index.html')).not.toContain('Compétences déduites');
  });

  it('MERCD: a transversal criterion that the RE leaves out is told so', () => {
    const [, critere = ''] = /id="c-2"([^]*?)<\/li>\s*<li id="c-3"/.exec(lire('titres/mercd-05/ct-1/index.html')) ?? [];
    const liens = [...critere.matchAll(/<a href="[^"]*cp-[^"]*"[^>]*>\s*([^<]*?)\s*<\/a>/g)].map((m) =>
      decomposer(m[1] ?? ''),
    );
    expect(liens).toEqual(['CP 3', 'CP 7 (REAC seul)']);
  });

  it('CCS: no exam where no RE has one', () => {
    const html = lire('parcours/ccs/index.html');
    expect(html).toContain('Aucun des titres publiés ici');
    expect(html).not.toContain('#epreuves"');
    expect(lire('parcours/vae/index.html')).toContain('href="/titres/cc-08/#epreuves"');
  });

  it('sources: those of parcours and sigles too', () => {
    expect(decomposer(lire('a-propos/index.html'))).toMatch(
      /Fiche « Modalités d'obtention [^<]*4 octobre 2021, p\. 1-2/,
    );
  });
});

describe('older editions', () => {
  it('stand under a banner that leads to the one in force', () => {
    const html = lire('titres/crcd-06/evaluation/2020-12-21/index.html');
    expect(html).toMatch(
      /Édition remplacée par le RE du.03\/06\/2021[^]*?href="\/titres\/crcd-06\/evaluation\/2021-06-03\/"/,
    );
    expect(html).toContain('Accueillir le client ou l’utilisateur et le renseigner');
    expect(lire('titres/crcd-06/evaluation/2021-06-03/index.html')).not.toContain('Édition remplacée');
  });
});
