import { z, type ZodType } from 'zod';
import type { VFileMessage } from 'vfile-message';
import { lire } from './chemins.ts';
import { faute, plusProche } from './faute.ts';
import type { YamlLu } from './yaml.ts';

z.config(z.locales.fr());

/** Data that fits its schema, or every fault at its line. */
export type Valide<T> = { donnees: T; fautes: [] } | { donnees?: undefined; fautes: VFileMessage[] };

/** Holds the data of a file against its schema. */
export function valider<T>(schema: ZodType<T>, yaml: YamlLu, fichier: string): Valide<T> {
  const lu = schema.safeParse(yaml.valeur);
  if (lu.success) return { donnees: lu.data, fautes: [] };
  return { fautes: lu.error.issues.flatMap((probleme) => traduire(probleme, schema, yaml, fichier)) };
}

function traduire(probleme: z.core.$ZodIssue, schema: ZodType, yaml: YamlLu, fichier: string): VFileMessage[] {
  const { path } = probleme;
  if (probleme.code === 'unrecognized_keys') {
    const connues = clesConnues(schema, path);
    return probleme.keys.map((cle) =>
      faute({
        fichier,
        position: yaml.situerCle(path, cle),
        regle: 'cle-inconnue',
        message: `Clé « ${cle} » inattendue${path.length > 0 ? ` dans « ${nommer(path)} »` : ''}`,
        attendu: connues,
        suggestion: plusProche(cle, connues),
      }),
    );
  }
  if (path.length > 0 && !yaml.possede(path)) {
    return [
      faute({
        fichier,
        position: yaml.situer(path.slice(0, -1)),
        regle: 'cle-manquante',
        message: `Clé « ${String(path.at(-1))} » manquante${path.length > 1 ? ` dans « ${nommer(path.slice(0, -1))} »` : ''}`,
      }),
    ];
  }
  const attendu = probleme.code === 'invalid_value' ? probleme.values.map(String) : undefined;
  const valeur = lire(yaml.valeur, path);
  return [
    faute({
      fichier,
      position: yaml.situer(path),
      regle: 'valeur-invalide',
      message: `${path.length > 0 ? `« ${nommer(path)} » : ` : ''}${probleme.message}`,
      attendu,
      suggestion: attendu && typeof valeur === 'string' ? plusProche(valeur, attendu) : undefined,
    }),
  ];
}

/** « sessions.1.modalites.0 » reads better with ranks from 1, as people count. */
function nommer(path: readonly PropertyKey[]): string {
  return path.map((p) => (typeof p === 'number' ? `n° ${p + 1}` : String(p))).join(' > ');
}

/** The keys the schema knows at a path. */
function clesConnues(schema: ZodType, path: readonly PropertyKey[]): string[] {
  let ici: unknown = schema;
  for (const cle of path) {
    ici = derouler(ici);
    if (ici instanceof z.ZodArray) ici = ici.element;
    else if (ici instanceof z.ZodObject) ici = (ici.shape as Record<PropertyKey, unknown>)[cle];
  }
  ici = derouler(ici);
  return ici instanceof z.ZodObject ? Object.keys(ici.shape) : [];
}

function derouler(schema: unknown): unknown {
  let ici = schema;
  while (ici instanceof z.ZodOptional || ici instanceof z.ZodDefault) ici = ici.unwrap();
  return ici;
}
