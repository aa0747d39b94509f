import { v5 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { colonnesCriteres } from '../../src/exports/csv/criteres.ts';
import { colonnesSavoirs } from '../../src/exports/csv/savoirs.ts';
import { colonnesSessions } from '../../src/exports/csv/sessions.ts';
import * as identifiants from '../../src/exports/identifiants.ts';
import type { Referentiels } from '../../src/referentiel/modele.ts';
import { graphe, graphePiege, titreDe } from './graphe.ts';

/** Every entry of the data: its key and its human code. */
function entrees({ titres }: Referentiels): [string, string][] {
  const { code } = identifiants;
  return titres.flatMap((t): [string, string][] => [
    [t.id, code.titre(t)],
    ...t.activites.map((a): [string, string] => [a.id, code.activite(a)]),
    ...t.competences.flatMap((c): [string, string][] => [
      [c.id, code.competence(c)],
      ...c.criteres.map((k): [string, string] => [identifiants.clePerformance(c, k), code.performance(c, k)]),
      ...c.items.map((i): [string, string] => [identifiants.cleSavoir(c, i), code.savoir(c, i)]),
    ]),
    ...t.transversales.flatMap((x): [string, string][] => [
      [x.id, code.transversale(x)],
      ...x.criteres.map((k): [string, string] => [
        identifiants.cleCritereTransversal(x, k),
        code.critereTransversal(x, k),
      ]),
    ]),
    ...t.editions.flatMap((e): [string, string][] => [
      [e.id, code.edition(e)],
      ...e.sessions.map((s): [string, string] => [identifiants.cleSession(s), code.session(s)]),
    ]),
    ...t.enVigueur.competences.flatMap((e) =>
      e.criteres.map((k): [string, string] => [k.id, code.critere(e.competence, k)]),
    ),
  ]);
}

describe('identifiers', () => {
  const liste = entrees(graphe());

  it('tell every entry from every other, in both forms', () => {
    expect(liste.length).toBeGreaterThan(800);
    expect(new Set(liste.map(([cle]) => identifiants.uuid(cle))).size).toBe(liste.length);
    expect(new Set(liste.map(([, lisible]) => lisible)).size).toBe(liste.length);
  });

  it('come from a namespace anyone can compute', () => {
    expect(identifiants.ESPACE).toBe(v5('urn:referentiels-titres-professionnels', v5.URL));
  });

  it('are those already published', () => {
    const codes = new Map(liste);
    expect(codes.get('crcd-06/cp-2#c-3')).toBe('TP-00483.06.CCP1.CP2.C03');
    expect(codes.get('crcd-06/cp-2/reac#c-3')).toBe('TP-00483.06.CCP1.CP2.REAC.C03');
    expect(codes.get('crcd-06/cp-3/savoirs#11')).toBe('TP-00483.06.CCP1.CP3.S11');
    expect(codes.get('crcd-06/evaluation/2021-06-03#ccp-1')).toBe('TP-00483.06.RE20210603.CCP1');
    expect(codes.get('cc-08/evaluation/2017-12-04#titre')).toMatch(/^TP-\d{5}\.08\.RC20171204\.TITRE$/);
    expect(identifiants.uuid('crcd-06')).toBe('da2bdd7b-afe7-556d-8b39-74b1c252bb13');
    expect(identifiants.uuid('crcd-06/cp-2#c-3')).toBe(v5('crcd-06/cp-2#c-3', identifiants.ESPACE));
  });

  it('are shown by examples that are real, each of its own kind', () => {
    const codes = new Map(liste);
    for (const [cle, lisible] of Object.values(identifiants.EXEMPLES)) expect(codes.get(cle), cle).toBe(lisible);
    const colonnes = [colonnesCriteres, colonnesSavoirs, colonnesSessions];
    expect(colonnes.map((c) => c.shape.code.meta()?.examples)).toEqual([
      ['TP-00483.06.CCP1.CP2.C03'],
      ['TP-00483.06.CCP1.CP2.S03'],
      ['TP-00483.06.RE20210603.CCP1'],
    ]);
  });

  it('do not move when every wording changes', () => {
    const autres = new Map(entrees(graphePiege()));
    const bouges = liste.filter(([cle, lisible]) => autres.get(cle) !== lisible);
    expect(bouges).toEqual([]);
    expect(titreDe(graphePiege(), 'crcd-06').enVigueur.competences[0]?.criteres[0]?.texte).toBe('=1+1');
  });
});
