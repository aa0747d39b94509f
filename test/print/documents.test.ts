import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { imprimablesDe } from '../../print/documents/catalogue.ts';
import { sortiesDe } from '../../print/formes.ts';
import { compacter, lirePdf } from '../../print/texte-pdf.ts';
import { verifier } from '../../print/verification.ts';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { composer } from '../../src/referentiel/typographie.ts';
import { SITE } from '../site/construire.ts';

const { titres } = assembler(lireContenu('content').collections);
const documents = imprimablesDe(titres);
const lire = (pdf: string) => new Uint8Array(fs.readFileSync(path.join(SITE, pdf)));

const nom = (n: string) => PDFName.of(n);

/** What was read of each PDF. */
const lus = new Map<string, ReturnType<typeof lirePdf>>();
function lireTexte(pdf: string): ReturnType<typeof lirePdf> {
  const lu = lus.get(pdf) ?? lirePdf(lire(pdf));
  lus.set(pdf, lu);
  return lu;
}

describe.each(documents.map((d) => [d.pdf, d] as const))('%s', (pdf, document) => {
  it('holds every criterion it must, and its identity on every page', async () => {
    expect(verifier(await lireTexte(pdf), document.attendus)).toEqual([]);
  });

  it('is tagged, in French, titled', async () => {
    const tache = getDocument({ data: lire(pdf), verbosity: 0 });
    const lu = await tache.promise;
    const { info } = (await lu.getMetadata()) as { info: { Title?: string; Language?: string } };
    expect(info.Title).toContain(document.nom);
    expect(info.Language).toBe('fr-FR');
    const marques = (await lu.getMarkInfo()) as unknown as Map<string, boolean>;
    expect(marques.get('Marked')).toBe(true);
    expect((await lu.getOutline()).length).toBeGreaterThan(0);
    await tache.destroy();
  });
});

describe('every file', () => {
  const fichiers = documents.flatMap(sortiesDe).map(({ pdf }) => pdf);
  const qpdf = spawnSync('qpdf', ['--version']).status === 0;

  it.skipIf(!qpdf)('is sound for qpdf', () => {
    const mauvais = fichiers.filter((pdf) => spawnSync('qpdf', ['--check', path.join(SITE, pdf)]).status !== 0);
    expect(mauvais).toEqual([]);
  });

  it('is set in the text font only, embedded, never of Type 3', async () => {
    for (const pdf of fichiers) {
      // the objects are compressed: the bytes do not tell
      const { context } = await PDFDocument.load(lire(pdf), { updateMetadata: false });
      const dictionnaires = context.enumerateIndirectObjects().flatMap(([, o]) => (o instanceof PDFDict ? [o] : []));
      const noms = dictionnaires.flatMap((o) => o.get(nom('BaseFont')) ?? []).map(String);
      expect(
        noms.filter((n) => !n.includes('SourceSans3')),
        pdf,
      ).toEqual([]);
      const fontes = dictionnaires.filter((o) => o.get(nom('Type')) === nom('Font'));
      expect(fontes.length).toBeGreaterThan(0);
      expect(fontes.filter((f) => f.get(nom('Subtype')) === nom('Type3'))).toEqual([]);
      const decrites = dictionnaires.filter((o) => o.get(nom('Type')) === nom('FontDescriptor'));
      expect(decrites.filter((f) => !f.has(nom('FontFile2')) && !f.has(nom('FontFile3')))).toEqual([]);
    }
  });
});

it.each([
  ['titre', 53],
  ['ccp-1', 25],
  ['ccp-2', 28],
])('the CRCD grid for %s prints %i numbered criteria', async (perimetre, nombre) => {
  const { pages } = await lireTexte(`/pdf/crcd-06/${perimetre}-grille.pdf`);
  const crcd = titres.find((t) => t.id === 'crcd-06');
  const criteres = crcd?.enVigueur.competences.flatMap((e) => e.criteres.map((c) => compacter(c.texte))) ?? [];
  const texte = pages.join('\n');
  const imprimes = [...texte.matchAll(/(?<!\d)[1-7]\.\d(?=\p{L})/gu)].filter((m) =>
    criteres.some((c) => texte.startsWith(c, m.index + m[0].length)),
  );
  expect(imprimes.length).toBe(nombre);
  expect(new Set(imprimes.map((m) => m[0])).size).toBe(nombre);
});

