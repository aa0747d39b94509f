import { z } from 'zod';
import * as codes from '../../referentiel/codes.ts';
import type { Titre } from '../../referentiel/modele.ts';
import { titreSchema } from '../../referentiel/titre.ts';
import type { FichierDonnees } from '../catalogue.ts';
import { code, identifier } from '../identifiants.ts';
import { absolue, dateDuTitre, derniereDate } from '../publication.ts';
import { cle, enTete, entete, identite } from './commun.ts';

const edition = z.strictObject({
  ...identite('edition'),
  date: z.iso.date().meta({ description: 'Date de mise à jour du document' }),
  enVigueur: z.boolean().meta({ description: 'Vrai pour l’édition la plus récente' }),
});

/** /donnees/index.json */
export const indexJson = z
  .strictObject({
    ...entete,
    titres: z
      .array(
        z.strictObject({
          ...identite('titre'),
          sigle: titreSchema.shape.sigle,
          intitule: titreSchema.shape.intitule,
          codeTitre: codes.codeTitre,
          millesime: codes.millesime,
          editions: z.array(edition).meta({ description: 'Éditions du RE, la plus récente en tête' }),
        }),
      )
      .meta({ description: 'Titres publiés' }),
    fichiers: z
      .array(
        z.strictObject({
          adresse: z.string().meta({ description: 'Adresse du fichier' }),
          format: z.string().meta({ description: 'Format', examples: ['json', 'csv', 'case'] }),
          type: z.string().meta({ description: 'Type de contenu' }),
          nom: z.string().meta({ description: 'Ce que le fichier contient' }),
          titre: cle.optional().meta({ description: 'Clé du titre ; absente si le fichier les réunit' }),
        }),
      )
      .meta({ description: 'Fichiers de données du site' }),
  })
  .meta({ title: 'Index', description: 'Les titres publiés et les fichiers de données du site' });
export type IndexJson = z.output<typeof indexJson>;

export function indexEnJson(titres: readonly Titre[], fichiers: readonly FichierDonnees[], site?: string): IndexJson {
  return {
    ...enTete(site, 'index', derniereDate(titres.map(dateDuTitre))),
    titres: titres.map((t) => ({
      ...identifier(site, t.id, code.titre(t)),
      sigle: t.sigle,
      intitule: t.intitule,
      codeTitre: t.code,
      millesime: t.millesime,
      editions: t.editions.map((e) => ({
        ...identifier(site, e.id, code.edition(e)),
        date: e.date,
        enVigueur: e.enVigueur,
      })),
    })),
    fichiers: fichiers.map((f) => ({
      adresse: absolue(site, f.chemin),
      format: f.format,
      type: f.type,
      nom: f.nom,
      titre: f.titre?.id,
    })),
  };
}
