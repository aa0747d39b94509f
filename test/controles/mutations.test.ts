import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { controlerLecture } from '../../src/controles/controler.ts';
import { lireDossier, lireFichier, reunir } from '../../src/controles/lecture.ts';
import { GENRES, muter, tirageDepuis } from '../bench/muter.ts';

const lectures = lireDossier('content');
const fichiers = [...lectures.keys()];

describe('content of the site', () => {
  it('has no fault', () => {
    const { fautes } = controlerLecture(reunir([...lectures.values()]));
    expect(fautes.map(String)).toEqual([]);
  });

  // an order, and a page that exists, are known from the document only: npm run bench tells the shares
  it.each(GENRES.filter((g) => g !== 'liste permutée' && g !== 'nombre changé'))('does not hide: %s', (genre) => {
    const tirer = tirageDepuis(genre.length);
    const oubliees: string[] = [];
    let essais = 0;
    while (essais < 20) {
      const relatif = fichiers[tirer(fichiers.length)] ?? '';
      const mutation = muter(fs.readFileSync(path.join('content', relatif), 'utf8'), genre, tirer);
      if (!mutation) continue;
      essais += 1;
      const lecture = lireFichier(`content/${relatif}`, relatif, mutation.texte);
      const { fautes } = controlerLecture(reunir([...new Map(lectures).set(relatif, lecture).values()]));
      if (fautes.length === 0) oubliees.push(`${relatif} ${(mutation.chemin ?? []).join('.')}`);
    }
    // an optional key may go, a file may be cut between two paragraphs
    expect(oubliees.length, oubliees.join('\n')).toBeLessThanOrEqual(4);
  });
});
