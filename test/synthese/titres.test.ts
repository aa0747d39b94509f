import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { controler } from '../../src/controles/controler.ts';
import { fichiersDuSite } from '../../src/hors-ligne/fichiers.ts';
import { ecrireTitres } from './titres.ts';

describe('synthetic titres', () => {
  const racine = fs.mkdtempSync(path.join(os.tmpdir(), 'synthese-'));
  afterAll(() => fs.rmSync(racine, { recursive: true }));
  const ecrire = (nom: string, graine: number) => {
    const dossier = path.join(racine, nom);
    fs.cpSync('test/fixtures/controles/valide', dossier, { recursive: true });
    // all shapes of formes.ts
    ecrireTitres(dossier, 7, graine);
    return dossier;
  };
  const lire = (dossier: string) =>
    fichiersDuSite(dossier).map((f) => `${f}\n${fs.readFileSync(path.join(dossier, f), 'utf8')}`);

  it('obey every rule of the content', () => {
    const { fautes } = controler(ecrire('a', 1));
    expect(fautes.map((f) => `${f.file}:${f.line} ${f.ruleId} ${f.reason}`).slice(0, 10)).toEqual([]);
  });

  it('leave the content as it was when none is asked for', () => {
    const dossier = path.join(racine, 'aucun');
    fs.cpSync('test/fixtures/controles/valide', dossier, { recursive: true });
    const avant = lire(dossier);
    ecrireTitres(dossier, 0);
    expect(lire(dossier)).toEqual(avant);
  });

  it('are the same for the same seed, and others for another', () => {
    const a = lire(ecrire('b', 1));
    expect(lire(ecrire('c', 1))).toEqual(a);
    expect(lire(ecrire('d', 2))).not.toEqual(a);
  });
});
