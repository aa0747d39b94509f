import { describe, expect, it } from 'vitest';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { modalitesEmployees, presenceDuJury } from '../../src/referentiel/modalites.ts';

const { titres, modalites } = assembler(lireContenu('content').collections);

describe('presenceDuJury', () => {
  it.each([
    ['mise-en-situation-professionnelle', 'CRCD', ['présent en partie', 'présent en partie', 'présent en partie']],
    ['mise-en-situation-professionnelle', 'MERCD', ['absent', 'absent', 'absent']],
    ['mise-en-situation-professionnelle', 'CC', ['présent en partie', 'présent en partie', 'présent en partie']],
    ['entretien-technique', 'CC', ['présent en partie', 'présent en partie', 'présent']],
    ['entretien-final', 'MERCD', ['présent']],
  ])('%s, %s: %s', (slug, sigle, attendu) => {
    const modalite = modalites.find((m) => m.slug === slug);
    if (!modalite) throw new Error(`${slug} absent`);
    const emplois = modalitesEmployees(titres, modalite).filter((e) => e.session.edition.titre.sigle === sigle);
    expect(emplois.map((e) => presenceDuJury(e.prevue))).toEqual(attendu);
  });
});
