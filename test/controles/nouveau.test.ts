import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { controler } from '../../src/controles/controler.ts';
import { nouveau } from '../../src/controles/nouveau.ts';
import { OPTIONS_TITRE } from '../../src/controles/nouveau/options-titre.ts';

let dossier: string;

beforeEach(() => {
  dossier = fs.mkdtempSync(path.join(os.tmpdir(), 'nouveau-'));
  fs.cpSync('content', dossier, { recursive: true });
});
afterEach(() => fs.rmSync(dossier, { recursive: true, force: true }));

/** The example of the help, with some options changed, or left out when undefined. */
function exemple(changements: Record<string, string[] | undefined> = {}): string[] {
  const valeurs: Record<string, readonly string[] | undefined> = Object.fromEntries(
    Object.entries(OPTIONS_TITRE).map(([nom, { exemples }]) => [nom, exemples]),
  );
  return Object.entries({ ...valeurs, ...changements }).flatMap(([nom, liste]) =>
    (liste ?? []).flatMap((valeur) => [`--${nom}`, valeur]),
  );
}

/** Every file of content, by its path. */
const etat = () =>
  new Map(
    fs.globSync('**/*.*', { cwd: dossier }).map((f) => [f, fs.readFileSync(path.join(dossier, f), 'utf8')] as const),
  );
const lire = (relatif: string) => fs.readFileSync(path.join(dossier, relatif), 'utf8');

describe('new titre', () => {
  it('writes, from the example of its help, files that pass every contrôle', () => {
    const { code, texte } = nouveau(['titre', 'velo-01', ...exemple()], dossier);
    expect(texte).toContain('titres/velo-01/evaluation/2024-01-01.mdx');
    expect(code).toBe(0);
    expect(controler(dossier).fautes.map(String)).toEqual([]);
    expect(lire('titres/velo-01/titre.mdx')).toContain('code: TP-09999');
    expect(lire('titres/velo-01/activites/1.mdx')).toMatch(/competences:\n {2}- 1\n {2}- 2\n/);
    expect(lire('titres/velo-01/competences/3.mdx')).toContain('intitule: Régler ses freins');
    expect(lire('titres/velo-01/transversales/communiquer.mdx')).toContain('numero: 1');
  });

  it('takes parts or presence, old levels, and an activité d’extension', () => {
    const { code, texte } = nouveau(
      [
        'titre',
        'velo-01',
        ...exemple({
          niveau: ['V'],
          document: ['RC'],
          partie: undefined,
          activite: ['Livrer des colis | 9', 'Entretenir son vélo | 12 | CCS'],
          epreuve: [
            'titre | entretien-technique | 15 | jury',
            'titre | mise-en-situation-professionnelle | 60 | jury et surveillant',
            'ccp-1 | mise-en-situation-professionnelle | 60 | surveillant',
            'ccp-1 | entretien-technique | 15 | jury',
            'ccs-2 | mise-en-situation-professionnelle | 60 | jury',
          ],
          session: ['titre | 75 | 75 | 4-6', 'ccp-1 | 75 | 15 | 9-11', 'ccs-2 | 60 | 60 | 12'],
        }),
      ],
      dossier,
    );
    expect([code, texte]).toEqual([0, expect.stringContaining('Écrit :')]);
    expect(controler(dossier).fautes.map(String)).toEqual([]);
    expect(lire('titres/velo-01/titre.mdx')).toContain('valeur: 3\n  imprime: V\n');
    expect(lire('titres/velo-01/evaluation/2024-01-01.mdx')).toContain(
      'pages:\n        - 4\n        - 5\n        - 6\n',
    );
  });

  it('says each option that is missing, with an example', () => {
    const { code, texte } = nouveau(['titre', 'velo-01', ...exemple({ code: undefined, session: undefined })], dossier);
    expect(code).toBe(2);
    expect(texte).toContain('Option manquante : --code, code du bandeau\n  par exemple --code TP-09999');
    expect(texte).toContain('Option manquante : --session');
    expect(texte.match(/Option manquante/g)).toHaveLength(2);
  });

  it.each([
    ['an unknown option', [...exemple({ code: undefined }), '--cod', 'TP-09999'], 'vouliez-vous dire --code ?'],
    ['an option without its value', [...exemple({ code: undefined }), '--code'], 'Option --code sans valeur'],
    ['an option given twice', [...exemple(), '--code', 'TP-09998'], 'Option --code donnée 2 fois'],
    ['a fact with a part missing', exemple({ competence: ['1 | Livrer'] }), 'attendu "activité | intitulé | pages"'],
    ['a number that is not one', exemple({ pages: ['trente'] }), 'nombre entier attendu, « trente » trouvé'],
    ['an unknown presence', exemple({ epreuve: ['titre | entretien-technique | 15 | moi'] }), '« moi » trouvé'],
  ])('refuses %s', (_cas, args, message) => {
    const avant = etat();
    const { code, texte } = nouveau(['titre', 'velo-01', ...args], dossier);
    expect([code, texte]).toEqual([2, expect.stringContaining(message)]);
    expect(etat()).toEqual(avant);
  });

  it.each([
    ['nothing', []],
    ['an unknown word', ['titres']],
    ['no titre', ['titre', ...exemple()]],
    ['a titre that is not an id', ['titre', 'Vélo', ...exemple()]],
    ['no date', ['edition', 'crcd-06', '--pages', '30']],
  ])('refuses a command with %s', (_cas, args) => {
    expect(nouveau(args, dossier).code).toBe(2);
  });

  it('writes nothing when the facts disagree, and says where', () => {
    const avant = etat();
    const session = OPTIONS_TITRE.session.exemples.map((s) => s.replace('titre | 75 |', 'titre | 80 |'));
    const { code, texte } = nouveau(['titre', 'velo-01', ...exemple({ session })], dossier);
    expect(code).toBe(1);
    expect(texte).toMatch(/titres\/velo-01\/evaluation\/2024-01-01\.mdx:\d+:\d+ {2}erreur {2}somme-des-durees/);
    expect(texte).toContain('Session de 80 minutes, alors que ses modalités en font 75');
    expect(etat()).toEqual(avant);
  });

  it('never writes over a titre', () => {
    const avant = etat();
    expect(nouveau(['titre', 'crcd-06', ...exemple({ date: ['2021-06-03'] })], dossier)).toEqual({
      code: 1,
      texte: expect.stringContaining('rien n’a été écrit') as string,
    });
    expect(etat()).toEqual(avant);
  });

  it('helps', () => {
    const { code, texte } = nouveau(['titre', '--aide'], dossier);
    expect(code).toBe(0);
    for (const nom of Object.keys(OPTIONS_TITRE)) expect(texte).toContain(`--${nom}`);
  });
});

