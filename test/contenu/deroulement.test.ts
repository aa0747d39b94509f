import { describe, expect, it } from 'vitest';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { derouler, minutesDeSurveillance, plages, raconter } from '../../src/referentiel/deroulement.ts';
import { decomposer } from '../../src/referentiel/typographie.ts';

const { titres } = assembler(lireContenu('content').collections);
const sessions = titres.flatMap((t) => t.editions).flatMap((e) => e.sessions);
const crcd = titres.find((t) => t.id === 'crcd-06')?.enVigueur.sessions ?? [];

describe('an exam to scale', () => {
  it.each(sessions.map((s) => [`${s.edition.id}, ${s.nom}`, s] as const))('%s: no gap, no overlap', (_nom, session) => {
    const phases = derouler(session);
    expect(phases[0]?.debut).toBe(0);
    for (const [i, p] of phases.slice(1).entries()) expect(p.debut).toBe(phases[i]?.fin);
    expect(phases.at(-1)?.fin).toBeCloseTo(session.duree);
    expect(new Set(phases.map((p) => p.prevue))).toEqual(new Set(session.modalites));
  });

  it.each(sessions.map((s) => [`${s.edition.id}, ${s.nom}`, s] as const))(
    '%s: the jury is drawn as long as the RE says it is present',
    (_nom, session) => {
      const minutes = plages(derouler(session), (p) => p.jury).reduce((n, { debut, fin }) => n + fin - debut, 0);
      expect(minutes).toBeCloseTo(session.jury.presence);
    },
  );

  it('merges neighbouring parts of one presence', () => {
    const [titre] = crcd;
    if (!titre) throw new Error('crcd-06 sans épreuve');
    expect(plages(derouler(titre), (p) => p.jury)).toEqual([
      { debut: 120, fin: 180 },
      { debut: 190, fin: 225 },
    ]);
    expect(minutesDeSurveillance(titre)).toBe(130);
  });

  it('is told in words', () => {
    expect(crcd[0] && decomposer(raconter(crcd[0]))).toBe(
      'Épreuve de 3 h 45 : mise en situation professionnelle, 3 h ; entretien technique, 30 min ; entretien final, 15 min. Surveillant présent du début à 2 h, puis de 3 h à 3 h 10. Jury présent de 2 h à 3 h, puis de 3 h 10 à 3 h 45',
    );
  });
});
