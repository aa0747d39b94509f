/**
 * `npm run bench`: runs the benches, then gives their figures in one table, beside those of the last time. They are
 * kept in .cache/bench/. An interrupt ends the bench under way; the table tells what was measured until then.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { comparer, dateDe, tableau } from './figures.ts';

const AIDE = `Usage : npm run bench -- [bench…] [tailles…]

  echelle      construire avec 3, 50 et 200 titres (ou d’autres tailles), étape par étape, et ce que coûtent alors les pages
  pages        ce qu’une page coûte à un téléphone lent *
  recherche    ce que coûtent chercher et garder le site, avec les titres réels puis 200 *
  impression   ce que coûte un PDF à côté de Chromium seul *
  mutations    ce que les contrôles voient de 300 fautes
  importer     ce que devient un import de 500 documents abîmés

Sans bench nommé : tous, ce qui prend plus d’une heure. * : à partir de dist/ (npm run build).
Les chiffres sont gardés dans .cache/bench/ et comparés à ceux de la dernière fois.
Une interruption (Ctrl+C) donne le tableau de ce qui est mesuré.
À part : npm run bench:coupures -- [nombre], ce que devient dist/ quand une construction est tuée (50 fois).

Par exemple, en une dizaine de minutes : npm run bench -- echelle 3 25`;

/** In this order: the longest last. */
const BENCHES = ['mutations', 'importer', 'pages', 'recherche', 'impression', 'echelle'] as const;
const TAILLES = ['3', '50', '200'];

const demandes = process.argv.slice(2);
const tailles = demandes.filter((a) => /^\d+$/.test(a));
const nommes = demandes.filter((a) => !/^\d+$/.test(a));
const inconnus = nommes.filter((a) => !BENCHES.some((b) => b === a));
if (inconnus.includes('--aide')) {
  console.log(AIDE);
  process.exit();
}
if (inconnus.length > 0) {
  console.error(`Bench inconnu : ${inconnus.join(', ')}\n\n${AIDE}`);
  process.exit(2);
}

const arret = new AbortController();
const interrompu = () => arret.signal.aborted;
let enfant: ReturnType<typeof spawn> | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    arret.abort();
    enfant?.kill(signal);
  });

const debut = Date.now();
const echecs: string[] = [];
for (const bench of BENCHES.filter((b) => nommes.length === 0 || nommes.includes(b))) {
  if (interrompu()) break;
  console.log(`\n— ${bench} —`);
  const args = bench === 'echelle' ? (tailles.length > 0 ? tailles : TAILLES) : [];
  enfant = spawn(process.execPath, [`test/bench/${bench}.ts`, ...args], { stdio: 'inherit' });
  const [code] = (await once(enfant, 'close')) as [number | null];
  if (code !== 0 && !interrompu()) echecs.push(bench);
}
const mesures = BENCHES.filter((bench) => dateDe(bench) >= debut && comparer(bench).figures.length > 0);
console.log(`\n${tableau(mesures)}`);
if (interrompu()) console.log('\nInterrompu : le reste n’est pas mesuré.');
if (echecs.length > 0) console.error(`\nÉchec : ${echecs.join(', ')}`);
process.exitCode = echecs.length > 0 || interrompu() ? 1 : 0;
