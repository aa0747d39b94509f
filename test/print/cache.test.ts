import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ouvrirCache, type Cache } from '../../print/cache.ts';

describe('the cache', () => {
  let dossier: string;
  let cache: Cache;
  const octets = (texte: string) => new Uint8Array(Buffer.from(texte));
  const lu = (cle: string) => {
    const entree = cache.lire(cle);
    return entree && Buffer.from(entree).toString();
  };

  beforeEach(() => {
    dossier = fs.mkdtempSync(path.join(os.tmpdir(), 'cache-'));
    cache = ouvrirCache(path.join(dossier, 'a-faire'));
  });
  afterEach(() => fs.rmSync(dossier, { recursive: true, force: true }));

  it('gives back what was put in, and nothing else', () => {
    expect(lu('a')).toBeUndefined();
    cache.ranger('a', octets('un'));
    expect(lu('a')).toBe('un');
    expect(lu('b')).toBeUndefined();
    cache.ranger('a', octets('deux'));
    expect(lu('a')).toBe('deux');
    expect(fs.readdirSync(path.join(dossier, 'a-faire'))).toEqual(['a']);
  });

  it.each([
    ['altered', (b: Buffer) => b.fill('x', b.length - 1)],
    ['cut', (b: Buffer) => b.subarray(0, b.length - 1)],
    ['empty', () => Buffer.alloc(0)],
  ])('does not give back an entry that is %s', (_nom, abimer) => {
    cache.ranger('a', octets('un'));
    const entree = path.join(dossier, 'a-faire/a');
    fs.writeFileSync(entree, abimer(fs.readFileSync(entree)));
    expect(lu('a')).toBeUndefined();
    cache.ranger('a', octets('un'));
    expect(lu('a')).toBe('un');
  });

  it('keeps to its place, the longest unused go first, and drafts of killed builds', () => {
    for (const [i, cle] of ['a', 'b', 'c'].entries()) {
      cache.ranger(cle, octets('x'.repeat(1000)));
      fs.utimesSync(path.join(dossier, 'a-faire', cle), i, i);
    }
    const brouillon = path.join(dossier, 'a-faire/d.0123456789ab.tmp');
    fs.writeFileSync(brouillon, 'x');
    fs.utimesSync(brouillon, 9, 9);
    expect(lu('a')).toBeDefined();
    cache.elaguer(2500);
    expect(['a', 'b', 'c'].map((cle) => lu(cle) !== undefined)).toEqual([true, false, true]);
    expect(fs.existsSync(brouillon)).toBe(false);
  });
});
