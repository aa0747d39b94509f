import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXCEPTION_INUTILE } from '../../src/controles/exceptions.ts';
import { REGLES } from '../../src/controles/regles/index.ts';
import { CAS_DOCUMENTS } from './cas/documents.ts';
import { CAS_EPREUVES } from './cas/epreuves.ts';
import { CP1, EVALUATION, MSP } from './cas/fichiers.ts';
import { CAS_NOMS } from './cas/noms.ts';
import { CAS_TEXTES, DESIGNATIONS } from './cas/textes.ts';
import { controlerRetouche } from './fautif.ts';

const CAS = { ...CAS_NOMS, ...CAS_DOCUMENTS, ...CAS_EPREUVES, ...CAS_TEXTES };

describe('rules', () => {
  it('have each at least one faulty fixture', () => {
    expect(Object.keys(CAS).sort()).toEqual([...REGLES.map((r) => r.id), EXCEPTION_INUTILE].sort());
  });

  it('live each in a module of their name', () => {
    const modules = fs.readdirSync('src/controles/regles').map((nom) => path.parse(nom).name);
    expect(modules.filter((nom) => nom !== 'index').sort()).toEqual(REGLES.map((r) => r.id).sort());
  });

  for (const [regle, cas] of Object.entries(CAS)) {
    it.each(cas)(`${regle}: %s`, (_nom, ...retouches) => {
      const { trouvees, attendues } = controlerRetouche(retouches);
      expect(attendues.join()).toContain(regle);
      expect(trouvees).toEqual(attendues);
    });
  }

  it('say what was expected, and the likely slip', () => {
    const { messages } = controlerRetouche([[MSP, 'document: re-2020-01-15', 'document: re-2020-01-51']]);
    expect(messages).toEqual([
      'Document re-2020-01-51 inattendu, un document de ex-01 attendu | reac-2020-01-15, re-2020-01-15 | vouliez-vous dire « re-2020-01-15 » ?',
    ]);
  });

  it('leave official designations as printed', () => {
    expect(controlerRetouche(DESIGNATIONS).trouvees).toEqual([]);
  });

  it('do not blame what names a file that cannot be read', () => {
    const regles = (...retouche: [string, string, string]) =>
      controlerRetouche([retouche]).trouvees.map((f) => f.replace(/^.* /, ''));
    expect(regles(CP1, 'numero: 1', 'numero: [1')).toEqual(['yaml-illisible']);
    expect(regles(EVALUATION, 'sessions:', 'session:')).toEqual(['cle-manquante', 'cle-inconnue']);
    expect(regles('titres/ex-01/titre.mdx', '---\nsigle', 'sigle')).toEqual(['frontmatter-absent']);
    expect(regles('titres/ez-02/activites/2.mdx', '---\n', '')).toEqual(['frontmatter-absent']);
    expect(regles('titres/ex-01/transversales/communiquer.mdx', '---\n', '')).toEqual(['frontmatter-absent']);
  });
});
