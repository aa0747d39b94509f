import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lireContenu } from '../../src/controles/lecture.ts';
import { DOSSIER_SCHEMAS, fichierDuSchema, schemasEditeur } from '../../src/controles/schemas-editeur.ts';

const lire = (fichier: string) => JSON.parse(fs.readFileSync(fichier, 'utf8')) as Record<string, unknown>;

describe('JSON Schemas for editors', () => {
  it('are up to date; otherwise: npm run generate:schemas', async () => {
    const attendus = await schemasEditeur();
    const presents = fs.readdirSync(DOSSIER_SCHEMAS).map((nom) => path.posix.join(DOSSIER_SCHEMAS, nom));
    expect(presents.sort()).toEqual([...attendus.keys()].sort());
    for (const [fichier, texte] of attendus) expect(fs.readFileSync(fichier, 'utf8'), fichier).toBe(texte);
  });

  it('are mapped to files that exist', () => {
    const schemas = lire('.vscode/settings.json')['yaml.schemas'] as Record<string, string>;
    expect(Object.entries(schemas)).not.toEqual([]);
    for (const couple of Object.entries(schemas).flat()) expect(fs.existsSync(couple), couple).toBe(true);
  });

  it('describe every key that content uses', () => {
    for (const { collection, fichier, donnees } of lireContenu('content').fichiers) {
      const schema = lire(fichierDuSchema(collection));
      expect(sansDescription(schema, donnees), fichier).toEqual([]);
    }
  });
});

interface Schema {
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
}

/** Keys of the data that the schema does not describe. */
function sansDescription({ properties, items }: Schema, donnees: unknown): string[] {
  if (Array.isArray(donnees)) return donnees.flatMap((x) => (items ? sansDescription(items, x) : []));
  if (typeof donnees !== 'object' || donnees === null) return [];
  return Object.entries(donnees).flatMap(([cle, valeur]) => {
    const sien = properties?.[cle];
    const description = sien?.description ?? sien?.items?.description;
    return sien && description ? sansDescription(sien, valeur) : [cle];
  });
}