it('a sheet of consensus leaves nothing to take up', async () => {
  const { pages } = await lireTexte('/pdf/crcd-06/ccp-2-dossier-2020-12-21.pdf');
  const fiches = (nom: string) => pages.filter((p) => p.includes(compacter(`Dossier de session, ${nom}`))).join('');
  expect(fiches('fiche individuelle 1')).toContain(compacter('À reprendre'));
  expect(fiches('fiche de consensus')).toContain(compacter('le RE n’y rattache aucune compétence'));
  expect(fiches('fiche de consensus')).not.toContain(compacter('À reprendre'));
});

it.each(documents.filter((d) => d.nature === 'candidat').map((d) => [d.pdf, d] as const))(
  '%s says on its first page all that happens in the exam, of each modalité and of each of its parts',
  async (pdf, { session }) => {
    const [texte = ''] = (await lireTexte(pdf)).pages;
    expect(texte).toContain(compacter('Ce que le jury regarde'));
    const objets = session.modalites.flatMap((m) => [m.objet, ...(m.parties ?? []).map((p) => p.objet)]);
    expect(objets.filter((o) => o !== undefined && !texte.includes(compacter(composer(o))))).toEqual([]);
  },
);

it('a member alone gives a position and signs; two decide', async () => {
  const { pages } = await lireTexte('/pdf/crcd-06/ccp-1-dossier.pdf');
  const texte = pages.join('');
  const fois = (mots: string) => texte.split(compacter(mots)).length - 1;
  expect(fois('Position du membre du jury : CCP 1')).toBe(2);
  expect(fois('Décision du jury : CCP 1')).toBe(1);
  expect(fois('Membres du jury')).toBe(1);
  // each declares for oneself
  expect(fois('sans lien')).toBe(4);
  expect(fois('« Sans lien » : ni avec le candidat, ni avec sa formation.')).toBe(3);
  expect(fois('Fiche individuelle 2 : grille d’évaluation')).toBe(1);
  expect(fois('Fiche de consensus : grille d’évaluation')).toBe(1);
});

