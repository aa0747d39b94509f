import { z } from 'zod';
import type { Session } from './modele.ts';
import { designation, explication } from './texte.ts';

const reserve = z
  .strictObject({
    fichier: z.string().min(1).meta({ description: 'Nom du fichier lu' }),
    page: z.int().positive().meta({ description: 'Page à regarder, telle qu’imprimée dans le bandeau' }),
    raison: explication('Ce que l’import n’a pas pu établir, et ce qu’il faut faire'),
    textes: z
      .array(designation('Texte lu, à placer'))
      .min(1)
      .optional()
      .meta({ description: 'Textes lus dans le document, que l’import n’a pas su placer' }),
  })
  .meta({ description: 'Un point à vérifier sur le document' });
/** Something that a person must look up in the document before the entry is relied on. */
export type AVerifier = z.output<typeof reserve>;

/** What an import could not establish. Shown on the site, and refused in print, until it is settled and removed. */
export const aVerifier = z
  .array(reserve)
  .min(1, { error: 'un point au moins attendu ; une fois tout vérifié, retirez la clé' })
  .optional()
  .meta({ description: 'Points à vérifier sur le document, laissés par l’import ; à retirer une fois vérifiés' });

/** Every unsettled point that an exam rests on: while there is one, its instruments are not printed. */
export function aVerifierDeLaSession(session: Session): AVerifier[] {
  const { edition, activite } = session;
  const fiches = session.competences.map((e) => e.competence);
  return [
    edition.titre,
    edition.donnees,
    edition.donnees.plateauTechnique,
    session,
    ...session.modalites,
    ...session.competences,
    ...(activite ? [activite] : edition.titre.activites),
    ...fiches,
  ].flatMap((entree) => entree.aVerifier ?? []);
}
