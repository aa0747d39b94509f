import fs from 'node:fs';
import path from 'node:path';
import { VALIDE, type Retouche } from '../fautif.ts';

export const EVALUATION = 'titres/ex-01/evaluation/2020-01-15.mdx';
export const SANS_REAC = 'titres/ez-02/evaluation/2018-05-02.mdx';
export const TITRE = 'titres/ex-01/titre.mdx';
export const ACTIVITE = 'titres/ex-01/activites/1.mdx';
export const ACTIVITE_2 = 'titres/ex-01/activites/2.mdx';
export const CP1 = 'titres/ex-01/competences/1.mdx';
export const CP2 = 'titres/ex-01/competences/2.mdx';
export const CT1 = 'titres/ex-01/transversales/communiquer.mdx';
export const GLOSSAIRE = 'titres/ex-01/glossaire.mdx';
export const MSP = 'modalites/mise-en-situation-professionnelle.mdx';
export const PARCOURS = 'parcours/exemple.mdx';
export const ERRATA = 'errata.yaml';
export const SYNONYMES = 'synonymes.yaml';

/** Lists one more document of the titre. */
export const NOUVEAU_DOCUMENT = '  - id: re-2021-01-15\n    type: RE\n    miseAJour: 2021-01-15\n    pages: 10\n';

/** The edition, issued again a year later. */
export const REEDITION = fs
  .readFileSync(path.join(VALIDE, EVALUATION), 'utf8')
  .replaceAll('re-2020-01-15', 're-2021-01-15');

/** A name, and the edits of valid content that bring the faults they announce and no other. */
type Cas = [nom: string, ...retouches: Retouche[]];

/** Cases by rule. */
export type CasParRegle = Record<string, Cas[]>;
