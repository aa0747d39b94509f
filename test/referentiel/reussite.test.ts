import { describe, expect, it } from 'vitest';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { casDeReussite, entretienFinal } from '../../src/referentiel/reussite.ts';

const { titres } = assembler(lireContenu('content').collections);
const titre = (id: string) => titres.find((t) => t.id === id) ?? expect.fail(id);
const cas = (id: string) =>
  casDeReussite(titre(id)).map(({ obtenus, restantes }) => [
    obtenus.map((a) => a.cle).join(' '),
    restantes.map((s) => `${s.perimetre} ${s.duree}`).join(', '),
  ]);

describe('what is left after a partial success', () => {
  it('is the exam of each CCP that is missing, in the RE in force', () => {
    expect(cas('crcd-06')).toEqual([
      ['', 'ccp-1 130, ccp-2 140'],
      ['ccp-1', 'ccp-2 140'],
      ['ccp-2', 'ccp-1 130'],
      ['ccp-1 ccp-2', ''],
    ]);
  });

  it('counts every case of a titre with three CCP, and no CCS', () => {
    const crcd = titre('crcd-06');
    const { sessions } = crcd.enVigueur;
    const [troisieme, ccs] = crcd.activites.map((a, i) => ({ ...a, certificat: i === 0 ? 'CCP' : 'CCS' }) as const);
    if (!troisieme || !ccs) expect.fail('deux CCP attendus');
    const saSession = sessions.slice(-1).map((s) => ({ ...s, activite: troisieme }));
    const trois = {
      ...crcd,
      activites: [...crcd.activites, troisieme, ccs],
      enVigueur: { ...crcd.enVigueur, sessions: [...sessions, ...saSession] },
    };
    expect(casDeReussite(trois)).toHaveLength(8);
  });

  it.each([
    ['crcd-06', 15],
    ['mercd-05', 20],
    ['cc-08', 20],
  ])('%s: the entretien final lasts %i min at the session of the titre, and stands in no session of a CCP', (id, n) => {
    expect(entretienFinal(titre(id))?.duree).toBe(n);
    for (const { restantes } of casDeReussite(titre(id)))
      for (const s of restantes) expect(s.modalites.map((m) => m.modalite.slug)).not.toContain('entretien-final');
  });
});
