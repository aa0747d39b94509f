import fs from 'node:fs';
import path from 'node:path';
import * as prettier from 'prettier';
import { z } from 'zod';
import { EMPLACEMENTS } from './emplacements.ts';

/** Where editors find them: .vscode/settings.json maps the YAML files to their own. */
export const DOSSIER_SCHEMAS = '.vscode/schemas';

/** @param collection glossaireReac, whose schema is in glossaire-reac.json */
export const fichierDuSchema = (collection: string): string =>
  path.posix.join(DOSSIER_SCHEMAS, `${collection.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}.json`);

/**
 * One JSON Schema per kind of content, for the help of editors: completion, descriptions, faults as one types.
 * They say less than the contrôles: no rule between two keys, or two files.
 * @returns text of each file, by its path
 */
export async function schemasEditeur(): Promise<Map<string, string>> {
  const options = await prettier.resolveConfig('package.json');
  const fichiers = new Map<string, string>();
  for (const [collection, { schema }] of Object.entries(EMPLACEMENTS)) {
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    const texte = await prettier.format(JSON.stringify(json), { ...options, parser: 'json' });
    fichiers.set(fichierDuSchema(collection), texte);
  }
  return fichiers;
}

if (import.meta.main) {
  fs.rmSync(DOSSIER_SCHEMAS, { recursive: true, force: true });
  fs.mkdirSync(DOSSIER_SCHEMAS, { recursive: true });
  const fichiers = await schemasEditeur();
  for (const [fichier, texte] of fichiers) fs.writeFileSync(fichier, texte);
  console.log(`${fichiers.size} schémas écrits dans ${DOSSIER_SCHEMAS}.`);
}
