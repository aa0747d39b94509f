import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lireMdx } from '../../src/controles/mdx.ts';
import type { Noeud } from '../../src/glossaire/mdast.ts';
import { remarkGlossaire } from '../../src/glossaire/remark-glossaire.ts';
import { reperage } from '../../src/glossaire/reperage.ts';
import { termesPour, type Terme } from '../../src/glossaire/termes.ts';

const terme = (nom: string, ...formes: string[]): Terme => ({
  nom,
  definition: '',
  adresse: '',
  formes: formes.length > 0 ? formes : [nom],
});
const trouves = (texte: string, ...termes: Terme[]) =>
  reperage(termes)(texte).flatMap(({ texte: mot, terme: t }) => (t ? [`${mot} = ${t.nom}`] : []));

describe('finding terms', () => {
  it.each([
    ['les critères de performance', ['critères de performance = Critère de performance']],
    ['un Savoir-faire\ntechnique', ['Savoir-faire\ntechnique = Savoir-faire technique']],
    ['technique, savoir-faire', ['technique = Technique']],
    ['le CRM, pas le crm', ['CRM = CRM']],
    ['CRMs, SCRM, CRM-bis, un anti-CRM', []],
    ['l’activité type d’extension', ["activité type d’extension = Activité type d'extension"]],
    ['« CRM » se dit CRM', ['CRM = CRM']],
    ['visioconférence, visios', ['visios = Visio']],
  ])('« %s »', (texte, attendus) => {
    const termes = ['Critère de performance', 'Technique', 'Savoir-faire technique', 'CRM', 'Visio', 'Activité type'];
    expect(trouves(texte, ...termes.map((t) => terme(t)), terme("Activité type d'extension"))).toEqual(attendus);
  });

  it('takes nothing from the text', () => {
    const texte = 'Le CRM, le « CRM »,\nle CRM.';
    expect(
      reperage([terme('CRM')])(texte)
        .map((m) => m.avant + m.texte + m.apres)
        .join(''),
    ).toBe(texte);
  });

  it.each([
    ['Dans l’activité type.', 'l’|activité type|.'],
    ["Dans l'activité type, puis", "l'|activité type|,"],
    ['(activité type) ou', '(|activité type|)'],
    ['Une activité type : voici', '|activité type| :'],
    ['Une activité type et', '|activité type|'],
    ['CRM/ERP', '|CRM|/ |ERP|'],
  ])('keeps with its term what no line end may part from it: « %s »', (texte, attendu) => {
    const trouves = reperage(['Activité type', 'CRM', 'ERP'].map((t) => terme(t)))(texte).filter((m) => m.terme);
    expect(trouves.map((m) => `${m.avant}|${m.texte}|${m.apres}`).join(' ')).toBe(attendu);
  });
});

/** What the plugin makes of a prose of this file: terms explained, in order, and the texts of the notes. */
function expliquer(relatif: string, mdx: string) {
  const arbre = lireMdx(mdx, relatif, 0).corps?.arbre as Noeud;
  const mots: string[] = [];
  const visiter = (n: Noeud, dans: string): void => {
    if (n.data?.hProperties?.class === 'terme') mots.push(`${dans}:${n.children?.[0]?.value ?? ''}`);
    for (const enfant of n.children ?? []) visiter(enfant, n.type === 'balise-span' ? dans : n.type);
  };
  remarkGlossaire({ contenu: 'content' })(arbre, { path: path.resolve('content', relatif) });
  visiter(arbre, '');
  const notes = arbre.children?.find((n) => n.data?.hProperties?.class === 'definitions');
  return { mots, notes: notes?.children?.filter((n) => n.data?.hProperties?.popover === '') ?? [] };
}

describe('the plugin', () => {
  it('explains the first use in each section, once per note', () => {
    const { mots, notes } = expliquer(
      'titres/mercd-05/competences/2.mdx',
      '## Le CRM\n\nUn CRM, un CRM.\n\n## Suite\n\n- Le CRM et le reporting.\n',
    );
    expect(mots).toEqual(['paragraph:CRM', 'paragraph:CRM', 'paragraph:reporting']);
    expect(notes.map((n) => n.data?.hProperties?.['aria-label'])).toEqual(['CRM', 'Reporting']);
  });

  it('leaves headings, links, code and components alone', () => {
    const { mots } = expliquer(
      'titres/mercd-05/competences/2.mdx',
      '# CRM\n\n[CRM](/x/), `CRM`, <b>CRM</b>.\n\n<div>\n  CRM\n</div>\n',
    );
    expect(mots).toEqual([]);
  });

  it('gives each titre its own words, and no page a link to itself', () => {
    const noms = (relatif: string) => termesPour('content', relatif).map((t) => t.nom);
    expect(noms('titres/crcd-06/titre.mdx')).toContain('Chatbot');
    expect(noms('titres/cc-08/titre.mdx')).not.toContain('Chatbot');
    expect(noms('parcours/vae.mdx')).toContain('Entretien final (EF)');
    expect(noms('modalites/entretien-final.mdx')).not.toContain('Entretien final (EF)');
  });

  it('does nothing to a text from elsewhere', () => {
    const arbre = lireMdx('Un CRM.\n', 'x', 0).corps?.arbre as Noeud;
    remarkGlossaire({ contenu: 'content' })(arbre, { path: path.resolve('ailleurs/x.mdx') });
    expect(arbre.children).toHaveLength(1);
  });

  it('finds every term of the real content a definition', () => {
    for (const f of fs.globSync('**/*.mdx', { cwd: 'content' }))
      for (const t of termesPour('content', f)) expect(t.definition, `${f} : ${t.nom}`).toMatch(/\.$|\)$/);
  });
});
