import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { controler } from '../../src/controles/controler.ts';
import { importer } from '../../src/importer/cli.ts';
import { ecrire, preparer, type Import } from '../../src/importer/importer.ts';
import { contenuVide, dessiner, importerLaPaire, issue, type Commande } from './atelier.ts';
import { enHtml } from '../../src/importer/rapport/html.ts';
import { CHARGES } from '../site/pieges.ts';
import { recomposer } from './fabrique/abimer.ts';
import { HOSTILE } from './fabrique/hostile.ts';
import { PHARE, sansCoupe, type CompetenceFictive, type TitreFictif } from './fabrique/titre.ts';

let dossier: string;
beforeAll(() => {
  dossier = contenuVide();
});
afterAll(() => fs.rmSync(dossier, { recursive: true, force: true }));

type Donnees = Record<string, unknown> & { aVerifier?: { page: number; raison: string; textes?: string[] }[] };
const donnees = (lu: Import, nom: string): Donnees =>
  parse(/^---\n([^]*?)^---/m.exec(lu.tri.aEcrire.get(`titres/gdp-01/${nom}.mdx`) ?? '')?.[1] ?? '') as Donnees;
const importer2 = async (commande: Commande = {}): Promise<Import> =>
  importerLaPaire(await dessiner(commande), dossier);
const raisons = (lu: Import): string[] => lu.bilan.points.map((p) => p.raison);

/** The titre with one of its compétences otherwise. */
const avec = (rang: number, changement: Partial<CompetenceFictive>): TitreFictif => {
  let n = 0;
  return {
    ...PHARE,
    activites: PHARE.activites.map((a) => ({
      ...a,
      competences: a.competences.map((c) => ((n += 1) === rang ? { ...c, ...changement } : c)),
    })),
  };
};
const TOUTES = PHARE.activites.flatMap((a) => a.competences);
const plat = (texte: string) => sansCoupe(texte).replace(/’/g, "'");

