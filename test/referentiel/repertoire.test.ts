import { describe, expect, it } from 'vitest';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import type { Titre } from '../../src/referentiel/modele.ts';
import { nombreux, parDomaine, parLettre } from '../../src/referentiel/repertoire.ts';

const { titres } = assembler(lireContenu('content').collections);
const [modele] = titres;
if (!modele) throw new Error('aucun titre');
const titre = (intitule: string, ...domaines: string[]): Titre => ({
  ...modele,
  id: intitule,
  intitule,
  nsf: domaines.map((nom) => ({ code: '312', intitule: nom })),
});
const ranges = (rayons: ReturnType<typeof parLettre>) =>
  rayons.map(({ nom, titres: siens }) => [nom, siens.map((t) => t.intitule)]);

describe('a directory of titres', () => {
  it('is for more of them than we have: each is still said something of, where all are', () => {
    expect(nombreux(titres)).toBe(false);
    expect(nombreux(Array.from({ length: 200 }, () => modele))).toBe(true);
  });

  it('has letters in order, accents and ligatures aside, and names in the order of the French alphabet', () => {
    expect(ranges(parLettre(['Œnologue', 'Façadier', 'Étancheur', 'Employé', 'Monteur'].map((t) => titre(t))))).toEqual(
      [
        ['E', ['Employé', 'Étancheur']],
        ['F', ['Façadier']],
        ['M', ['Monteur']],
        ['O', ['Œnologue']],
      ],
    );
  });

  it('has a titre once under each of its domains', () => {
    const [a, b] = [titre('Vendeur', 'Vente', 'Accueil', 'Vente'), titre('Hôte', 'Accueil')];
    expect(ranges(parDomaine([a, b]))).toEqual([
      ['Accueil', ['Hôte', 'Vendeur']],
      ['Vente', ['Vendeur']],
    ]);
  });
});
