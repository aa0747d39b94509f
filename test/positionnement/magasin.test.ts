import { describe, expect, it } from 'vitest';
import { ecrire, lire } from '../../src/positionnement/format.ts';
import { ouvrir } from '../../src/positionnement/magasin.ts';
import { depot } from './depot.ts';

const CLE = 'auto-positionnement:crcd-06';
const LIBELLE = 'Le consensus est obtenu';
/** A clock that moves on one second at each reading. */
const horloge = () => {
  let s = 0;
  return () => new Date(Date.UTC(2026, 0, 1, 0, 0, s++)).toISOString();
};
const maintenant = horloge();
const ouvre = (d: ReturnType<typeof depot> | undefined) => ouvrir(d, 'crcd-06', maintenant);

describe('answers of a titre', () => {
  it('are found again, each titre apart', () => {
    const d = depot();
    ouvre(d).repondre('cp-3#c-6', { niveau: 'acquis', preuve: true, note: 'annexe 2' }, LIBELLE);
    expect(ouvre(d).reponses['cp-3#c-6']).toMatchObject({
      niveau: 'acquis',
      preuve: true,
      note: 'annexe 2',
      libelle: LIBELLE,
    });
    expect(ouvrir(d, 'cc-08').reponses).toEqual({});
  });

  it('stay in memory when storage is full, and are written as soon as there is room', () => {
    const d = depot();
    const magasin = ouvre(d);
    magasin.repondre('cp-1#c-1', { niveau: 'acquis' }, 'a');
    d.limite = 0;
    magasin.repondre('cp-1#c-2', { note: 'à ne pas perdre' }, 'b');
    expect(magasin.enregistre).toBe(false);
    expect(Object.keys(magasin.reponses)).toEqual(['cp-1#c-1', 'cp-1#c-2']);
    expect(lire(d.getItem(CLE) ?? '').reponses).not.toHaveProperty('cp-1#c-2');
    d.limite = Infinity;
    magasin.repondre('cp-1#c-3', { preuve: true }, 'c');
    expect(magasin.enregistre).toBe(true);
    expect(ouvre(d).reponses['cp-1#c-2']?.note).toBe('à ne pas perdre');
  });

  it('live without any storage', () => {
    const magasin = ouvre(undefined);
    magasin.repondre('cp-1#c-1', { niveau: 'a-revoir' }, 'a');
    expect(magasin.enregistre).toBe(false);
    expect(magasin.reponses['cp-1#c-1']?.niveau).toBe('a-revoir');
  });

  it('are overtaken by a change even when a wrong clock dated them ahead', () => {
    const d = depot({ [CLE]: ecrire('crcd-06', { 'cp-1#c-1': { le: '2099-01-01T00:00:00.000Z', niveau: 'acquis' } }) });
    ouvre(d).repondre('cp-1#c-1', { niveau: 'a-revoir' }, 'a');
    expect(ouvre(d).reponses['cp-1#c-1']?.niveau).toBe('a-revoir');
  });
});

describe('a clock that is wrong', () => {
  it.each(['+275760-09-13T00:00:00.000Z', '9999-12-31T23:59:59.999Z', '-000001-01-01T00:00:00.000Z', '0', ''])(
    'dates an answer %s: it is kept, and changes',
    (le) => {
      const note = 'à ne pas perdre';
      const d = depot({ [CLE]: ecrire('crcd-06', { 'cp-1#c-1': { le, note } }) });
      ouvre(d).repondre('cp-1#c-1', { niveau: 'acquis' }, 'a');
      ouvre(d).repondre('cp-1#c-1', { preuve: true }, 'a');
      expect(ouvre(d).reponses['cp-1#c-1']).toMatchObject({ niveau: 'acquis', preuve: true, note });
    },
  );

  it('set back between two changes undoes neither', () => {
    const d = depot();
    const heure = (h: string) => () => `2026-01-01T${h}:00:00.000Z`;
    ouvrir(d, 'crcd-06', heure('10')).repondre('cp-1#c-1', { note: 'avant' }, 'a');
    ouvrir(d, 'crcd-06', heure('09')).repondre('cp-1#c-1', { note: 'après' }, 'a');
    expect(ouvrir(d, 'crcd-06', heure('08')).reponses['cp-1#c-1']?.note).toBe('après');
  });
});

describe('a storage that the browser takes back', () => {
  it('takes nothing from the page that is open', () => {
    const d = depot();
    const magasin = ouvre(d);
    magasin.repondre('cp-1#c-1', { note: 'à ne pas perdre' }, 'a');
    d.getItem = d.setItem = () => {
      throw new DOMException('refusé', 'SecurityError');
    };
    magasin.repondre('cp-1#c-2', { niveau: 'acquis' }, 'b');
    expect(magasin.enregistre).toBe(false);
    expect(Object.keys(magasin.reponses)).toEqual(['cp-1#c-1', 'cp-1#c-2']);
  });
});