describe('a sound pair of documents', () => {
  let lu: Import;
  beforeAll(async () => {
    lu = await importer2();
  });

  it('gives content that passes every contrôle, with nothing to verify', () => {
    expect([lu.refus, raisons(lu)]).toEqual([undefined, []]);
    const propre = contenuVide();
    const avant = controler(propre).fautes.length;
    ecrire(propre, lu.tri.aEcrire);
    expect(
      controler(propre)
        .fautes.filter((f) => (f.file ?? '').includes('gdp-01'))
        .map(String),
    ).toEqual([]);
    expect(avant).toBeGreaterThanOrEqual(0);
    fs.rmSync(propre, { recursive: true, force: true });
  });

  it.each(TOUTES.map((c, i) => [i + 1, c] as const))('reads compétence %i, its criteria and its four lists', (n, c) => {
    expect(donnees(lu, `competences/${n}`)).toMatchObject({
      intitule: c.intitule,
      criteres: c.criteres.map((texte, i) => ({ id: `c-${i + 1}`, texte: plat(texte) })),
      savoirFaireTechniques: c.listes[0].map(plat),
      savoirFaireOrganisationnels: c.listes[1].map(plat),
      savoirFaireRelationnels: c.listes[2].map(plat),
      savoirs: c.listes[3].map(plat),
    });
  });

  it('numbers a CCS after the CCP, whatever its own numbers', () => {
    expect(donnees(lu, 'activites/3')).toMatchObject({ certificat: 'CCS', competences: [5, 6], transversales: [1, 2] });
    const { sessions } = donnees(lu, 'evaluation/2024-07-02') as { sessions: { perimetre: string }[] } & Donnees;
    expect(sessions.map((s) => s.perimetre)).toEqual(['titre', 'ccp-1', 'ccp-2', 'ccs-3']);
  });

  it('reads the ticks, the minutes and who is present', () => {
    const slugs = ['mise-en-situation-professionnelle', 'entretien-technique', 'questionnaire-professionnel'];
    const { competences, sessions } = donnees(lu, 'evaluation/2024-07-02') as Donnees & {
      competences: { modalites: string[] }[];
      sessions: {
        duree: number;
        modalites: {
          modalite: string;
          duree?: number;
          presence?: { jury: boolean; surveillant: boolean };
          parties?: { libelle: string; duree: number; jury: boolean; surveillant: boolean }[];
        }[];
      }[];
    };
    expect(competences.map((c) => c.modalites)).toEqual(TOUTES.map((c) => slugs.filter((_, i) => c.coches[i])));
    expect(sessions.map((s) => s.duree)).toEqual([125, 110, 110, 80]);
    expect(sessions[0]?.modalites.map((m) => [m.modalite, m.duree, m.presence?.jury, m.presence?.surveillant])).toEqual(
      [
        ['mise-en-situation-professionnelle', 60, undefined, undefined],
        ['entretien-technique', 20, true, false],
        ['questionnaire-professionnel', 30, false, true],
        ['questionnement-a-partir-de-productions', undefined, undefined, undefined],
        ['entretien-final', 15, true, false],
      ],
    );
    // the one reading that makes the printed presence of the jury
    expect(sessions[0]?.modalites[0]?.parties?.map((p) => [p.libelle, p.duree, p.jury, p.surveillant])).toEqual([
      ['Première partie', 20, false, true],
      ['Deuxième partie', 40, true, false],
    ]);
  });

  it('links a reworded criterion to the one of the REAC, and keeps both wordings', () => {
    const { competences } = donnees(lu, 'evaluation/2024-07-02') as Donnees & {
      competences: { criteres: unknown[] }[];
    };
    expect(competences[1]?.criteres).toEqual([
      { id: 'c-1', texte: 'Les optiques sont propres et sèches' },
      { id: 'c-2', texte: 'Les consignes de sécurité sont respectées' },
    ]);
  });

  it('says where the REAC names the fiches ROME, and where the RE speaks of the last CCP', async () => {
    expect(donnees(lu, 'titre')).toMatchObject({
      rome: [{ code: 'N3101', intitule: 'Encadrement de la navigation maritime' }],
      intitulesRome: { document: 'reac-2024-07-02', pages: [3] },
    });
    expect(donnees(lu, 'evaluation/2024-07-02').dernierCcp).toEqual({ document: 're-2024-07-02', pages: [3] });
    const sans = await importer2({ re: { sansDernierCcp: true } });
    expect(donnees(sans, 'evaluation/2024-07-02')).not.toHaveProperty('dernierCcp');
  });

  it('copies no prose', () => {
    expect([...lu.tri.aEcrire.values()].join()).not.toMatch(/de jour comme de nuit|Une définition|Le jury observe/);
  });
});

describe('documents whose texts are hostile', () => {
  const toutes = HOSTILE.activites.flatMap((a) => a.competences);
  let lu: Import;
  beforeAll(async () => {
    lu = await importer2({ titre: HOSTILE });
  });

  it('are read as the words they say, and give content that passes every contrôle', () => {
    expect([lu.refus, raisons(lu)]).toEqual([undefined, []]);
    expect(donnees(lu, 'titre').intitule).toBe(HOSTILE.intitule);
    for (const [i, c] of toutes.entries())
      expect(donnees(lu, `competences/${i + 1}`)).toMatchObject({
        intitule: c.intitule,
        criteres: c.criteres.map((texte, j) => ({ id: `c-${j + 1}`, texte: plat(texte) })),
        savoirs: c.listes[3].map(plat),
      });
  });

  it('give front matter that reads, and prose where nothing of theirs stands', () => {
    for (const [fichier, texte] of lu.tri.aEcrire) {
      const [, entete = '', corps = ''] = /^---\n([^]*?)^---\n([^]*)$/m.exec(texte) ?? [];
      expect(() => parse(entete) as unknown, fichier).not.toThrow();
      expect(corps, fichier).toMatch(/^\n\{\/\*[^{}<>*]*\*\/\}\n$/);
    }
  });

  it('are shown in the report as the words they say', async () => {
    const point = await importer2({ titre: { ...HOSTILE, intitule: `${PHARE.intitule} ${CHARGES.join(' ')}` } });
    expect(raisons(point).join()).toContain('<script>');
    const page = enHtml(point.bilan, { ecrits: [], differences: new Map([['<b>', '<i>']]), vignettes: [] });
    expect(page.match(/<(?:script|img|svg|iframe|b|i)\b/g)).toEqual(null);
  });
});

