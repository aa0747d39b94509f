import { expect, it } from 'vitest';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { decouperAuxMarques } from '../../src/referentiel/renvois.ts';

const crcd = assembler(lireContenu('content').collections).titres.find((t) => t.id === 'crcd-06');

it.each([
  ["Connaissance des tarifs et CGV* de l'entreprise", ['cgv']],
  ['Gérer le traitement des réponses différées : call back*, web call back*', ['call-back', 'call-back']],
  ['Pratiquer le Cross* / Up selling*', [undefined, undefined]],
  ['Pratiquer la veille', []],
])('the marks of « %s » call the entries of the glossary', (texte, entrees) => {
  if (!crcd) throw new Error('crcd-06 absent');
  const morceaux = decouperAuxMarques(texte, crcd);
  expect(morceaux.filter((m) => m.marque).map((m) => m.entree?.id)).toEqual(entrees);
  expect(morceaux.map((m) => m.morceau).join('*')).toBe(texte);
});
