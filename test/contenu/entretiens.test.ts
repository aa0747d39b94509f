import { describe, expect, it } from 'vitest';
import { entretiens, premieresQuestions } from '../../print/documents/entretiens.ts';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { entretiensDe, seReprend } from '../../src/referentiel/entretien.ts';

const { titres } = assembler(lireContenu('content').collections);
const sessions = titres.flatMap((t) => t.editions).flatMap((e) => e.sessions);
const session = (titre: string, perimetre: string) => {
  const trouvee = sessions.find(
    (s) => s.edition.enVigueur && s.edition.titre.id === titre && s.perimetre === perimetre,
  );
  if (!trouvee) throw new Error(`${titre} ${perimetre} absent`);
  return trouvee;
};
const interroges = (titre: string, perimetre: string) =>
  entretiens(session(titre, perimetre)).map((e) => [
    e.modalite.modalite.sigle,
    e.competences.map((c) => c.evaluee.competence.numero),
  ]);

describe('interviews of a session', () => {
  it('ask only about the compétences they assess in this session, in the order of the exam', () => {
    // the second part of the interview is about compétence 3, the third about the rest
    expect(interroges('crcd-06', 'titre')).toEqual([['ET', [3, 1, 2, 4, 5, 6, 7]]]);
    // the third comes to compétence 6 once the rest is seen
    expect(interroges('mercd-05', 'titre')).toEqual([['ET', [1, 2, 3, 4, 5, 7, 6]]]);
    expect(interroges('crcd-06', 'ccp-2')).toEqual([['ET', [4, 5, 6, 7]]]);
    expect(interroges('cc-08', 'titre')).toEqual([
      ['ET', [5]],
      ['QPP', [1, 2, 3, 9]],
    ]);
    expect(interroges('cc-08', 'ccp-2')).toEqual([
      ['ET', [6, 7, 8]],
      ['QPP', [9]],
    ]);
  });

  it('name the production to read before asking about it', () => {
    const [, qpp] = entretiens(session('cc-08', 'titre'));
    expect(qpp?.competences.every((c) => c.production !== undefined)).toBe(true);
  });

  it('take up what was seen before, not what no interview assesses', () => {
    const reprises = (titre: string, perimetre: string) => {
      const s = session(titre, perimetre);
      return s.competences.filter((e) => seReprend(s, e)).map((e) => e.competence.numero);
    };
    expect(reprises('cc-08', 'titre')).toEqual([3]);
    expect(reprises('cc-08', 'ccp-2')).toEqual([6, 7, 8]);
    // compétence 6 is not seen at work
    expect(reprises('mercd-05', 'titre')).toEqual([1, 2, 3, 4, 5, 7]);
    // the RE attaches no compétence to this interview, which goes back over the exam
    const anterieure = sessions.find((s) => s.edition.date === '2020-12-21' && s.perimetre === 'ccp-2');
    expect(anterieure?.competences.map((e) => entretiensDe(anterieure, e).length)).toEqual([1, 1, 1, 1]);
    const [reprise] = anterieure ? entretiens(anterieure) : [];
    expect(reprise?.competences.every((c) => c.questions.length > 0)).toBe(true);
  });

  it('tell when to ask, where they have several parts', () => {
    const [et] = entretiens(session('crcd-06', 'titre'));
    expect(et?.competences.slice(0, 2).map((c) => c.partie?.libelle)).toEqual(['Deuxième partie', 'Troisième partie']);
  });

  it('number their questions, and leave each criterion to the first that seeks it', () => {
    for (const s of sessions) {
      const prevus = entretiens(s);
      const questions = prevus.flatMap((e) => e.competences.flatMap((c) => c.questions));
      expect(questions.map((q) => q.numero)).toEqual(questions.map((_, i) => i + 1));
      for (const [critere, numero] of premieresQuestions(prevus))
        expect(questions.find((q) => q.criteres.includes(critere))?.numero).toBe(numero);
    }
  });

  it('are reached by questions, criterion by criterion, none left out', () => {
    for (const s of sessions) {
      for (const { competences } of entretiens(s)) {
        for (const { evaluee, questions } of competences) {
          const vises = new Set(questions.flatMap((q) => q.criteres));
          expect(
            evaluee.criteres.filter((c) => !vises.has(c)),
            evaluee.competence.id,
          ).toEqual([]);
        }
      }
    }
  });
});

describe('questions', () => {
  const competences = titres.flatMap((t) => t.competences);

  it('are three to six for each of the 23 compétences', () => {
    expect(competences.length).toBe(23);
    expect(competences.filter((c) => c.questions.length < 3 || c.questions.length > 6).map((c) => c.id)).toEqual([]);
  });

  it('are open, short, and differ', () => {
    const textes = competences.flatMap((c) => c.questions.map((q) => q.texte));
    expect(textes.filter((t) => /^(Avez|Êtes|Est-ce|Savez|Pouvez|Faites)-?vous?\b/.test(t))).toEqual([]);
    expect(textes.filter((t) => t.split(/\s+/).length > 40)).toEqual([]);
    expect(new Set(textes).size).toBe(textes.length);
  });
});