it.each([
  ['crcd-06/ccp-2-guide', 'Entretien technique, 10 min après 5 min de préparation'],
  ['crcd-06/ccp-2-guide', '5 min jury (a)'],
  ['crcd-06/ccp-2-guide', '(a) Notre déduction. Le RE demande le jury pour l’entretien technique'],
  ['cc-08/titre-candidat', '(a) Notre déduction. Le RC annonce un surveillant. L’absence du jury se déduit'],
  ['cc-08/titre-livret', '(a) Notre déduction. Le RC annonce un surveillant. L’absence du jury se déduit'],
  ['cc-08/titre-livret', 'Avec le candidat : surveillant, sans le jury (a).'],
  ['cc-08/titre-livret', 'Aucun REAC de ce titre n’est publié ici'],
  ['cc-08/titre-candidat', 'Entretien technique : 35 min ; par différence, 20 min pour la partie sans durée'],
  ['cc-08/titre-candidat', 'Chacun fait de 3 à 8 pages'],
  ['cc-08/titre-candidat', 'CP 9 La politique de fidélisation de l’entreprise'],
  ['mercd-05/titre-livret', 'Entretien technique Durée : 55 min'],
  ['mercd-05/titre-livret', 'Intitulés des métiers : REAC du 14/02/2024, p. 11'],
  ['crcd-06/titre-livret', 'Numéro RNCP : Fiche du ministère'],
  ['crcd-06/titre-candidat', 'Entretien technique : 30 min'],
  ['crcd-06/titre-ecf', 'Non obs. : non observé'],
  ['crcd-06/ccp-1-candidat', 'Un entretien final s’ajoute, en fin de session (RE du 03/06/2021, p. 4)'],
  ['crcd-06/ccp-1-candidat-2020-12-21', 'Un entretien final s’ajoute, en fin de session (RE du 21/12/2020, p. 4)'],
  ['cc-08/ccp-2-candidat', 'Un entretien final s’ajoute, en fin de session (RC du 04/12/2017, p. 4)'],
  ['mercd-05/titre-livret', 'Un entretien final s’ajoute, en fin de session (RE du 14/02/2024, p. 3)'],
  [
    'crcd-06/ccp-2-dossier',
    'client. » Le RE ne prévoit aucune étude de cas : ces mots viennent sans doute d’une version antérieure. (RE du',
  ],
  ['crcd-06/titre-dossier', '« Sans objet. » (RE du 03/06/2021, p. 12)'],
  ['crcd-06/titre-dossier-2020-12-21', '« Sans objet. » (RE du 21/12/2020, p. 12)'],
  ['cc-08/titre-dossier', '« Sans objet » (RC du 04/12/2017, p. 12)'],
  ['crcd-06/titre-dossier', 'En capitalisation Le candidat ne passe pas cette épreuve'],
  ['mercd-05/titre-dossier', '« la partie étude de cas » : Le RE ne prévoit aucune étude de cas'],
  ['mercd-05/titre-livret', '« la partie étude de cas » : Le RE ne prévoit aucune étude de cas'],
  ['mercd-05/titre-dossier', 'surveillant, sans le jury (a)'],
  ['crcd-06/ccp-1-dossier', '« Sans objet. » (RE du'],
  ['cc-08/titre-guide', 'Aucun entretien ni questionnement de cette épreuve n’évalue CP 4, CP 6, CP 7 et CP 8'],
  [
    'mercd-05/ccp-2-grille',
    'Évaluée seulement par : entretien technique ; pas par : mise en situation professionnelle',
  ],
  ['mercd-05/ccp-2-guide', 'Évaluée seulement par : entretien technique ; pas par : mise en situation professionnelle'],
  ['crcd-06/ccp-1-grille', 'Dernier CCP en capitalisation. Un entretien final s’ajoute, en fin de session'],
  ['crcd-06/ccp-1-guide', 'celle sur le titre dans la grille du titre'],
  ['crcd-06/titre-grille', 'En capitalisation. Le candidat ne passe pas cette épreuve'],
  ['mercd-05/titre-grille', 'Mise en situation professionnelle : 3 h 50'],
  ['mercd-05/titre-guide', '40 min après 15 min de préparation (deuxième partie, 10 min ; troisième partie, 30 min)'],
  ['cc-08/titre-grille', 'Entretien technique : 35 min ; par différence, 20 min pour la partie sans durée'],
  ['cc-08/ccp-2-grille', 'CP 6, CP 7 et CP 8 : évaluées par entretien technique d’après'],
  ['cc-08/ccp-2-grille-epreuve', 'CP 6, CP 7 et CP 8 : évaluées par entretien technique d’après'],
  ['cc-08/ccp-2-guide', 'CP 6, CP 7 et CP 8 : évaluées par entretien technique d’après'],
  ['cc-08/ccp-2-grille', 'Évaluée par : mise en situation professionnelle, entretien technique'],
  ['mercd-05/titre-guide', 'Tous (6.1, 6.2, 6.3, 6.4, 6.5) ET, q. 33-38'],
  ['crcd-06/ccp-2-guide-2020-12-21', '4.1 L’interlocuteur cible est identifié'],
  ['mercd-05/titre-guide', 'Deuxième partie, 10 min. Le candidat présente son briefing, que le jury écoute'],
  ['mercd-05/titre-grille-epreuve', 'Deuxième partie, 10 min : Le candidat présente son briefing, que le jury écoute'],
  ['crcd-06/titre-candidat', 'Auto-positionnement critère par critère'],
  ['cc-08/ccp-2-grille', 'Les critères de cette compétence sont dans son tableau.'],
  ['cc-08/titre-grille', 'Les critères de ces compétences sont dans leurs tableaux.'],
  ['cc-08/titre-candidat', 'par différence, 1 h 10 pour les phases sans durée'],
  ['cc-08/titre-candidat', 'Les numéros sont ceux des phases et des parties. Les phases et les parties sans durée'],
  ['mercd-05/titre-candidat', 'Les numéros sont ceux des parties. Les parties sans durée'],
  ['crcd-06/titre-grille', 'Le RE ne dit pas comment se combinent les constats d’un même critère dans deux modalités'],
  [
    'cc-08/titre-grille-epreuve',
    'Le RC ne dit pas comment se combinent les constats d’un même critère dans deux modalités',
  ],
  ['crcd-06/ccp-1-dossier-2020-12-21', 'Édition remplacée par le RE du 03/06/2021'],
  ['crcd-06/ccp-2-grille-epreuve-2020-12-21', 'À reprendre » se note ensuite sous cet entretien, avec son numéro.'],
  ['crcd-06/ccp-2-grille-epreuve-2020-12-21', 'N° du critère Conf. Non conf. Non obs. Faits observés'],
  ['crcd-06/ccp-2-grille-2020-12-21', 'Un critère « À reprendre » se note ensuite sur sa ligne de la grille.'],
])('%s says what its RE says, and what it does not: %s', async (nom, mots) => {
  const { pages } = await lireTexte(`/pdf/${nom}.pdf`);
  expect(pages.join('')).toContain(compacter(mots));
});
