import type { ZodType } from 'zod';
import { activiteSchema, type ActiviteDonnees } from '../referentiel/activite.ts';
import { competenceSchema, type CompetenceDonnees } from '../referentiel/competence.ts';
import { errataSchema, type Erratum } from '../referentiel/errata.ts';
import { evaluationSchema, type EvaluationDonnees } from '../referentiel/evaluation.ts';
import {
  glossaireReacSchema,
  glossaireSchema,
  type GlossaireDonnees,
  type GlossaireReacDonnees,
} from '../referentiel/glossaire.ts';
import { modaliteSchema, type ModaliteDonnees } from '../referentiel/modalite.ts';
import { parcoursSchema, type ParcoursDonnees } from '../referentiel/parcours.ts';
import { synonymesSchema, type Synonymes } from '../referentiel/synonymes.ts';
import { titreSchema, type TitreDonnees } from '../referentiel/titre.ts';
import { transversaleSchema, type TransversaleDonnees } from '../referentiel/transversale.ts';

/** What a file of each kind holds. */
export interface Donnees {
  titres: TitreDonnees;
  activites: ActiviteDonnees;
  competences: CompetenceDonnees;
  transversales: TransversaleDonnees;
  evaluations: EvaluationDonnees;
  glossaires: GlossaireDonnees;
  glossaireReac: GlossaireReacDonnees;
  modalites: ModaliteDonnees;
  parcours: ParcoursDonnees;
  errata: Erratum[];
  synonymes: Synonymes[];
}
export type NomCollection = keyof Donnees;

interface Emplacement {
  /** Path in content/; its first group is the entry’s path. */
  motif: RegExp;
  schema: ZodType;
}

/** Where each kind of entry lives, and the schema it obeys. */
export const EMPLACEMENTS: Record<NomCollection, Emplacement> = {
  titres: { motif: /^titres\/([a-z]+-\d{2}\/titre)\.mdx$/, schema: titreSchema },
  activites: { motif: /^titres\/([a-z]+-\d{2}\/activites\/\d+)\.mdx$/, schema: activiteSchema },
  competences: { motif: /^titres\/([a-z]+-\d{2}\/competences\/\d+)\.mdx$/, schema: competenceSchema },
  transversales: { motif: /^titres\/([a-z]+-\d{2}\/transversales\/[a-z-]+)\.mdx$/, schema: transversaleSchema },
  evaluations: { motif: /^titres\/([a-z]+-\d{2}\/evaluation\/\d{4}-\d{2}-\d{2})\.mdx$/, schema: evaluationSchema },
  glossaires: { motif: /^titres\/([a-z]+-\d{2}\/glossaire)\.mdx$/, schema: glossaireSchema },
  glossaireReac: { motif: /^(glossaire)\.mdx$/, schema: glossaireReacSchema },
  modalites: { motif: /^modalites\/([a-z-]+)\.mdx$/, schema: modaliteSchema },
  parcours: { motif: /^parcours\/([a-z-]+)\.mdx$/, schema: parcoursSchema },
  errata: { motif: /^(errata)\.yaml$/, schema: errataSchema },
  synonymes: { motif: /^(synonymes)\.yaml$/, schema: synonymesSchema },
};

/**
 * The kind of a file, and the path of its entry.
 * @param relatif path in content/, with slashes
 * @returns undefined when nobody reads a file there
 */
export function reconnaitre(relatif: string): { collection: NomCollection; chemin: string } | undefined {
  for (const [collection, { motif }] of Object.entries(EMPLACEMENTS)) {
    const chemin = motif.exec(relatif)?.[1];
    if (chemin !== undefined) return { collection: collection as NomCollection, chemin };
  }
  return undefined;
}

/** Every place a file may have, as a person reads it: titres/<titre>/competences/<n>.mdx */
export const modeles = (): string[] =>
  Object.values(EMPLACEMENTS).map(({ motif }) =>
    motif.source
      .replace(/[\^$()\\]/g, '')
      .replaceAll('[a-z]+-d{2}', '<titre>')
      .replaceAll('d{4}-d{2}-d{2}', '<date>')
      .replaceAll('[a-z-]+', '<nom>')
      .replaceAll('d+', '<n>'),
  );
