import fs from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { LISTES_SAVOIRS } from '../../src/referentiel/competence.ts';
import { tirageDepuis, type Tirage } from '../bench/muter.ts';
import { edition, type ActiviteDeSynthese } from './edition.ts';
import { formeDe, type Forme } from './formes.ts';
import { CONTEXTES, DOMAINES, METIERS, NOMS, PRECISIONS } from './mots.ts';
import { action, capitale, chose, distincts, entre, longue, nomLong, plutot, un } from './tirer.ts';

/**
 * Titres that do not exist, to measure what many would cost; never published with the site. Sizes are those of
 * the référentiels: 2 to 5 CCP, 3 to 8 compétences each, small ones oftener; 5 to 12 critères; 30 to 60 savoirs a
 * fiche, half of them asked by other fiches too; a glossary; 1 to 3 editions of the RE; errata. One in seven each have
 * a CCS, no REAC, very long names, exams in parts, fiches of unequal sizes, or all these (formes.ts).
 */

const TRANSVERSALES = ['communiquer', 'coordonner', 'travailler'];
/** Savoirs the titres share. */
const COMMUNS = 4000;

/**
 * Writes synthetic titres in a content folder.
 * @param dossier content folder; its shared files are left alone, but for the errata, which come after its own
 * @param graine the same seed gives the same bytes
 */
export function ecrireTitres(dossier: string, nombre: number, graine = 1): void {
  const tirer = tirageDepuis(graine);
  const communs = distincts(COMMUNS, () => action(tirer));
  const errata: object[] = [];
  for (let i = 0; i < nombre; i++) {
    const titre = dossierDuTitre(i, communs, tirer);
    errata.push(...titre.errata);
    for (const [chemin, donnees] of titre.fichiers) {
      const fichier = path.join(dossier, 'titres', idDe(i), `${chemin}.mdx`);
      fs.mkdirSync(path.dirname(fichier), { recursive: true });
      fs.writeFileSync(fichier, `---\n${yaml(donnees)}---\n\n## En clair\n\n${prose(tirer)}\n`);
    }
  }
  const fichier = path.join(dossier, 'errata.yaml');
  const [siens = ''] = fs.existsSync(fichier) ? fs.readFileSync(fichier, 'utf8').split(MARQUE) : [];
  fs.writeFileSync(fichier, errata.length > 0 ? siens + MARQUE + yaml(errata) : siens);
}

/** What synthetic errata come after. */
const MARQUE = '\n# titres de synthèse\n';

const yaml = (donnees: unknown): string => stringify(donnees, { lineWidth: 0, aliasDuplicateObjects: false });
const prose = (tirer: Tirage): string => Array.from({ length: 6 }, () => `${action(tirer)}.`).join(' ');

/** ZAAA, ZAAB… */
function sigleDe(i: number): string {
  const lettre = (n: number) => String.fromCharCode(65 + (n % 26));
  return `Z${lettre(Math.floor(i / 676))}${lettre(Math.floor(i / 26))}${lettre(i)}`;
}
const idDe = (i: number): string => `${sigleDe(i).toLowerCase()}-01`;

/** The files of a titre, by their paths without extension, and its errata. */
interface DossierDeSynthese {
  fichiers: [chemin: string, donnees: object][];
  errata: object[];
}

function dossierDuTitre(i: number, communs: readonly string[], tirer: Tirage): DossierDeSynthese {
  const forme = formeDe(i);
  const dates = ['2019-03-01', '2021-06-01', '2023-09-01'].slice(0, entre(tirer, 1, 3));
  const [premiere = ''] = dates;
  const type = forme.reac ? 'RE' : 'RC';
  const re = (date: string) => `${type.toLowerCase()}-${date}`;
  // what fiches come from
  const source = { document: forme.reac ? `reac-${premiere}` : re(premiere), pages: [10] };
  const nommer = () => (forme.longue ? nomLong(tirer) : action(tirer));

  const activites = activitesDe(forme, nommer, tirer);
  const numeros = activites.flatMap((a) => a.competences);
  const competences = numeros.map((numero, rang) => ({
    numero,
    intitule: nommer(),
    criteres: criteres(nombreDeCriteres(rang, forme, tirer), forme, tirer),
  }));
  const transversales = TRANSVERSALES.slice(0, entre(tirer, 1, 3)).map((verbe, t) => ({
    numero: t + 1,
    intitule: `${capitale(verbe)} ${un(tirer, CONTEXTES)}`,
  }));
  /** Savoirs asked for so far. */
  const dits: string[] = [];
  return {
    fichiers: [
      ['titre', titre(i, { dates, re, type, source }, forme, tirer)],
      ...activites.map(({ certificat, ...a }): [string, object] => [
        `activites/${a.numero}`,
        {
          ...a,
          ...(certificat === 'CCS' ? { certificat } : {}),
          transversales: transversales.map((t) => t.numero),
          source,
        },
      ]),
      ...competences.map(({ criteres: siens, ...c }, rang): [string, object] => [
        `competences/${c.numero}`,
        {
          ...c,
          source,
          ...(forme.reac ? { criteres: siens, ...savoirs([communs, dits], forme.inegale && rang === 0, tirer) } : {}),
          questions: questions(siens, tirer),
        },
      ]),
      ...(forme.reac ? ([['glossaire', glossaire(source, tirer)]] satisfies [string, object][]) : []),
      ...transversales.map((t): [string, object] => [
        `transversales/${TRANSVERSALES[t.numero - 1] ?? ''}`,
        { ...t, source, ...(forme.reac ? { criteres: [{ id: 'c-1', texte: 'Le ton est adapté' }] } : {}) },
      ]),
      ...dates.map((date, e): [string, object] => {
        // each edition words a few criteria otherwise
        const dites = competences.map(({ criteres: siens, ...c }) => ({
          ...c,
          criteres: siens.map((x) => (e > 0 && tirer(10) === 0 ? { ...x, texte: `${x.texte}, dans les règles` } : x)),
        }));
        return [
          `evaluation/${date}`,
          edition({ document: re(date), activites, competences: dites, transversales }, forme),
        ];
      }),
    ],
    errata: numeros.flatMap((n) =>
      [1, 2].map((e) => ({
        id: `${idDe(i)}-e-${String(2 * n + e - 2).padStart(3, '0')}`,
        source: { titre: idDe(i), document: source.document, pages: source.pages },
        decision: 'signale',
        imprime: chose(tirer),
        corrige: chose(tirer),
        raison: `${action(tirer)}.`,
        cibles: [`${idDe(i)}/cp-${n}`],
      })),
    ),
  };
}

