import { z } from 'zod';
import { adresseSavoir } from '../../referentiel/adresses.ts';
import { INTITULES_LISTES } from '../../referentiel/competence.ts';
import type { Titre } from '../../referentiel/modele.ts';
import { slug } from '../../referentiel/typographie.ts';
import { cleSavoir, code, uuid } from '../identifiants.ts';
import { absolue } from '../publication.ts';
import * as commun from './commun.ts';
import type { Ligne } from './ecrire.ts';

export const colonnesSavoirs = z.strictObject({
  ...commun.duTitre,
  ...commun.duDocument,
  ...commun.deLaCompetence,
  intitule: z.string().meta({ description: 'Intitulé de la compétence dans la fiche du REAC' }),
  liste: z.string().meta({ description: 'Liste de la fiche', examples: ['Savoir-faire techniques'] }),
  rang: z.int().positive().meta({ description: 'Rang imprimé dans la liste' }),
  savoir: z.string().meta({ description: 'Savoir ou savoir-faire, mot pour mot' }),
  deja_imprime: z.string().meta({ description: 'Liste où la fiche l’imprime déjà, quand elle l’imprime deux fois' }),
  ...commun.identifiants('savoir'),
  ...commun.provenance,
});

/** The savoirs of each fiche, in the order printed, second prints included. */
export const lignesSavoirs = (titre: Titre, site?: string): Ligne[] =>
  titre.competences.flatMap((c) =>
    c.items.map((item) => ({
      ...commun.colonnesDuTitre(titre),
      ...commun.colonnesDuDocument(commun.documentDe(titre, c.source.document)),
      ...commun.colonnesDeLaCompetence(c),
      intitule: c.intitule,
      liste: INTITULES_LISTES[item.liste],
      rang: item.rang,
      savoir: item.texte,
      deja_imprime: item.doublonDe && INTITULES_LISTES[item.doublonDe],
      code: code.savoir(c, item),
      identifiant: uuid(cleSavoir(c, item)),
      ...commun.colonnesDeProvenance(c.source.pages, absolue(site, adresseSavoir(slug(item.texte)))),
    })),
  );
