import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lireContenu } from '../../src/controles/lecture.ts';
import { adresse, adresseErratum, adresseParcours } from '../../src/referentiel/adresses.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { dateLongue } from '../../src/referentiel/dates.ts';
import { DECISIONS } from '../../src/referentiel/errata.ts';
import { decomposer } from '../../src/referentiel/typographie.ts';
import { SITE } from './construire.ts';

const { titres, parcours, errata, glossaireReac } = assembler(lireContenu('content').collections);

const lire = (page: string) => fs.readFileSync(path.join(SITE, page.split('#')[0] ?? '', 'index.html'), 'utf8');
const texte = (html: string) =>
  decomposer(
    html
      .replace(/<\/?sup>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&amp;', '&'),
  );

describe('/errata/', () => {
  const html = lire('/errata/');
  /** The entry of an erratum, up to the next one. */
  const entree = (id: string) => new RegExp(`<li id="${id}">([^]*?)</li>\\s*(?=<li id="|</ol>)`).exec(html)?.[1] ?? '';

  it('has every erratum under its anchor, in both forms, with its reason, its decision and its targets', () => {
    expect(errata.length).toBeGreaterThan(0);
    for (const e of errata) {
      const dit = texte(entree(e.id));
      // marks around the words that differ put spaces of their own
      const colle = dit.replaceAll(' ', '');
      for (const forme of [e.imprime, e.corrige ?? ''])
        expect(colle, e.id).toContain(decomposer(forme).replaceAll(' ', ''));
      expect(dit, e.id).toContain(decomposer(e.raison));
      expect(dit, e.id).toContain(decomposer(DECISIONS[e.decision].nom));
      for (const cible of e.cibles) expect(entree(e.id), e.id).toContain(`href="${adresse(cible)}"`);
    }
  });

  it('counts them by decision', () => {
    expect(texte(html)).toContain('Nombre de remarques par document et par décision');
    const cellules = [...(/<tfoot>([^]*?)<\/tfoot>/.exec(html)?.[1] ?? '').matchAll(/<td[^>]*>\s*(\d+)\s*<\/td>/g)];
    const parDecision = Object.keys(DECISIONS).map((d) => errata.filter((e) => e.decision === d).length);
    expect(cellules.map((m) => Number(m[1]))).toEqual([...parDecision, errata.length]);
  });
});

describe('errata at the place concerned', () => {
  it('are shown by every target, and lead to their anchor', () => {
    const absents: string[] = [];
    for (const e of errata)
      for (const cible of e.cibles) {
        const bloc = /<details class="errata">[^]*<\/details>/.exec(lire(adresse(cible)))?.[0] ?? '';
        if (!bloc.includes(`href="${adresseErratum(e.id)}"`)) absents.push(`${cible} ne montre pas ${e.id}`);
      }
    expect(absents).toEqual([]);
  });

  it('are counted on the fold', () => {
    expect(
      texte(
        /<details class="errata"[^>]*>\s*<summary>([^]*?)<\/summary>/.exec(lire('/titres/crcd-06/cp-3/'))?.[1] ?? '',
      ),
    ).toBe('Dans le document source : 9 remarques');
    expect(lire('/titres/cc-08/cp-1/')).not.toContain('Dans le document source');
  });

  it('are also told beside the critère', () => {
    const critere = /<li id="c-1"[^]*?<\/li>\s*<li id="c-2"/.exec(lire('/titres/crcd-06/cp-3/'))?.[0];
    expect(critere).toContain('href="/titres/crcd-06/errata/#crcd-06-e-045"');
  });
});

describe('parcours', () => {
  it('are listed in order', () => {
    const liens = [...lire('/parcours/').matchAll(/<h2>\s*<a href="([^"]*)"/g)].map((m) => m[1]);
    expect(liens).toEqual(parcours.map((p) => adresseParcours(p.slug)));
    expect(parcours.map((p) => p.ordre)).toEqual(parcours.map((_, i) => i + 1));
  });

  it('show what changed since their sources, with date and source, before the text', () => {
    const modifies = parcours.filter((p) => p.changements.length > 0);
    expect(modifies.map((p) => p.slug)).toContain('vae');
    for (const p of parcours) {
      const html = lire(adresseParcours(p.slug));
      const alerte = /<section class="alerte"[^]*?<\/section>/.exec(html)?.[0];
      expect(alerte === undefined, p.slug).toBe(p.changements.length === 0);
      for (const c of p.changements) {
        const dit = texte(alerte ?? '');
        expect(dit).toContain('Ce qui a changé depuis');
        for (const morceau of [dateLongue(c.depuis), c.texte, c.source]) expect(dit).toContain(decomposer(morceau));
      }
      if (alerte) expect(html.indexOf(alerte)).toBeLessThan(html.indexOf('class="explication"'));
      for (const s of p.sources) expect(texte(html), p.slug).toContain(decomposer(s.nom));
      expect(texte(html), p.slug).toContain(`Vérifié le ${decomposer(dateLongue(p.verifieLe))}`);
    }
  });

  it('are a rubrique, a nature of the search, and a step from each titre', () => {
    expect(lire('/')).toMatch(/<nav[^>]* aria-label="Rubriques">[^]*?href="\/parcours\/"[^]*?<\/nav>/);
    expect(lire('/parcours/vae/')).toContain('<meta name="nature" content="Parcours"');
    for (const t of titres)
      for (const p of parcours) expect(lire(adresse(t.id)), t.id).toContain(`href="${adresseParcours(p.slug)}"`);
  });
});

describe('/glossaire/', () => {
  const html = lire('/glossaire/');
  const termes = (glossaire: string) =>
    [...html.matchAll(new RegExp(`<dt id="${glossaire}-[^"]*"[^>]*>([^<]*)</dt>`, 'g'))].flatMap((m) =>
      decomposer(m[1] ?? '').split(', '),
    );

  it('has the 12 words of the référentiel, then 17 and 12 technical terms', () => {
    expect(['crcd-06', 'mercd-05'].map((id) => termes(id).length)).toEqual([17, 12]);
    // one of them has a comma of its own: « Référentiel d’Emploi, Activités et Compétences (REAC) »
    expect(glossaireReac?.entrees).toHaveLength(12);
    expect(html.match(/<dt id="reac-/g)).toHaveLength(12);
    const rangs = ['termes-sigles', 'termes-reac', 'termes-crcd-06', 'termes-mercd-05', 'modalites'].map((id) =>
      html.indexOf(`id="${id}"`),
    );
    expect(rangs).toEqual(rangs.toSorted((a, b) => a - b));
    expect(rangs).not.toContain(-1);
  });

  it('says what every sigle of the pages stands for', () => {
    const expliques = new Set([
      ...[...html.matchAll(/<dt id="[^"]*"[^>]*>([^<]*)<\/dt>/g)].flatMap((m) => m[1]?.match(/[\p{L}]+/gu) ?? []),
      ...titres.map((t) => t.sigle),
      ...['MSP', 'PP', 'ET', 'QP', 'QPP', 'EF'],
      // formats of /donnees/; spelt out where it stands; official wordings that no document explains
      ...['PDF', 'CSV', 'JSON', 'CASE', 'XLSX', 'QCM', 'SIST', 'CV', 'III', 'IV'],
    ]);
    const inconnus = new Map<string, string>();
    for (const page of fs.globSync('{index.html,{titres,parcours,modalites}/**/*.html}', { cwd: SITE })) {
      if (page.includes('glossaire')) continue; // it says them itself
      // these spell out, or name as they are, what they speak of
      if (/\/(?:glossaire|errata)\//.test(page)) continue;
      const [contenu = ''] = /<main[^]*<\/main>/.exec(fs.readFileSync(path.join(SITE, page), 'utf8')) ?? [];
      // what an erratum quotes is a misprint
      const dit = texte(contenu.replace(/<dl class="formes">[^]*?<\/dl>/g, ''));
      for (const [mot] of dit.matchAll(/(?<![\p{L}\d])\p{Lu}{2,}(?![\p{L}\d])/gu))
        if (!expliques.has(mot)) inconnus.set(mot, page);
    }
    expect([...inconnus]).toEqual([]);
  });

  it('says why a titre has no terms of its own', () => {
    expect(texte(html)).toContain("Sans REAC publié ici, CC n'a pas de termes techniques.");
  });

  it('ends with each modalité and its sigle', () => {
    const fin = html.slice(html.indexOf('id="modalites"'));
    expect([...fin.matchAll(/class="code">\s*([A-Z]+)\s*<\/span>\s*<a href="\/modalites\//g)].map((m) => m[1])).toEqual(
      ['MSP', 'PP', 'ET', 'QP', 'QPP', 'EF'],
    );
  });
});

describe('a titre without REAC', () => {
  it('says so once, and promises no savoir', () => {
    const html = lire('/titres/cc-08/');
    expect(texte(html).match(/REAC/g)).toHaveLength(1);
    for (const t of titres.filter((x) => x.id !== 'cc-08')) expect(lire(adresse(t.id))).not.toContain('Aucun REAC');
    expect(lire('/titres/cc-08/cp-3/')).not.toMatch(/savoirs attendus|savoirs-attendus/);
  });

  it('brings the exams and the writings of a compétence before the explanation', () => {
    const html = lire('/titres/cc-08/cp-3/');
    const rangs = ['id="criteres"', 'id="evaluation"', 'À rédiger avant la session', 'class="explication"'].map((x) =>
      html.indexOf(x),
    );
    expect(rangs).toEqual(rangs.toSorted((a, b) => a - b));
    expect(rangs).not.toContain(-1);
    expect(lire('/titres/cc-08/cp-4/')).not.toContain('À rédiger avant la session');
  });
});
