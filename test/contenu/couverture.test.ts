import { describe, expect, it } from 'vitest';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { citerCritere } from '../../src/referentiel/citations.ts';
import { criteresCommuns, epreuvesDe, evalue } from '../../src/referentiel/couverture.ts';
import { transversalesDuCritere } from '../../src/referentiel/liens.ts';
import { planDuTitre, voisines } from '../../src/referentiel/plan.ts';
import { recenserSavoirs } from '../../src/referentiel/savoirs.ts';
import { rapprocher } from '../../src/referentiel/variantes.ts';

const { titres } = assembler(lireContenu('content').collections);
const titre = (id: string) => {
  const trouve = titres.find((t) => t.id === id);
  if (!trouve) throw new Error(id);
  return trouve;
};

describe('compétences × modalités', () => {
  it('CC 08, CP 1: questioned on productions, in both exams, and by nothing else', () => {
    const { enVigueur, activites, competences } = titre('cc-08');
    const [cp1] = competences;
    const coches = epreuvesDe(enVigueur, activites).map((e) =>
      e.modalites.filter((m) => cp1 && evalue(e, m, cp1)).map((m) => m.sigle),
    );
    expect(coches).toEqual([['QPP'], ['QPP']]);
  });

  it('CRCD 06: the edition of 2020 has one compétence in the technical interview, that of 2021 has all seven', () => {
    const [apres, avant] = titre('crcd-06').editions;
    const parEntretien = (edition: typeof avant) => {
      if (!edition) return [];
      const [duTitre] = epreuvesDe(edition, edition.titre.activites);
      const et = duTitre?.modalites.find((m) => m.sigle === 'ET');
      return edition.titre.competences.filter((c) => duTitre && et && evalue(duTitre, et, c)).map((c) => c.numero);
    };
    expect(parEntretien(avant)).toEqual([3]);
    expect(parEntretien(apres)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('counts the criteria a transversale and a compétence have word for word', () => {
    const { transversales, competences } = titre('crcd-06');
    const [ct1] = transversales;
    const cp3 = competences[2];
    // « La formalisation écrite… », « Les règles orthographiques… », « Le ton de l’échange… »
    expect(ct1 && cp3 && criteresCommuns(ct1, cp3)).toBe(3);
  });

  it('counts those the jury assesses, whichever document words them alike', () => {
    const { transversales, competences } = titre('mercd-05');
    const [ct1] = transversales;
    // CP 3: « Le canal et le support… » as the RE writes it; its « propositions d’amélioration » are of the REAC only,
    // as the « style rédactionnel » of CP 7. CP 6: « Les objectifs journaliers… », which the RE words otherwise.
    expect(ct1 && competences.map((c) => criteresCommuns(ct1, c))).toEqual([0, 0, 3, 1, 0, 1, 0]);
    const avecLeCanal = titre('mercd-05').enVigueur.competences[2]?.criteres.find((c) =>
      c.texte.startsWith('Le canal'),
    );
    expect(avecLeCanal && transversalesDuCritere(avecLeCanal).map((t) => t.nom)).toEqual(['CT 1']);
  });
});

describe('the citation of a criterion', () => {
  it('says document, millésime, edition, compétence and rank', () => {
    const { enVigueur } = titre('crcd-06');
    const critere = enVigueur.competences[2]?.criteres[1];
    expect(critere && citerCritere(critere, enVigueur)).toBe(
      'RE CRCD millésime 06, mise à jour 03/06/2021, CP 3, critère 2',
    );
  });
});

describe('the plan of a titre', () => {
  it.each(titres.map((t) => [t.id, t] as const))('%s: every page once, neighbours both ways', (_id, t) => {
    const adresses = planDuTitre(t).flatMap((g) => g.etapes.map((e) => e.adresse));
    expect(new Set(adresses).size).toBe(adresses.length);
    for (const page of adresses) {
      const { suivante } = voisines(t, page);
      if (suivante) expect(voisines(t, suivante.adresse).precedente?.adresse).toBe(page);
    }
  });
});

describe('the plan of a titre with three editions', () => {
  it('names each of its pages as no other', () => {
    const crcd = titre('crcd-06');
    const [derniere, premiere] = crcd.editions;
    if (!derniere || !premiere) throw new Error('crcd-06 a deux éditions');
    const document = { ...premiere.document, id: 're-2019', miseAJour: '2019-06-03' };
    const plan = planDuTitre({
      ...crcd,
      documents: [...crcd.documents, document],
      editions: [derniere, premiere, { ...premiere, id: 'crcd-06/evaluation/2019-06-03', document }],
    });
    const noms = plan.find((g) => g.nom === 'Comparer')?.etapes.map((e) => e.nom) ?? [];
    expect(noms.filter((nom) => nom.startsWith('Ce qui a changé'))).toHaveLength(2);
    expect(new Set(noms).size).toBe(noms.length);
  });
});

describe('near wordings of savoirs', () => {
  const savoirs = recenserSavoirs(titres);
  const proches = rapprocher(savoirs);
  const de = (texte: string) => {
    const savoir = savoirs.find((s) => s.texte === texte);
    return (savoir ? (proches.get(savoir) ?? []) : []).map((s) => s.texte);
  };

  it.each([
    ['Utiliser les applications métiers', 'Utiliser les applicatifs métiers'],
    [
      'Appliquer les techniques de communication orale et écrite',
      "Appliquer les techniques de communication à l'oral et à l'écrit",
    ],
    [
      "Argumenter les bénéfices de l'offre pour le client ou le prospect",
      'Argumenter les bénéfices du rendez-vous pour le client ou le prospect',
    ],
    ['Traiter les objections du client ou du prospect', 'Réfuter les objections du client ou du prospect'],
    ['Utiliser les techniques de vente et de négociation', 'Utiliser les techniques de négociation'],
  ])('« %s » and « %s »', (a, b) => {
    expect(de(a)).toContain(b);
    expect(de(b)).toContain(a);
  });

  it('leaves apart what only begins alike', () => {
    expect(de('Gérer son stress')).toEqual([]);
    expect(de("Connaissance des différents types d'entretien")).not.toContain(
      'Connaissance des différents types de Handicap',
    );
  });
});