describe('new edition', () => {
  it.each(['crcd-06', 'mercd-05', 'cc-08'])('of %s: the last one, with its document', (titre) => {
    const derniere = fs.globSync(`titres/${titre}/evaluation/*.mdx`, { cwd: dossier }).sort().at(-1) ?? '';
    const ancien = /^document: (.*)$/m.exec(lire(derniere))?.[1] ?? '';
    const nouvel = ancien.replace(/\d.*/, '2025-02-03');
    const titreAvant = lire(`titres/${titre}/titre.mdx`);
    const { code, texte } = nouveau(['edition', titre, '2025-02-03', '--pages', '30'], dossier);
    expect([code, texte]).toEqual([0, expect.stringContaining('relisez-la')]);
    expect(controler(dossier).fautes.map(String)).toEqual([]);
    expect(lire(`titres/${titre}/evaluation/2025-02-03.mdx`)).toBe(lire(derniere).replaceAll(ancien, nouvel));
    const type = nouvel.replace(/-.*/, '').toUpperCase();
    const ajout = `  - id: ${nouvel}\n    type: ${type}\n    miseAJour: 2025-02-03\n    pages: 30\n`;
    expect(lire(`titres/${titre}/titre.mdx`).replace(ajout, '')).toBe(titreAvant);
  });

  it('keeps the comments, and takes the facts of the new document', () => {
    const fichier = path.join(dossier, 'titres/crcd-06/titre.mdx');
    fs.writeFileSync(
      fichier,
      lire('titres/crcd-06/titre.mdx').replace('  - id: re-2021', '  # la dernière\n  - id: re-2021'),
    );
    const args = ['edition', 'crcd-06', '2025-02-03', '--pages', '31', '--jo', '2025-01-20', '--document', 'RC'];
    expect(nouveau(args, dossier).code).toBe(0);
    expect(lire('titres/crcd-06/titre.mdx')).toContain('  # la dernière\n  - id: re-2021-06-03\n');
    expect(lire('titres/crcd-06/titre.mdx')).toContain(
      '  - id: rc-2025-02-03\n    type: RC\n    miseAJour: 2025-02-03\n    parutionJo: 2025-01-20\n    pages: 31\n',
    );
  });

  it.each([
    ['a titre that does not exist', ['crcd-07', '2025-02-03', '--pages', '30'], 2],
    ['a date that is not one', ['crcd-06', '2025-02-31', '--pages', '30'], 1],
    ['a document shorter than what it cites', ['crcd-06', '2025-02-03', '--pages', '10'], 1],
    ['an edition that exists', ['crcd-06', '2020-12-21', '--pages', '30'], 1],
    ['no number of pages', ['crcd-06', '2025-02-03'], 2],
    ['pages that are not a number', ['crcd-06', '2025-02-03', '--pages', 'trente'], 2],
  ])('refuses %s', (_cas, args, attendu) => {
    const avant = etat();
    expect(nouveau(['edition', ...args], dossier).code).toBe(attendu);
    expect(etat()).toEqual(avant);
  });

  it('does not mind faults that were there', () => {
    const fichier = path.join(dossier, 'titres/crcd-06/titre.mdx');
    fs.writeFileSync(fichier, lire('titres/crcd-06/titre.mdx').replace('effet: 2021', 'effet: 2011'));
    expect(nouveau(['edition', 'crcd-06', '2025-02-03', '--pages', '30'], dossier).code).toBe(0);
  });
});
