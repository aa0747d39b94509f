import fs from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { LISTES_SAVOIRS } from '../../src/referentiel/competence.ts';
import { tirageDepuis, type Tirage } from '../bench/muter.ts';
import { CONTEXTES, NOMS, PRECISIONS, VERBES } from './mots.ts';

/**
 * Titres that do not exist, to measure what many would cost; never published with the site. Sizes are those of
 * the référentiels: 2 to 5 CCP, 3 to 8 compétences each, small ones oftener; 5 to 12 critères; 30 to 60 savoirs a
 * fiche, half of them asked by other fiches too; a glossary; 1 to 3 editions of the RE.
 */

/** Savoirs the titres share. */
const COMMUNS = 4000;
const MSP = 'mise-en-situation-professionnelle';
const ENTRETIEN = 'entretien-technique';

const un = <T>(tirer: Tirage, liste: readonly T[]): T => {
  const x = liste[tirer(liste.length)];
  if (x === undefined) throw new Error('liste vide');
  return x;
};
const entre = (tirer: Tirage, min: number, max: number): number => min + tirer(max - min + 1);
const capitale = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1);
/** Between two numbers, oftener near the least. */
const plutot = (tirer: Tirage, min: number, max: number): number =>
  Math.min(entre(tirer, min, max), entre(tirer, min, max));
const chose = (tirer: Tirage): string => `${un(tirer, NOMS)} ${un(tirer, PRECISIONS)}`;
const action = (tirer: Tirage): string => {
  const contexte = tirer(3) === 0 ? ` ${un(tirer, CONTEXTES)}` : '';
  return capitale(`${un(tirer, VERBES)} ${un(tirer, NOMS)}, ${un(tirer, NOMS)} et ${chose(tirer)}${contexte}`);
};

/** So many different texts. */
function distincts(n: number, faire: () => string): string[] {
  const faits = new Set<string>();
  while (faits.size < n) faits.add(faire());
  return [...faits];
}

/**
 * Writes synthetic titres in a content folder.
 * @param dossier content folder; its shared files are left alone
 * @param graine the same seed gives the same bytes
 */
export function ecrireTitres(dossier: string, nombre: number, graine = 1): void {
  const tirer = tirageDepuis(graine);
  const communs = distincts(COMMUNS, () => action(tirer));
  for (let i = 0; i < nombre; i++) {
    for (const [chemin, donnees] of fichiersDuTitre(i, communs, tirer)) {
      const fichier = path.join(dossier, 'titres', `${sigleDe(i).toLowerCase()}-01`, `${chemin}.mdx`);
      fs.mkdirSync(path.dirname(fichier), { recursive: true });
      const yaml = stringify(donnees, { lineWidth: 0, aliasDuplicateObjects: false });
      fs.writeFileSync(fichier, `---\n${yaml}---\n\n## En clair\n\n${prose(tirer)}\n`);
    }
  }
}

const prose = (tirer: Tirage): string => Array.from({ length: 6 }, () => `${action(tirer)}.`).join(' ');

/** ZAAA, ZAAB… */
function sigleDe(i: number): string {
  const lettre = (n: number) => String.fromCharCode(65 + (n % 26));
  return `Z${lettre(Math.floor(i / 676))}${lettre(Math.floor(i / 26))}${lettre(i)}`;
}