describe('documents that are drawn otherwise', () => {
  it('may have a cover page in front: printed pages are cited', async () => {
    const [sans, avecGarde] = [
      await importer2(),
      await importer2({ reac: { pageDeGarde: true }, re: { pageDeGarde: true } }),
    ];
    expect(avecGarde.tri.aEcrire).toEqual(sans.tri.aEcrire);
  });

  it('may have the rows of table 3.2 in another order', async () => {
    const [ordre, inverse] = [await importer2(), await importer2({ re: { lignesInversees: true } })];
    expect(inverse.tri.aEcrire).toEqual(ordre.tri.aEcrire);
  });

  it('may have a line that is broken by hand, which a new item follows', async () => {
    const casse = [
      'Tenir le journal de veille en relevant l’heure, la visibilité, la force du vent et les|passages',
      'Allumer le feu',
    ] as const;
    // the same item is whole elsewhere, so « Allumer » begins one
    const titre = avec(1, {
      listes: [
        [`${casse[0]} de navires signalés`, ...casse.slice(1)],
        ['Organiser ses tours de veille'],
        [],
        ['Connaissance des feux'],
      ],
    });
    const lu = await importer2({ titre });
    expect(donnees(lu, 'competences/1').savoirFaireTechniques).toHaveLength(2);
  });

  it('may be shuffled: pages are read in the order printed on them', async () => {
    const [reac, re] = await dessiner();
    const intact = await importerLaPaire([reac, re], dossier);
    const melange = await recomposer(reac, [3, 0, 1, 17, 2, ...Array.from({ length: 13 }, (_, i) => 16 - i)]);
    const lu = await importerLaPaire([melange, re], dossier);
    expect(lu.tri.aEcrire).toEqual(intact.tri.aEcrire);
  });
});

