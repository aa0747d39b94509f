import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** What the files of the content say, read without anything of the site: an entry, its kind and its bare texts. */
export interface Dit {
  nature: string;
  texte: string;
}

type Donnees = Record<string, unknown>;
interface Critere {
  id: string;
  texte: string;
  horsReac?: boolean;
}
interface Fiche {
  competence?: number;
  numero?: number;
  criteres?: Critere[];
}

/** Bare text: lower case, no accent, œ as oe, straight apostrophes. */
export const nu = (texte: string): string =>
  texte
    .replace(/[’ʼ]/g, "'")
    .replace(/œ/gi, 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();

/** Front matter and prose of a file; what is not read of prose (addresses of links, tags) is taken out. */
function lire(fichier: string): { donnees: Donnees; corps: string } {
  const [, entete = '', corps = ''] = /^---\n([^]*?)\n---\n?([^]*)$/.exec(fs.readFileSync(fichier, 'utf8')) ?? [];
  return { donnees: parse(entete) as Donnees, corps: corps.replace(/\]\([^)]*\)/g, ']').replace(/<[^>]*>/g, ' ') };
}

const lireTous = (dossier: string) =>
  fs
    .globSync('*.mdx', { cwd: dossier })
    .sort()
    .map((f) => lire(path.join(dossier, f)));

const dire = (nature: string, ...textes: unknown[]): Dit => ({
  nature,
  texte: nu(textes.flat(2).filter(Boolean).join(' | ')),
});

/** Savoirs whose wordings differ only by case, accents and marks are one. */
const cleDeSavoir = (texte: string): string =>
  nu(texte)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

function* termesDe(fichier: string): Generator<Dit> {
  const { entrees } = lire(fichier).donnees as {
    entrees: { termes: string[]; developpe?: string; definition?: string }[];
  };
  for (const { termes, developpe, definition } of entrees) yield dire('Terme', termes, developpe, definition);
}

/** The criteria of a titre: each wording of each, in the RE; those of the REAC that the RE in force leaves out. */
function* criteresDe(dossier: string): Generator<Dit> {
  const fiches = lireTous(path.join(dossier, 'competences')).map((f) => f.donnees as Fiche);
  const editions = lireTous(path.join(dossier, 'evaluation')).map((e) => e.donnees.competences as Fiche[]);
  const duReac = (n: number | undefined, id: string) =>
    fiches.find((f) => f.numero === n)?.criteres?.find((c) => c.id === id)?.texte;
  const dits = new Map<string, Dit>();
  for (const { competence, criteres = [] } of editions.flat())
    for (const { id, texte, horsReac } of criteres)
      dits.set(`${competence} ${id} ${texte}`, dire('Critère', texte, !horsReac && duReac(competence, id)));
  yield* dits.values();
  const enVigueur = editions.at(-1) ?? [];
  for (const { numero, criteres = [] } of fiches)
    for (const { id, texte } of criteres)
      if (!enVigueur.find((c) => c.competence === numero)?.criteres?.some((c) => c.id === id && !c.horsReac))
        yield dire('Critère', texte);
  for (const { donnees } of lireTous(path.join(dossier, 'transversales')))
    for (const { texte } of (donnees as Fiche).criteres ?? []) yield dire('Critère', texte);
}

/** Kinds of entries that are each in one place of one file. */
export const NATURES_RECENSEES = ['CCP', 'Critère', 'Savoir', 'Modalité', 'Terme', 'Parcours'];

/** @param contenu the content’s folder */
export function recenser(contenu: string): Dit[] {
  const titres = fs.globSync('titres/*/', { cwd: contenu }).map((t) => path.join(contenu, t));
  const savoirs = new Map<string, Set<string>>();
  for (const { donnees } of titres.flatMap((t) => lireTous(path.join(t, 'competences'))))
    for (const liste of ['savoirFaireTechniques', 'savoirFaireOrganisationnels', 'savoirFaireRelationnels', 'savoirs'])
      for (const texte of (donnees[liste] ?? []) as string[]) {
        const cle = cleDeSavoir(texte);
        savoirs.set(cle, (savoirs.get(cle) ?? new Set()).add(texte));
      }
  return [
    ...titres.flatMap((t) => [
      ...lireTous(path.join(t, 'activites')).map(({ donnees, corps }) =>
        dire('CCP', donnees.intitule, `CCP ${String(donnees.numero)}`, corps),
      ),
      ...criteresDe(t),
      ...(fs.existsSync(path.join(t, 'glossaire.mdx')) ? termesDe(path.join(t, 'glossaire.mdx')) : []),
    ]),
    ...[...savoirs.values()].map((textes) => dire('Savoir', [...textes])),
    ...termesDe(path.join(contenu, 'glossaire.mdx')),
    ...lireTous(path.join(contenu, 'modalites')).map(({ donnees, corps }) =>
      dire('Modalité', donnees.intitule, donnees.sigle, corps),
    ),
    ...lireTous(path.join(contenu, 'parcours')).map(({ donnees, corps }) =>
      dire('Parcours', donnees.intitule, donnees.resume, corps),
    ),
  ];
}
