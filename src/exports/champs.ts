import { z } from 'zod';

/** A field of a format, as its page explains it. */
interface Champ {
  /** Path from the entry described: editions[].sessions[].duree */
  chemin: string;
  type: string;
  obligatoire: boolean;
  description: string;
  /** A value it may take. */
  exemple: string | undefined;
}

/** The fields of one object; those below a list or an object with a description of their own are in its parts. */
export interface Table {
  /** Path of the object, empty for the whole. */
  chemin: string;
  description: string;
  champs: Champ[];
}

type Noeud = z.core.JSONSchema._JSONSchema;
type Objet = Exclude<Noeud, boolean>;

/** Explains a schema, object by object, from its own descriptions; objects alike are explained once. */
export function expliquer(schema: z.ZodType): Table[] {
  const toutes = tables('', z.toJSONSchema(schema, { unrepresentable: 'any' }));
  return [...new Map(toutes.toReversed().map((t) => [JSON.stringify(t.champs), t])).values()].reverse();
}

function tables(chemin: string, noeud: Noeud): Table[] {
  const objet = element(noeud);
  if (!objet?.properties) return [];
  const obligatoires = new Set(objet.required);
  const noms = Object.entries(objet.properties);
  return [
    {
      chemin,
      description: objet.description ?? '',
      champs: noms.map(([nom, propriete]) => ({
        chemin: nom,
        type: nommer(propriete),
        obligatoire: obligatoires.has(nom),
        description: typeof propriete === 'boolean' ? '' : (propriete.description ?? ''),
        exemple: exemple(propriete),
      })),
    },
    ...noms.flatMap(([nom, propriete]) =>
      tables(`${chemin === '' ? '' : `${chemin}.`}${nom}${estListe(propriete) ? '[]' : ''}`, propriete),
    ),
  ];
}

const estListe = (n: Noeud): boolean => typeof n !== 'boolean' && n.type === 'array';

/** The object a node is, or is a list of. */
function element(n: Noeud): Objet | undefined {
  if (typeof n === 'boolean') return undefined;
  if (n.type !== 'array') return n;
  return typeof n.items === 'object' && !Array.isArray(n.items) ? element(n.items) : undefined;
}

const TYPES: Record<string, string> = {
  string: 'texte',
  integer: 'entier',
  number: 'nombre',
  boolean: 'vrai ou faux',
  object: 'objet',
};

function nommer(n: Noeud): string {
  if (typeof n === 'boolean') return '';
  if (n.type === 'array') {
    const de = element(n);
    return `liste ${de?.properties ? 'd’objets' : `: ${de ? nommer(de) : ''}`}`;
  }
  if (n.enum ?? n.const !== undefined)
    return (n.enum ?? [n.const]).map((v) => (v === '' ? 'vide' : `« ${String(v)} »`)).join(', ');
  if (n.format === 'date') return 'date';
  if (n.format === 'uuid') return 'UUID';
  return TYPES[String(n.type)] ?? 'texte';
}

const exemple = (n: Noeud): string | undefined =>
  typeof n === 'boolean' ? undefined : n.examples?.map((x) => (Array.isArray(x) ? x.join(', ') : String(x)))[0];
