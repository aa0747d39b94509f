import fs from 'node:fs';
import path from 'node:path';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { imprimablesDe } from '../../print/documents/catalogue.ts';
import { lireContenu } from '../../src/controles/lecture.ts';
import { ecrireRessource, ressourcesCase } from '../../src/exports/case/ressources.ts';
import { fichiersDeDonnees } from '../../src/exports/catalogue.ts';
import { FORMATS } from '../../src/exports/formats.ts';
import { code, urn } from '../../src/exports/identifiants.ts';
import { adresse } from '../../src/referentiel/adresses.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { SITE } from './construire.ts';

const referentiels = assembler(lireContenu('content').collections);
const { titres, glossaireReac } = referentiels;
const page = (chemin: string) => fs.readFileSync(path.join(SITE, chemin.split('#')[0] ?? '', 'index.html'), 'utf8');

describe('files of data', () => {
  const fichiers = fichiersDeDonnees(referentiels);

  it('are, in another process and at another time, the very bytes the content gives', async () => {
    for (const f of fichiers) {
      const attendu = Buffer.from((await f.produire()) as string);
      expect(fs.readFileSync(path.join(SITE, f.chemin)).equals(attendu), f.chemin).toBe(true);
    }
  });

  it('have each object of CASE at its path, and nothing else there', () => {
    const ressources = new Map(ressourcesCase(referentiels).map((r) => [r.chemin, r]));
    const publies = fs
      .globSync('ims/**/*', { cwd: SITE, withFileTypes: true })
      .filter((f) => f.isFile())
      .map((f) => `/${path.relative(SITE, path.join(f.parentPath, f.name)).split(path.sep).join('/')}`);
    expect(new Set(publies)).toEqual(new Set(ressources.keys()));
    for (const [chemin, r] of ressources)
      expect(fs.readFileSync(path.join(SITE, chemin), 'utf8'), chemin).toBe(ecrireRessource(r));
  });

  it('are listed on their page with their size, and each on the page of its titre', () => {
    const html = page('/donnees/');
    for (const f of fichiers) {
      const ligne = new RegExp(`<tr>(?:(?!</tr>)[^])*href="${f.chemin.replaceAll('.', '\\.')}"[^]*?</tr>`).exec(
        html,
      )?.[0];
      expect(ligne, f.chemin).toMatch(/\d\u00A0[kM]o/);
      expect(ligne, f.chemin).toContain(`href="/donnees/${f.format}/"`);
      if (f.titre) expect(page(adresse(f.titre.id)), f.chemin).toContain(`href="${f.chemin}"`);
    }
  });

  it('are explained, format by format', () => {
    for (const format of Object.keys(FORMATS)) expect(page(`/donnees/${format}/`), format).toContain('<h1>');
    const champs = (format: string) =>
      [...page(`/donnees/${format}/`).matchAll(/<th scope="row">\s*<code>([^]*?)<\/code>/g)].map((m) =>
        (m[1] ?? '').replace(/<wbr>|\s/g, ''),
      );
    for (const champ of ['criterePerformance', 'nombreDeCriteres', 'modifieEvaluation'])
      expect(champs('json')).toContain(champ);
    expect(champs('csv')).toContain('critere_lie');
    expect(champs('moodle')).toHaveLength(14);
  });

  it('stay light', () => {
    const octets = fichiers.reduce((n, f) => n + fs.statSync(path.join(SITE, f.chemin)).size, 0);
    expect(octets).toBeLessThan(10_000_000);
  });
});

/** schema.org’s terms without its server: a vocabulary, and the properties whose values are addresses. */
const CONTEXTE = {
  '@vocab': 'https://schema.org/',
  ...Object.fromEntries(['url', 'license', 'contentUrl'].map((p) => [p, { '@type': '@id' }])),
};
const documentLoader = (url: string) => {
  if (url !== 'https://schema.org') throw new Error(`contexte inattendu : ${url}`);
  return Promise.resolve({ contextUrl: undefined, documentUrl: url, document: { '@context': CONTEXTE } });
};