describe('what a document does not settle', () => {
  it('lists that stray blanks and a page break hide are left to place, and told', async () => {
    const titre = avec(4, { blancsEnTrop: { 1: 1 }, saut: [2, 1] });
    const lu = await importer2({ titre });
    const fiche = donnees(lu, 'competences/4');
    expect(fiche.aVerifier?.[0]?.textes).toEqual(['Tenir le registre', "S'exprimer clairement", 'Rester courtois']);
    expect(fiche.savoirFaireTechniques).toEqual(['Présenter le site', 'Montrer les issues']);
    expect(fiche).not.toHaveProperty('savoirFaireOrganisationnels');
    expect(lu.refus).toBeUndefined();
  });

  it('a missing tick', async () => {
    const lu = await importer2({ re: { sansCoche: 'Réparer les équipements courants' } });
    const { competences } = donnees(lu, 'evaluation/2024-07-02') as Donnees & { competences: Donnees[] };
    expect(competences[2]?.aVerifier?.[0]?.raison).toContain('3 cases lues sur 4');
    expect(competences.filter((c) => c.aVerifier)).toHaveLength(1);
  });

  it('a sum that does not close', async () => {
    const lu = await importer2({ re: { totalFaux: 10 } });
    const { sessions } = donnees(lu, 'evaluation/2024-07-02') as Donnees & { sessions: Donnees[] };
    expect(sessions[0]?.aVerifier?.[0]?.raison).toContain('125 minutes');
    expect(sessions[0]).toMatchObject({ duree: 135 });
    expect(sessions.slice(1).some((s) => s.aVerifier)).toBe(false);
  });

  it('tables 3.1 and 3.2 that disagree', async () => {
    const [reac, re] = await dessiner();
    const [, autre] = await dessiner({ titre: avec(1, { coches: [true, false, false, false] }) });
    const pages = Array.from({ length: 17 }, (_, i) => i);
    // table 3.2, printed page 5, from the other document
    const { PDFDocument } = await import('@cantoo/pdf-lib');
    const [a, b] = [await PDFDocument.load(re), await PDFDocument.load(autre)];
    const mele = await PDFDocument.create();
    for (const n of pages) for (const p of await mele.copyPages(n === 4 ? b : a, [n])) mele.addPage(p);
    const lu = await importerLaPaire([reac, await mele.save()], dossier);
    expect(raisons(lu).join()).toContain('tableau 3.2 coche mise-en-situation-professionnelle');
  });

  it('a term that no glossary defines, at its page of its document', async () => {
    const lu = await importer2({ titre: avec(1, { criteres: ['Le feu tournant* est allumé'] }) });
    expect(lu.bilan.points.map((p) => [p.fichier, p.page, p.raison.slice(0, 13)])).toContainEqual([
      'REAC.pdf',
      7,
      '« tournant* »',
    ]);
    expect(donnees(lu, 'competences/1').aVerifier?.[0]).toMatchObject({ fichier: 'REAC.pdf', page: 7 });
  });

  it('a page that lacks', async () => {
    const [reac, re] = await dessiner();
    const sansGlossaire = await recomposer(
      reac,
      Array.from({ length: 18 }, (_, i) => i).filter((i) => i !== 16),
    );
    const lu = await importerLaPaire([sansGlossaire, re], dossier);
    expect(donnees(lu, 'titre').aVerifier?.[0]?.raison).toContain('1 manque au fichier');
  });
});

describe('one document alone', () => {
  it('a RE makes a titre without a REAC', async () => {
    const [, octets] = await dessiner();
    const lu = await preparer([{ nom: 'RE.pdf', octets }], dossier);
    expect([lu.refus, raisons(lu)]).toEqual([undefined, []]);
    expect(donnees(lu, 'competences/2')).toMatchObject({ numero: 2, source: { document: 're-2024-07-02' } });
    expect(donnees(lu, 'competences/2')).not.toHaveProperty('criteres');
    expect([...lu.tri.aEcrire.keys()].filter((f) => f.includes('/competences/'))).toHaveLength(6);
  });

  it('a REAC is read and told, and makes no titre', async () => {
    const [octets] = await dessiner();
    const lu = await preparer([{ nom: 'REAC.pdf', octets }], dossier);
    expect(lu.refus).toContain('donnez aussi son RE');
    expect(Object.fromEntries(lu.bilan.comptes)).toMatchObject({ compétences: 6, 'termes de glossaire': 2 });
  });
});

