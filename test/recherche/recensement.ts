import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** What the files of the content say, read without anything of the site: an entry, its kind and its bare texts. */
export interface Dit {
  nature: string;
  texte: string;
}

type Donnees = Record<string, unknown>;
interface Fichier {
  donnees: Donnees;
  corps: string;
}
interface Critere {
  id: string;
  texte: string;
  horsReac?: boolean;
}
interface Fiche {
  competence?: number;
  numero?: number;
  intitule?: string;
  criteres?: Critere[];
}
interface Epreuve {
  perimetre: string;
  modalites: { modalite: string; objet?: string; remarque?: string; parties?: Donnees[]; productions?: Donnees }[];
  jury: Donnees;
  surveillance: { consignes?: string };
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
function lire(fichier: string): Fichier {
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

interface Terme {
  termes: string[];
  developpe?: string;
  definition?: string;
}

function* termesDe(fichier: string): Generator<Dit> {
  const { entrees, sigles = [] } = lire(fichier).donnees as { entrees: Terme[]; sigles?: Terme[] };
  for (const { termes, developpe, definition } of [...entrees, ...sigles])
    yield dire('Terme', termes, developpe, definition);
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

/** What a titre says of itself. */
function direTitre({ donnees, corps }: Fichier): Dit {
  const { intitule, sigle, millesime, code, rncp, niveau, nsf, rome, formacode, ...listes } = donnees as Donnees &
    Record<'rncp' | 'niveau', Donnees | undefined> &
    Record<'nsf' | 'rome', Donnees[]>;
  const { emplois, secteurs, structures, conventions } = listes as Record<string, { liste: string[] } | undefined>;
  return dire(
    'Titre',
    [intitule, `${String(sigle)} ${String(millesime)}`, code, rncp && `RNCP ${String(rncp.numero)}`],
    [`Niveau ${String(niveau?.valeur)}`, 'Code NSF, code ROME, Formacode', formacode],
    [...nsf, ...rome].map((n) => [n.code, n.intitule]),
    [emplois, secteurs, structures, conventions].map((l) => l?.liste),
    corps,
  );
}

/** The compétences of a titre: in the words in force, and in those of an edition where they differ. */
function* competencesDe(dossier: string): Generator<Dit> {
  const editions = lireTous(path.join(dossier, 'evaluation')).map((e) => e.donnees.competences as Fiche[]);
  for (const { donnees, corps } of lireTous(path.join(dossier, 'competences'))) {
    const { numero, intitule } = donnees as Fiche;
    const dits = editions.map((e) => e.find((c) => c.competence === numero)?.intitule);
    yield dire('Compétence', dits.at(-1), `CP ${numero}`, intitule, corps);
    for (const ancien of new Set(dits)) if (ancien && ancien !== dits.at(-1)) yield dire('Compétence', ancien);
  }
  for (const { donnees, corps } of lireTous(path.join(dossier, 'transversales')))
    yield dire('Compétence transversale', donnees.intitule, `CT ${String(donnees.numero)}`, corps);
}

/** The exams of each edition, and its rooms and resources. */
function* epreuvesDe(dossier: string, titre: Donnees, modalites: Map<unknown, unknown>): Generator<Dit> {
  const activites = lireTous(path.join(dossier, 'activites')).map((a) => a.donnees);
  for (const { donnees } of lireTous(path.join(dossier, 'evaluation'))) {
    const { sessions, plateauTechnique } = donnees as {
      sessions: Epreuve[];
      plateauTechnique: Record<string, Donnees[]>;
    };
    for (const { perimetre, jury, surveillance, ...session } of sessions) {
      const activite = activites.find((a) => perimetre === `ccp-${String(a.numero)}`);
      yield dire(
        'Épreuve',
        activite ? `Épreuve du CCP ${String(activite.numero)} seul` : 'Épreuve du titre entier',
        [activite?.intitule ?? titre.intitule, `${String(titre.sigle)} ${String(titre.millesime)}`],
        'Durée totale, présence du jury, composition du jury',
        session.modalites.flatMap(({ modalite, objet, remarque, parties = [], productions }) => [
          modalites.get(modalite),
          objet,
          remarque,
          productions?.consignes,
          ...parties.flatMap((p) => [p.libelle, p.objet]),
        ]),
        [jury.protocole, jury.composition, surveillance.consignes && `surveillance : ${surveillance.consignes}`],
      );
    }
    const { locaux = [], ressources = [] } = plateauTechnique;
    yield dire(
      'Épreuve',
      'Plateau technique',
      locaux.map((l) => [l.designation, l.observations]),
      ressources.map((r) => [r.categorie, r.description, r.observations]),
    );
  }
}

/** Kinds of entries that the files of the content say; the others are pages. */
export const NATURES_RECENSEES = [
  'Titre',
  'CCP',
  'Compétence',
  'Compétence transversale',
  'Critère',
  'Savoir',
  'Modalité',
  'Épreuve',
  'Terme',
  'Parcours',
];

/** @param contenu the content’s folder */
export function recenser(contenu: string): Dit[] {
  const titres = fs.globSync('titres/*/', { cwd: contenu }).map((t) => path.join(contenu, t));
  const modalites = fs.globSync('*.mdx', { cwd: path.join(contenu, 'modalites') }).map((f) => ({
    slug: path.basename(f, '.mdx'),
    ...lire(path.join(contenu, 'modalites', f)),
  }));
  const nomsDesModalites = new Map(modalites.map(({ slug, donnees }) => [slug, donnees.intitule]));
  const savoirs = new Map<string, Set<string>>();
  for (const { donnees } of titres.flatMap((t) => lireTous(path.join(t, 'competences'))))
    for (const liste of ['savoirFaireTechniques', 'savoirFaireOrganisationnels', 'savoirFaireRelationnels', 'savoirs'])
      for (const texte of (donnees[liste] ?? []) as string[]) {
        const cle = cleDeSavoir(texte);
        savoirs.set(cle, (savoirs.get(cle) ?? new Set()).add(texte));
      }
  return [
    ...titres.flatMap((t) => {
      const titre = lire(path.join(t, 'titre.mdx'));
      return [
        direTitre(titre),
        ...lireTous(path.join(t, 'activites')).map(({ donnees, corps }) =>
          dire('CCP', donnees.intitule, `CCP ${String(donnees.numero)}`, corps),
        ),
        ...epreuvesDe(t, titre.donnees, nomsDesModalites),
        ...competencesDe(t),
        ...criteresDe(t),
        ...(fs.existsSync(path.join(t, 'glossaire.mdx')) ? termesDe(path.join(t, 'glossaire.mdx')) : []),
      ];
    }),
    ...[...savoirs.values()].map((textes) => dire('Savoir', [...textes])),
    ...termesDe(path.join(contenu, 'glossaire.mdx')),
    ...modalites.map(({ donnees, corps }) => dire('Modalité', donnees.intitule, donnees.sigle, corps)),
    ...lireTous(path.join(contenu, 'parcours')).map(({ donnees, corps }) =>
      dire('Parcours', donnees.intitule, donnees.resume, corps),
    ),
  ];
}