describe('what cannot be read', () => {
  const brut = '{"format":"auto-positionnement","version":1,"titre":"crcd-06","reponses":{"cp-1#c-1":{"le":"2026-01';

  it('is set aside as it is before anything is written over it', () => {
    const d = depot({ [CLE]: brut });
    const magasin = ouvre(d);
    expect(magasin.ecartes().map((e) => e.texte)).toEqual([brut]);
    magasin.repondre('cp-1#c-2', { niveau: 'acquis' }, 'b');
    expect(
      ouvre(d)
        .ecartes()
        .map((e) => e.texte),
    ).toEqual([brut]);
    expect(ouvre(d).reponses).toHaveProperty('cp-1#c-2');
  });

  it('is never overwritten while there is no room to set it aside, and can still be exported', () => {
    const d = depot({ [CLE]: brut });
    d.limite = brut.length + 10;
    const magasin = ouvre(d);
    magasin.repondre('cp-1#c-2', { niveau: 'acquis' }, 'b');
    expect(d.getItem(CLE)).toBe(brut);
    expect(magasin.enregistre).toBe(false);
    expect(magasin.ecartes().map((e) => e.texte)).toEqual([brut]);
    d.limite = Infinity;
    magasin.repondre('cp-1#c-3', { niveau: 'acquis' }, 'c');
    expect(Object.keys(ouvre(d).reponses)).toEqual(['cp-1#c-2', 'cp-1#c-3']);
    expect(ouvre(d).ecartes()).toHaveLength(1);
  });

  it('does not hide the rest: a newer version, a damaged answer, an unknown field', () => {
    const texte = JSON.stringify({
      format: 'auto-positionnement',
      version: 7,
      titre: 'crcd-06',
      reponses: {
        'cp-1#c-1': { le: '2026-01-01T00:00:00.000Z', niveau: 'acquis', confiance: 3 },
        'cp-1#c-2': { le: 'hier', niveau: 'expert', note: 'ma note' },
      },
    });
    const d = depot({ [CLE]: texte });
    const magasin = ouvre(d);
    expect(magasin.reponses['cp-1#c-1']?.niveau).toBe('acquis');
    expect(magasin.reponses['cp-1#c-2']).toMatchObject({ note: 'ma note' });
    expect(magasin.reponses['cp-1#c-2']?.niveau).toBeUndefined();
    expect(magasin.ecartes().map((e) => e.texte)).toEqual([texte]);
    magasin.supprimerEcarte(magasin.ecartes()[0]?.cle ?? '');
    expect(ouvre(d).ecartes()).toEqual([]);
    expect(ouvre(d).reponses).toHaveProperty('cp-1#c-1');
  });
});

describe('two tabs', () => {
  it('of two versions of the site do not fill the storage with copies, and lose nothing', () => {
    const d = depot();
    const ancien = ouvre(d);
    for (const note of ['a', 'ab', 'abc']) {
      d.setItem(
        CLE,
        `{"format":"auto-positionnement","version":2,"titre":"crcd-06","reponses":{"cp-1#c-1":{"le":"2026-06-01T00:00:0${note.length}.000Z","note":"${note}","etoiles":3}}}`,
      );
      ancien.relire();
    }
    expect(d.contenu.size).toBe(1);
    expect(ancien.reponses['cp-1#c-1']?.note).toBe('abc');
    ancien.repondre('cp-1#c-2', { niveau: 'acquis' }, 'b');
    expect(ancien.ecartes().map((e) => e.texte)).toEqual([expect.stringContaining('"note":"abc","etoiles":3')]);
    expect(ouvre(d).reponses['cp-1#c-1']?.note).toBe('abc');
  });

  it('do not undo each other', () => {
    const d = depot();
    const [a, b] = [ouvre(d), ouvre(d)];
    a.repondre('cp-1#c-1', { niveau: 'acquis' }, 'a');
    b.repondre('cp-1#c-2', { niveau: 'a-revoir' }, 'b');
    a.repondre('cp-1#c-1', { niveau: undefined }, 'a');
    b.repondre('cp-1#c-3', { note: 'c' }, 'c');
    a.relire();
    expect(a.reponses).toEqual(b.reponses);
    expect(a.reponses['cp-1#c-1']).toEqual({ le: expect.any(String) as string });
    expect(a.reponses['cp-1#c-3']?.note).toBe('c');
  });

  it('erase together; what was erased comes back only if asked', () => {
    const d = depot({ [CLE]: 'abîmé' });
    const [a, b] = [ouvre(d), ouvre(d)];
    a.repondre('cp-1#c-1', { note: 'a' }, 'a');
    b.relire();
    const annuler = a.effacer();
    expect(d.contenu.size).toBe(0);
    b.repondre('cp-1#c-2', { note: 'b' }, 'b');
    expect(Object.keys(b.reponses)).toEqual(['cp-1#c-2']);
    annuler();
    expect(Object.keys(a.reponses)).toEqual(['cp-1#c-1', 'cp-1#c-2']);
    expect(a.ecartes().map((e) => e.texte)).toEqual(['abîmé']);
  });
});
