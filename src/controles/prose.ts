import { z } from 'zod';
import { valeurs, type Chemin } from './chemins.ts';
import { EMPLACEMENTS, type NomCollection } from './emplacements.ts';
import type { FichierLu } from './lecture.ts';

/** How `explication` (referentiel/texte.ts) describes what is ours. */
const NOS_MOTS = '(nos mots)';

type Schema = z.core.JSONSchema.BaseSchema;

const schemas = new Map<NomCollection, Schema>();

/** The texts of the front matter that are ours, as the schemas tell; official designations are left out. */
export function* proses({ collection, donnees }: FichierLu): Generator<{ chemin: Chemin; texte: string }> {
  const schema = schemas.get(collection) ?? enJson(collection);
  schemas.set(collection, schema);
  for (const { chemin, valeur } of valeurs(donnees)) {
    if (typeof valeur === 'string' && (descendre(schema, chemin)?.description ?? '').endsWith(NOS_MOTS))
      yield { chemin, texte: valeur };
  }
}

const enJson = (collection: NomCollection): Schema =>
  z.toJSONSchema(EMPLACEMENTS[collection].schema, { io: 'input', unrepresentable: 'any' });

/** The schema of the value at a path. */
function descendre(racine: Schema, chemin: Chemin): Schema | undefined {
  return chemin.reduce<unknown>((ici, cle) => {
    const { items, properties } = (ici ?? {}) as Schema;
    return typeof cle === 'number' ? items : properties?.[cle];
  }, racine) as Schema | undefined;
}
