import { z } from 'zod';
import { EXEMPLES, type Nature } from '../identifiants.ts';
import { absolue, EDITEUR, LICENCE, VERSION } from '../publication.ts';

/** What all our JSON files share: their head, and how they name an entry. */

export const cle = z.string().meta({ description: 'Clé permanente, tirée de l’adresse, jamais du texte' });

export function identite(nature: Nature) {
  const [exempleDeCle, exempleDeCode] = EXEMPLES[nature];
  return {
    identifiant: z.uuid().meta({ description: 'UUID version 5, calculé sur la clé seule' }),
    cle: cle.meta({ examples: [exempleDeCle] }),
    code: z.string().meta({ description: 'Code lisible', examples: [exempleDeCode] }),
    adresse: z.string().meta({ description: 'Page du site ; depuis sa racine s’il n’a pas de domaine déclaré' }),
  };
}

export const entete = {
  $schema: z.string().meta({ description: 'Adresse du schéma JSON du fichier' }),
  version: z.string().meta({ description: 'Version sémantique du format', examples: [VERSION] }),
  editeur: z.string().meta({ description: 'Qui publie les données' }),
  licence: z
    .strictObject({
      nom: z.string().meta({ description: 'Nom de la licence' }),
      adresse: z.url().meta({ description: 'Texte de la licence' }),
      portee: z.string().meta({ description: 'Ce que la licence couvre' }),
    })
    .meta({ description: 'Licence des données' }),
  miseAJour: z.iso.date().meta({ description: 'Date du plus récent des documents dont viennent les données' }),
};

/** The schemas we publish, by the name of their file. */
export type NomSchema = 'titre' | 'index' | 'planification';

export const adresseSchema = (nom: NomSchema): string => `/donnees/schemas/${nom}.schema.json`;

/** @param miseAJour date of the documents, AAAA-MM-JJ: a file has no date of its own */
export const enTete = (site: string | undefined, schema: NomSchema, miseAJour: string) => ({
  $schema: absolue(site, adresseSchema(schema)),
  version: VERSION,
  editeur: EDITEUR,
  licence: LICENCE,
  miseAJour,
});

/** The data of an entry as its schema has it, without what links it to others. */
export function donnees<S extends z.ZodObject>(schema: S, entree: z.output<S>): z.output<S> {
  const valeurs: Record<string, unknown> = entree;
  return Object.fromEntries(Object.keys(schema.shape).map((nom) => [nom, valeurs[nom]])) as z.output<S>;
}

/** A file’s text: indented, in the order written, absent keys left out. */
export const ecrireJson = (valeur: unknown): string => `${JSON.stringify(valeur, undefined, 2)}\n`;

/** The JSON Schema of a format, as published. */
export const schemaPublie = (site: string | undefined, nom: NomSchema, schema: z.ZodType): string =>
  ecrireJson({ $id: absolue(site, adresseSchema(nom)), ...z.toJSONSchema(schema, { unrepresentable: 'any' }) });