function titre(
  i: number,
  {
    dates,
    re,
    type,
    source,
  }: { dates: string[]; re: (date: string) => string; type: string; source: { document: string } },
  forme: Forme,
  tirer: Tirage,
): object {
  const [premiere = ''] = dates;
  const [code, domaine] = un(tirer, DOMAINES);
  const niveau = entre(tirer, 3, 6);
  return {
    sigle: sigleDe(i),
    intitule: `${un(tirer, METIERS)} en ${forme.longue ? nomLong(tirer).toLowerCase() : chose(tirer)} ${sigleDe(i)}`,
    code: `TP-${String(90_000 + i)}`,
    millesime: '01',
    source: { document: re(premiere), pages: [3] },
    niveau: { valeur: niveau, imprime: `${niveau} (Cadre national des certifications 2019)` },
    nsf: [{ code, intitule: domaine }],
    rome: [{ code: 'D1408' }],
    formacode: ['34076'],
    arrete: { date: '2019-01-10', parutionJo: '2019-01-16', effet: '2019-03-01' },
    documents: [
      ...(forme.reac
        ? [{ id: source.document, type: 'REAC', miseAJour: premiere, validation: premiere, pages: 60 }]
        : []),
      ...dates.map((date) => ({ id: re(date), type, miseAJour: date, parutionJo: '2019-01-16', pages: 40 })),
    ],
  };
}

function activitesDe(forme: Forme, nommer: () => string, tirer: Tirage): ActiviteDeSynthese[] {
  const nombre = plutot(tirer, 2, 5);
  let avant = 0;
  return Array.from({ length: nombre + (forme.ccs ? 1 : 0) }, (_, a) => {
    const competences = Array.from({ length: plutot(tirer, 3, 8) }, () => ++avant);
    return { numero: a + 1, intitule: nommer(), certificat: a < nombre ? 'CCP' : 'CCS', competences };
  });
}

/** Of a fiche, from its rank in its titre. */
const nombreDeCriteres = (rang: number, { inegale }: Forme, tirer: Tirage): number =>
  (inegale ? [1, 30][rang] : undefined) ?? entre(tirer, 5, 12);

const criteres = (nombre: number, forme: Forme, tirer: Tirage): { id: string; texte: string }[] =>
  distincts(nombre, () =>
    forme.longue && tirer(4) === 0
      ? longue(tirer)
      : `Le ${chose(tirer)} est ${un(tirer, PRECISIONS)} ${un(tirer, CONTEXTES)}`,
  ).map((texte, c) => ({ id: `c-${c + 1}`, texte }));

/**
 * @param ailleurs savoirs that all titres share, and those that this one has asked for: the new ones are added
 * @param vides whether two of the lists are empty
 */
function savoirs([communs, dits]: readonly [readonly string[], string[]], vides: boolean, tirer: Tirage): object {
  const tous = distincts(entre(tirer, 30, 60), () => {
    const de = tirer(10);
    if (de === 0) return un(tirer, communs);
    if (de < 5 && dits.length > 60) return un(tirer, dits);
    return action(tirer);
  });
  dits.push(...tous);
  const listes = vides ? 2 : LISTES_SAVOIRS.length;
  return Object.fromEntries(LISTES_SAVOIRS.map((liste, l) => [liste, tous.filter((_, rang) => rang % listes === l)]));
}

/** One for every two critères. */
const questions = (siens: readonly { id: string }[], tirer: Tirage): object[] =>
  Array.from({ length: Math.ceil(siens.length / 2) }, (_, i) => ({
    id: `q-${i + 1}`,
    texte: `Comment avez-vous fait pour ${action(tirer).toLowerCase()} ?`,
    criteres: siens.slice(2 * i, 2 * i + 2).map(({ id }) => id),
    relances: [`Qu'avez-vous fait du ${chose(tirer)} ?`, `Pourquoi ${un(tirer, CONTEXTES)} ?`],
  }));

const glossaire = (source: object, tirer: Tirage): object => ({
  source,
  entrees: distincts(20, () => `${un(tirer, NOMS)} ${un(tirer, NOMS)}`)
    .sort()
    .map((terme, i) => ({
      id: `terme-${i + 1}`,
      termes: [capitale(terme)],
      definition: `${action(tirer)}.`,
    })),
});