interface Noeud {
  '@id': string;
  '@type': string[];
  [propriete: string]: unknown;
}
interface Valeur {
  '@id'?: string;
  '@value'?: string;
}

/** Every thing a page describes, as a JSON-LD processor understands it. */
async function lire(chemin: string): Promise<Noeud[]> {
  const blocs = [...page(chemin).matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g)];
  expect(blocs, chemin).toHaveLength(1);
  const document = JSON.parse(blocs[0]?.[1] ?? '') as object;
  const base = `https://titres.exemple.fr${chemin}`;
  return (await jsonld.flatten(document, undefined, { base, documentLoader })) as unknown as Noeud[];
}
const valeurs = (n: Noeud | undefined, propriete: string) =>
  ((n?.[`https://schema.org/${propriete}`] ?? []) as Valeur[]).map((v) => v['@value'] ?? v['@id'] ?? '');
const deType = (noeuds: Noeud[], type: string) =>
  noeuds.filter((n) => n['@type'].includes(`https://schema.org/${type}`));

describe('JSON-LD', () => {
  it('says each titre is a credential, requires its compétences, and leads to an occupation with its ROME codes', async () => {
    for (const t of titres) {
      const noeuds = await lire(adresse(t.id));
      const [titre] = deType(noeuds, 'EducationalOccupationalCredential');
      expect(titre?.['@id']).toBe(urn(t.id));
      expect(valeurs(titre, 'name')).toEqual([t.intitule]);
      expect(valeurs(titre, 'competencyRequired')).toEqual(t.competences.map((c) => urn(c.id)));
      expect(
        deType(noeuds, 'DefinedTerm')
          .flatMap((n) => valeurs(n, 'termCode'))
          .toSorted(),
      ).toEqual(t.competences.map(code.competence).toSorted());
      const codes = deType(noeuds, 'CategoryCode');
      expect(codes.map((n) => [valeurs(n, 'codeValue')[0], valeurs(n, 'name')[0]])).toEqual(
        t.rome.map((r) => [r.code, r.intitule]),
      );
      expect(valeurs(deType(noeuds, 'Occupation')[0], 'qualifications')).toEqual([urn(t.id)]);
      expect(deType(noeuds, 'Course')).toEqual([]);
    }
  });

  it('gives each criterion of a compétence its code and its words', async () => {
    for (const { competence: c, criteres } of titres.flatMap((t) => t.enVigueur.competences)) {
      const termes = deType(await lire(adresse(c.id)), 'DefinedTerm');
      const dits = new Map(termes.map((n) => [valeurs(n, 'termCode')[0], valeurs(n, 'name')[0]]));
      for (const k of criteres) expect(dits.get(code.critere(c, k)), k.id).toBe(k.texte);
      expect(termes).toHaveLength(criteres.length + 1);
    }
  });

  it('says what each printable assesses, and where its PDF is', async () => {
    for (const d of imprimablesDe(titres)) {
      const [ressource] = deType(await lire(d.page), 'LearningResource');
      expect(valeurs(ressource, 'assesses'), d.page).toEqual(
        d.session.competences.flatMap((e) => e.criteres.map((k) => urn(k.id))),
      );
      expect(page(d.page)).toContain(`"contentUrl":"${d.pdf}"`);
    }
  });

  it('describes certificats, transversales and glossaries', async () => {
    for (const a of titres.flatMap((t) => t.activites)) {
      const credentials = deType(await lire(adresse(a.id)), 'EducationalOccupationalCredential');
      expect(
        valeurs(
          credentials.find((n) => n['@id'] === urn(a.id)),
          'isPartOf',
        ),
      ).toEqual([urn(a.titre.id)]);
    }
    for (const t of titres.flatMap((x) => x.transversales))
      expect(deType(await lire(adresse(t.id)), 'DefinedTerm')).toHaveLength(t.criteres.length + 1);
    const termes = deType(await lire('/glossaire/'), 'DefinedTerm');
    expect(termes).toHaveLength(
      (glossaireReac?.entrees.length ?? 0) +
        (glossaireReac?.sigles?.length ?? 0) +
        titres.reduce((n, t) => n + (t.glossaire?.entrees.length ?? 0), 0),
    );
  });
});
