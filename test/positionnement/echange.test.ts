import { describe, expect, it } from 'vitest';
import { exporter, lire, nomDuFichier } from '../../src/positionnement/format.ts';
import { ajouter } from '../../src/positionnement/fusion.ts';
import { dire, mesurer, rapprocher } from '../../src/positionnement/progression.ts';
import { changer, type Reponses } from '../../src/positionnement/reponse.ts';

const [lundi, mardi, jeudi] = ['2026-11-23T08:00:00.000Z', '2026-11-24T08:00:00.000Z', '2026-11-26T08:00:00.000Z'];

describe('the file', () => {
  const reponses: Reponses = {
    'cp-1#c-1': { le: lundi, niveau: 'acquis', preuve: true, note: 'Été « œuvre »\nligne 2', libelle: 'A' },
    'cp-1#c-2': { le: mardi },
  };

  it('gives back what was said, and nothing else', () => {
    const lecture = lire(exporter('crcd-06', 'CRCD 06', reponses, jeudi));
    expect(lecture).toEqual({ titre: 'crcd-06', reponses: { 'cp-1#c-1': reponses['cp-1#c-1'] } });
    expect(nomDuFichier('crcd-06', jeudi)).toBe('auto-positionnement-crcd-06-2026-11-26.json');
  });

  it.each(['', 'null', '[]', '{}', '{"format":"auto-positionnement"}', '{"format":"autre","titre":"x","reponses":{}}'])(
    'that is none of ours is refused: %s',
    (texte) => expect(lire(texte)).toEqual({ titre: undefined, reponses: {}, reste: 'illisible' }),
  );

  it('takes no key that is not a criterion’s', () => {
    const texte = `{"format":"auto-positionnement","version":1,"titre":"crcd-06","reponses":{"__proto__":{"le":"${lundi}","note":"x"},"cp-1":{}}}`;
    expect(lire(texte)).toEqual({ titre: 'crcd-06', reponses: {}, reste: 'incomplet' });
  });
});

describe('import', () => {
  const ici: Reponses = {
    'cp-1#c-1': { le: mardi, niveau: 'acquis', note: 'ici' },
    'cp-1#c-2': { le: lundi, niveau: 'acquis', note: 'vieille' },
    'cp-1#c-3': { le: jeudi },
    'cp-1#c-4': { le: lundi, preuve: true },
  };
  const fichier: Reponses = {
    'cp-1#c-1': { le: lundi, niveau: 'a-revoir', note: 'là-bas' },
    'cp-1#c-2': { le: mardi, niveau: 'a-revoir' },
    'cp-1#c-3': { le: lundi, note: 'effacée ici' },
    'cp-1#c-4': { le: jeudi, preuve: true },
    'cp-1#c-5': { le: lundi, niveau: 'acquis' },
    'cp-1#c-6': { le: lundi },
  };
  const { reponses, bilan } = ajouter(ici, fichier);

  it('keeps the later answer, and every note', () => {
    expect(reponses['cp-1#c-1']).toMatchObject({ niveau: 'acquis', note: 'ici\n\nlà-bas' });
    expect(reponses['cp-1#c-2']).toMatchObject({ niveau: 'a-revoir', note: 'vieille' });
    expect(reponses['cp-1#c-3']).toEqual({ le: jeudi, note: 'effacée ici' });
    expect(reponses['cp-1#c-5']?.niveau).toBe('acquis');
    expect(reponses).not.toHaveProperty('cp-1#c-6');
    expect(bilan).toEqual({ ajoutees: 2, remplacees: 1, gardees: 1 });
  });

  it('done twice changes nothing more', () => expect(ajouter(reponses, fichier).reponses).toEqual(reponses));
});

describe('progress', () => {
  const reponses: Reponses = {
    'cp-1#c-1': { le: lundi, niveau: 'acquis', preuve: true },
    'cp-1#c-2': { le: lundi, niveau: 'a-revoir' },
    'cp-9#c-1': { le: lundi, niveau: 'acquis' },
  };

  it('counts the criteria asked about', () => {
    const progression = mesurer(['cp-1#c-1', 'cp-1#c-2', 'cp-1#c-3'], reponses);
    expect(progression).toEqual({ criteres: 3, acquis: 1, aRevoir: 1, preuves: 1 });
    expect(dire(progression)).toBe('1 sur 3 que je sais faire, 1 à revoir, 1 preuve');
    expect(dire(mesurer(['cp-2#c-1'], reponses))).toBe('0 sur 1 que je sais faire');
  });
});

describe('when the référentiel changes', () => {
  const reponses: Reponses = {
    'cp-1#c-1': { le: lundi, niveau: 'acquis', libelle: "L'usager est accueilli" },
    'cp-1#c-2': { le: lundi, note: 'n', libelle: 'Le délai est respecté' },
    'cp-1#c-9': { le: lundi, note: 'à garder', libelle: 'Retiré' },
    'cp-1#c-8': { le: lundi },
  };
  const criteres = [
    { cle: 'cp-1#c-1', libelle: 'L’usager est accueilli' },
    { cle: 'cp-1#c-2', libelle: 'Le délai moyen est respecté' },
  ];

  it('tells a criterion reworded and one withdrawn, not a composition', () => {
    const { retires, reformules } = rapprocher(criteres, reponses);
    expect([...reformules]).toEqual([['cp-1#c-2', 'Le délai est respecté']]);
    expect(retires.map(([cle]) => cle)).toEqual(['cp-1#c-9']);
  });

  it('takes the new wording for read once the candidate answers again, not when only a note changes', () => {
    const avant = reponses['cp-1#c-2'];
    expect(changer(avant, { note: 'm' }, 'Le délai moyen est respecté', mardi).libelle).toBe('Le délai est respecté');
    expect(changer(avant, { niveau: 'acquis' }, 'Le délai moyen est respecté', mardi)).toEqual({
      le: mardi,
      niveau: 'acquis',
      note: 'n',
      libelle: 'Le délai moyen est respecté',
    });
  });
});
