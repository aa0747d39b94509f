import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import type { Collections, Referentiels, Titre } from '../../src/referentiel/modele.ts';

/** Texts that break careless formats. */
export const PIEGES = [
  '=1+1',
  '+33 1',
  '-5 °C',
  '@nom',
  "'=déjà neutralisé",
  'un ; deux, trois',
  'il dit "non" ; puis "oui"',
  'une ligne\nune autre',
  '<b>&amp; </script> ]]>',
  '#{$x} \\" |',
];

const lues = (): Collections => structuredClone(lireContenu('content').collections);

/** The real content, linked. */
export const graphe = (): Referentiels => assembler(lues());

/** The real content with other texts in place of its first criteria and savoirs, in both lists. */
export function graphePiege(): Referentiels {
  const c = lues();
  for (const { donnees } of c.evaluations) for (const { criteres } of donnees.competences) piegerCriteres(criteres);
  for (const { donnees } of c.competences) {
    piegerCriteres(donnees.criteres ?? []);
    donnees.savoirs?.forEach((_, i, savoirs) => {
      savoirs[i] = `${PIEGES[i % PIEGES.length] ?? ''} n° ${i + 1}`;
    });
  }
  return assembler(c);
}

function piegerCriteres(criteres: { texte: string }[]): void {
  criteres.forEach((critere, i) => {
    critere.texte = PIEGES[i % PIEGES.length] ?? '';
  });
}

export function titreDe({ titres }: Referentiels, id: string): Titre {
  const titre = titres.find((t) => t.id === id);
  if (!titre) throw new Error(`${id} absent`);
  return titre;
}

/** Both graphs, named: what must hold of the real content must hold of traps. */
export const GRAPHES = [
  ['the real content', graphe()],
  ['a content of traps', graphePiege()],
] as const;
