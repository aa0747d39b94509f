import { z } from 'zod';
import { codeTitre, millesime, typeDocument } from '../../referentiel/codes.ts';
import type { Competence, Titre } from '../../referentiel/modele.ts';
import type { Document } from '../../referentiel/titre.ts';
import { EXEMPLES, type Nature } from '../identifiants.ts';
import { MENTION_LICENCE } from '../publication.ts';

/** Columns every CSV has: which titre, which document, under which licence. */

export const duTitre = {
  titre: codeTitre,
  millesime: millesime.meta({ description: 'Millésime du titre, deux chiffres' }),
  sigle: z.string().meta({ description: 'Sigle du titre' }),
  intitule_titre: z.string().meta({ description: 'Intitulé du titre' }),
};

export const duDocument = {
  document: typeDocument,
  mise_a_jour: z.iso.date().meta({ description: 'Date de mise à jour du document' }),
};

export const provenance = {
  pages: z.string().meta({ description: 'Pages du document, telles qu’imprimées', examples: ['15, 16'] }),
  adresse: z.string().meta({ description: 'Page du site' }),
  licence: z.string().meta({ description: 'Licence' }),
};

export const deLaCompetence = {
  certificat: z.string().meta({ description: 'CCP ou CCS', examples: ['CCP 1'] }),
  competence: z.string().meta({ description: 'Compétence', examples: ['CP 2'] }),
};

export const identifiants = (nature: Nature) => ({
  code: z.string().meta({ description: 'Code lisible', examples: [EXEMPLES[nature][1]] }),
  identifiant: z.uuid().meta({ description: 'UUID version 5' }),
});

export const colonnesDuTitre = (t: Titre) => ({
  titre: t.code,
  millesime: t.millesime,
  sigle: t.sigle,
  intitule_titre: t.intitule,
});

export const colonnesDuDocument = (d: Document) => ({ document: d.type, mise_a_jour: d.miseAJour });

/** @param id a document of the titre: reac-2020-12-21 */
export function documentDe(t: Titre, id: string): Document {
  const document = t.documents.find((d) => d.id === id);
  if (!document) throw new Error(`${t.id} : document ${id} inconnu`);
  return document;
}

export const colonnesDeLaCompetence = (c: Competence) => ({ certificat: c.activite.nom, competence: c.nom });

export const colonnesDeProvenance = (pages: readonly number[], adresse: string) => ({
  pages: pages.join(', '),
  adresse,
  licence: MENTION_LICENCE,
});