describe('what is refused, in French and without writing', () => {
  const refus = async (reac: Uint8Array, re?: Uint8Array) => issue([reac, re ?? (await dessiner())[1]], dossier);

  it('the layout of 2013', async () => {
    expect(await refus((await dessiner({ reac: { maquette2013: true } }))[0])).toContain('2013');
  });

  it('a scan', async () => {
    const { PDFDocument } = await import('@cantoo/pdf-lib');
    const image = await PDFDocument.create();
    image.addPage([595, 842]).drawRectangle({ width: 300, height: 300 });
    expect(await refus(await image.save())).toContain('numérisé');
  });

  it('a truncated file', async () => {
    const [reac] = await dessiner();
    expect(await refus(reac.slice(0, reac.length / 2))).toContain('coupé');
  });

  it('an encrypted file', async () => {
    const { PDFDocument } = await import('@cantoo/pdf-lib');
    const chiffre = await PDFDocument.load((await dessiner())[0]);
    chiffre.encrypt({ userPassword: 'phare', ownerPassword: 'phare' });
    expect(await refus(await chiffre.save())).toContain('chiffré');
  });

  it('another document', async () => {
    const { PDFDocument, StandardFonts } = await import('@cantoo/pdf-lib');
    const autre = await PDFDocument.create();
    const fonte = await autre.embedFont(StandardFonts.Helvetica);
    autre.addPage().drawText('Facture', { font: fonte });
    expect(await refus(await autre.save())).toContain('ni un REAC ni un RE');
  });

  it('documents of two titres', async () => {
    const [, re] = await dessiner({ titre: { ...PHARE, code: 'TP-08888' } });
    expect(await refus((await dessiner())[0], re)).toContain('un document de GDP TP-09999, millésime 01 attendu');
  });

  it('a file that is not there, an option that does not exist', async () => {
    expect(await importer(['absent.pdf'])).toMatchObject({ code: 2 });
    expect(await importer(['--tout'])).toMatchObject({ code: 2 });
  });
});

describe('a second import', () => {
  it('writes the new edition beside the old, keeps ids, and overwrites nothing', async () => {
    const propre = contenuVide();
    ecrire(propre, (await importer2()).tri.aEcrire);
    const fiche = path.join(propre, 'titres/gdp-01/competences/1.mdx');
    const edite = fs.readFileSync(fiche, 'utf8').replace('Allumer le feu', 'Allumer le feu blanc');
    fs.writeFileSync(fiche, edite);
    const { code } = await importer(
      await enFichiers(propre, {
        re: { miseAJour: '01/09/2025', criteresEnPlus: ['Le feu est éteint au lever du jour'] },
      }),
    );
    expect(code).toBe(0);
    expect(fs.readFileSync(fiche, 'utf8')).toBe(edite);
    expect(fs.readdirSync(path.join(propre, 'titres/gdp-01/evaluation'))).toEqual(['2024-07-02.mdx', '2025-09-01.mdx']);
    const titre = fs.readFileSync(path.join(propre, 'titres/gdp-01/titre.mdx'), 'utf8');
    expect(titre).toContain('re-2025-09-01');
    const nouvelle = fs.readFileSync(path.join(propre, 'titres/gdp-01/evaluation/2025-09-01.mdx'), 'utf8');
    expect(nouvelle).toMatch(/id: c-4\n\s+texte: Le feu est éteint au lever du jour\n\s+horsReac: true/);
    fs.rmSync(propre, { recursive: true, force: true });
  });

  it('shows how the documents differ from what is there', async () => {
    const propre = contenuVide();
    ecrire(propre, (await importer2()).tri.aEcrire);
    const fiche = path.join(propre, 'titres/gdp-01/competences/1.mdx');
    fs.writeFileSync(fiche, fs.readFileSync(fiche, 'utf8').replace('Allumer le feu', 'Allumer le feu blanc'));
    const { code, texte } = await importer(await enFichiers(propre));
    expect(code).toBe(0);
    expect(texte).toContain('-  - Allumer le feu blanc');
    expect(texte).toContain('+  - Allumer le feu');
    expect(texte).toContain('Rien n’a été écrit');
    fs.rmSync(propre, { recursive: true, force: true });
  });

  /** Arguments of the command, files drawn beside a content folder. */
  async function enFichiers(propre: string, commande: Commande = {}): Promise<string[]> {
    const [reac, re] = await dessiner(commande);
    fs.writeFileSync(path.join(propre, 'REAC.pdf'), reac);
    fs.writeFileSync(path.join(propre, 'RE.pdf'), re);
    const args = ['REAC.pdf', 'RE.pdf'].map((f) => path.join(propre, f));
    return [...args, '--vers', path.join(propre, 'titres/gdp-01'), '--rapport', path.join(propre, 'rapport')];
  }
});
