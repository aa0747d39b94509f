/**
 * How much of what can go wrong in content the contrôles see: 300 mutations of the real files, each alone.
 * With `--detail`, the mutations that nothing sees; with `--graine 2`, others.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { controlerLecture } from '../../src/controles/controler.ts';
import { lireDossier, lireFichier, reunir } from '../../src/controles/lecture.ts';
import { ecrireNombre, noter } from './figures.ts';
import { GENRES, muter, tirageDepuis, type Mutation } from './muter.ts';

const { values: options } = parseArgs({
  options: {
    dossier: { type: 'string', default: 'content' },
    graine: { type: 'string', default: '1' },
    nombre: { type: 'string', default: '300' },
    detail: { type: 'boolean', default: false },
  },
});

/** A fault this near is seen at once by who opens the file there, in lines. */
const TOUT_PRES = 3;

interface Resultat extends Mutation {
  relatif: string;
  /** Lines from the mutated node to the nearest fault of its file; undefined when there is none. */
  ecart: number | undefined;
  /** Faults there are, in other files. */
  ailleurs: boolean;
  plantage: string | undefined;
}

const lectures = lireDossier(options.dossier);
const textes = new Map(
  [...lectures.keys()].map((f) => [f, fs.readFileSync(path.join(options.dossier, f), 'utf8')] as const),
);
const depart = controlerLecture(reunir([...lectures.values()])).fautes.length;
if (depart > 0) throw new Error(`${depart} fautes avant toute mutation`);

const tirer = tirageDepuis(Number(options.graine));
const debut = performance.now();
const resultats: Resultat[] = [];
while (resultats.length < Number(options.nombre)) {
  const genre = GENRES[resultats.length % GENRES.length];
  const [relatif = '', texte = ''] = [...textes][tirer(textes.size)] ?? [];
  const mutation = genre && muter(texte, genre, tirer);
  if (mutation) resultats.push(essayer(relatif, mutation));
}
const secondes = (performance.now() - debut) / 1000;
console.log(bilan(resultats, secondes));
noter('mutations', [
  [
    'mutations vues dans leur fichier',
    `${resultats.filter((r) => r.ecart !== undefined).length} sur ${resultats.length}`,
  ],
  ['plantages', String(resultats.filter((r) => r.plantage).length)],
  ['durée', `${ecrireNombre(secondes, 1)} s`],
]);
process.exitCode = resultats.some((r) => r.plantage) ? 1 : 0;

function essayer(relatif: string, mutation: Mutation): Resultat {
  const base = { ...mutation, relatif, ecart: undefined, ailleurs: false, plantage: undefined };
  try {
    const fichier = path.posix.join(options.dossier, relatif);
    const lecture = lireFichier(fichier, relatif, mutation.texte);
    const { fautes } = controlerLecture(reunir([...new Map(lectures).set(relatif, lecture).values()]));
    const ligne = mutation.chemin ? lecture.lu?.yaml.situer(mutation.chemin).line : mutation.texte.split('\n').length;
    const ecarts = fautes
      .filter((f) => f.file === fichier)
      .map((f) => Math.abs((f.line ?? 1) - (ligne ?? 1)))
      .sort((a, b) => a - b);
    return { ...base, ecart: ecarts[0], ailleurs: ecarts.length === 0 && fautes.length > 0 };
  } catch (erreur) {
    return { ...base, plantage: erreur instanceof Error ? (erreur.stack ?? erreur.message) : String(erreur) };
  }
}

/** Why nothing can see it: what only the document, or only its author, knows. */
function raison({ genre, chemin, relatif }: Resultat): string {
  const cles = (chemin ?? []).filter((c) => typeof c === 'string');
  const cle = cles.at(-1) ?? '';
  if (genre === 'fichier tronqué') return 'notre prose coupée : elle ne dit pas où elle devait finir';
  if (genre === 'liste permutée') return 'ordre d’une liste : seul le document le donne';
  if (genre === 'clé supprimée') return 'clé facultative : le document peut ne rien en dire';
  if (genre === 'nombre changé' && cle === 'pages') return 'page citée : elle existe, seul le document dit laquelle';
  if (genre === 'nombre changé') return 'nombre que rien d’autre ne recoupe';
  if (genre === 'élément doublé') return 'élément qui peut être là deux fois';
  return `à examiner (${relatif})`;
}

function bilan(tous: Resultat[], secondes: number): string {
  const part = (liste: Resultat[], total: Resultat[]) =>
    `${String(liste.length).padStart(3)} / ${total.length}  ${Math.round((100 * liste.length) / total.length)} %`;
  const vues = (liste: Resultat[]) => liste.filter((r) => r.ecart !== undefined);
  const oubliees = tous.filter((r) => r.ecart === undefined && !r.ailleurs && !r.plantage);
  const parRaison = [...Map.groupBy(oubliees, raison)].sort(([, a], [, b]) => b.length - a.length);
  return [
    `${tous.length} mutations en ${ecrireNombre(secondes, 1)} s (graine ${options.graine})`,
    '',
    'Vues dans le fichier touché',
    ...GENRES.map((g) => {
      const siennes = tous.filter((r) => r.genre === g);
      return `  ${g.padEnd(18)} ${part(vues(siennes), siennes)}`;
    }),
    `  ${'toutes'.padEnd(18)} ${part(vues(tous), tous)}`,
    `Dont à ${TOUT_PRES} lignes au plus du nœud touché  ${part(
      tous.filter((r) => r.ecart !== undefined && r.ecart <= TOUT_PRES),
      vues(tous),
    )}`,
    `Vues dans un autre fichier seulement      ${tous.filter((r) => r.ailleurs).length}`,
    `Plantages                                 ${tous.filter((r) => r.plantage).length}`,
    '',
    `Jamais vues : ${oubliees.length}`,
    ...parRaison.flatMap(([quoi, liste]) => [
      `  ${String(liste.length).padStart(3)}  ${quoi}`,
      ...(options.detail ? liste.map((r) => `         ${r.relatif}  ${r.genre}  ${(r.chemin ?? []).join('.')}`) : []),
    ]),
    ...(options.detail
      ? tous
          .filter((r) => (r.ecart ?? 0) > TOUT_PRES || r.ailleurs)
          .map((r) => `  à ${r.ecart ?? '?'} lignes : ${r.relatif}  ${r.genre}  ${(r.chemin ?? []).join('.')}`)
      : []),
    ...tous.flatMap((r) =>
      r.plantage ? ['', `${r.relatif}  ${r.genre}  ${(r.chemin ?? []).join('.')}`, r.plantage] : [],
    ),
  ].join('\n');
}