function fichiersDuTitre(i: number, communs: readonly string[], tirer: Tirage): [string, object][] {
  const dates = ['2019-03-01', '2021-06-01', '2023-09-01'].slice(0, entre(tirer, 1, 3));
  const [premiere = ''] = dates;
  const reac = { document: `reac-${premiere}`, pages: [10] };
  const activites = Array.from({ length: plutot(tirer, 2, 5) }, () => plutot(tirer, 3, 8));
  const numeros = activites.map((n, a) => {
    const avant = activites.slice(0, a).reduce((x, y) => x + y, 0);
    return Array.from({ length: n }, (_, c) => avant + c + 1);
  });
  const competences = numeros.flat().map((numero) => ({
    numero,
    intitule: action(tirer),
    criteres: distincts(
      entre(tirer, 5, 12),
      () => `Le ${chose(tirer)} est ${un(tirer, PRECISIONS)} ${un(tirer, CONTEXTES)}`,
    ).map((texte, c) => ({ id: `c-${c + 1}`, texte })),
  }));
  /** Savoirs asked for so far. */
  const dits: string[] = [];
  const intitules = activites.map(() => action(tirer));
  const transversale = { numero: 1, intitule: `Communiquer ${un(tirer, CONTEXTES)}` };
  const titre = {
    sigle: sigleDe(i),
    intitule: `Technicien en ${chose(tirer)} ${sigleDe(i)}`,
    code: `TP-${String(90_000 + i)}`,
    millesime: '01',
    source: { document: `re-${premiere}`, pages: [3] },
    niveau: { valeur: 4, imprime: '4 (Cadre national des certifications 2019)' },
    nsf: [{ code: '312t', intitule: 'Négociation et vente' }],
    rome: [{ code: 'D1408' }],
    formacode: ['34076'],
    arrete: { date: '2019-01-10', parutionJo: '2019-01-16', effet: '2019-03-01' },
    documents: [
      { id: `reac-${premiere}`, type: 'REAC', miseAJour: premiere, validation: premiere, pages: 60 },
      ...dates.map((date) => ({ id: `re-${date}`, type: 'RE', miseAJour: date, parutionJo: '2019-01-16', pages: 40 })),
    ],
  };
  return [
    ['titre', titre],
    ...intitules.map((intitule, a): [string, object] => [
      `activites/${a + 1}`,
      { numero: a + 1, intitule, competences: numeros[a], transversales: [1], source: reac },
    ]),
    ...competences.map((c): [string, object] => [
      `competences/${c.numero}`,
      { ...c, source: reac, ...savoirs([communs, dits], tirer), questions: questions(c.criteres, tirer) },
    ]),
    ['glossaire', glossaire(reac, tirer)],
    [
      'transversales/communiquer',
      { ...transversale, source: reac, criteres: [{ id: 'c-1', texte: 'Le ton est adapté' }] },
    ],
    ...dates.map((date, e): [string, object] => {
      // each edition words a few criteria otherwise
      const dits = competences.map(({ criteres, ...c }) => ({
        ...c,
        criteres: criteres.map((x) => (e > 0 && tirer(10) === 0 ? { ...x, texte: `${x.texte}, dans les règles` } : x)),
      }));
      return [`evaluation/${date}`, edition(date, intitules, numeros, dits, transversale)];
    }),
  ];
}

/** @param ailleurs savoirs that all titres share, and those that this one has asked for: the new ones are added */
function savoirs([communs, dits]: readonly [readonly string[], string[]], tirer: Tirage): object {
  const tous = distincts(entre(tirer, 30, 60), () => {
    const de = tirer(10);
    if (de === 0) return un(tirer, communs);
    if (de < 5 && dits.length > 60) return un(tirer, dits);
    return action(tirer);
  });
  dits.push(...tous);
  return Object.fromEntries(LISTES_SAVOIRS.map((liste, l) => [liste, tous.filter((_, rang) => rang % 4 === l)]));
}

/** One for every two critères. */
const questions = (criteres: readonly { id: string }[], tirer: Tirage): object[] =>
  Array.from({ length: Math.ceil(criteres.length / 2) }, (_, i) => ({
    id: `q-${i + 1}`,
    texte: `Comment avez-vous fait pour ${action(tirer).toLowerCase()} ?`,
    criteres: criteres.slice(2 * i, 2 * i + 2).map(({ id }) => id),
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

function edition(
  date: string,
  intitules: readonly string[],
  numeros: readonly number[][],
  competences: readonly { numero: number; intitule: string; criteres: object[] }[],
  transversale: object,
): object {
  const source = { document: `re-${date}`, pages: [8] };
  const jury = { jury: true, surveillant: false };
  const session = (perimetre: string, siennes: number[]) => {
    const modalites = [
      { modalite: MSP, competences: siennes, duree: 60, presence: jury },
      { modalite: ENTRETIEN, competences: siennes, duree: 20, presence: jury },
      ...(perimetre === 'titre' ? [{ modalite: 'entretien-final', duree: 20, presence: jury }] : []),
    ];
    const duree = modalites.reduce((n, m) => n + m.duree, 0);
    return {
      perimetre,
      source,
      duree,
      modalites,
      jury: { presence: duree, protocole: 'Le jury observe.', composition: 'Sans objet.', source },
      surveillance: { consignes: 'Aucune surveillance.', source },
    };
  };
  return {
    document: source.document,
    activites: intitules.map((intitule, a) => ({ numero: a + 1, intitule })),
    sessions: [session('titre', numeros.flat()), ...numeros.map((siennes, a) => session(`ccp-${a + 1}`, siennes))],
    competences: competences.map(({ numero, intitule, criteres }) => ({
      competence: numero,
      intitule,
      modalites: [MSP, ENTRETIEN],
      criteres,
      source,
    })),
    transversales: [{ ...transversale, competences: numeros.flat(), source }],
    obligationsReglementaires: { texte: 'Sans objet.', source },
    plateauTechnique: {
      source,
      locaux: [{ modalite: MSP, designation: 'Une salle.' }],
      ressources: [{ categorie: 'Postes de travail', nombre: 1, description: 'Un ordinateur.', partage: 1 }],
    },
  };
}
