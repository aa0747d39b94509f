import fs from 'node:fs';

/** What a piece of work cost. */
export interface Mesure {
  secondes: number;
  /** Time of processor, in seconds, all cores together: unlike the duration, it minds little what else the machine does. Linux only. */
  processeur: number | undefined;
  /** Memory at its most, in MB, what processes share counted once. Linux only. */
  memoire: number | undefined;
}

/** Measures a piece of work: this process, and all those it starts. */
export async function mesurer(travail: () => Promise<unknown>): Promise<Mesure> {
  const avant = observer();
  const vus = new Map(avant.map(({ pid, processeur }) => [pid, { debut: processeur, fin: processeur }]));
  let memoire = 0;
  const regarder = () => {
    const processus = observer();
    memoire = Math.max(
      memoire,
      processus.reduce((n, p) => n + p.memoire, 0),
    );
    for (const { pid, processeur } of processus) vus.set(pid, { debut: vus.get(pid)?.debut ?? 0, fin: processeur });
  };
  const ronde = setInterval(regarder, 1000);
  const debut = performance.now();
  try {
    await travail();
  } finally {
    clearInterval(ronde);
  }
  const secondes = (performance.now() - debut) / 1000;
  regarder();
  if (avant.length === 0) return { secondes, processeur: undefined, memoire: undefined };
  return { secondes, memoire, processeur: [...vus.values()].reduce((n, v) => n + v.fin - v.debut, 0) };
}

/** This process and all those it started: seconds of processor, MB of memory (proc(5)). */
function observer(): { pid: string; processeur: number; memoire: number }[] {
  if (!fs.existsSync('/proc/self/smaps_rollup')) return [];
  const lire = (pid: string, fichier: string) => {
    try {
      return fs.readFileSync(`/proc/${pid}/${fichier}`, 'utf8');
    } catch {
      // ended meanwhile
      return '';
    }
  };
  const etats = new Map(
    fs
      .readdirSync('/proc')
      .filter((nom) => /^\d+$/.test(nom))
      // after the name, which may hold anything: state, parent…
      .map((pid) => [pid, (lire(pid, 'stat').split(') ').at(-1) ?? '').split(' ')]),
  );
  const descend = (pid: string | undefined): boolean =>
    pid === String(process.pid) || (pid !== undefined && etats.has(pid) && descend(etats.get(pid)?.[1]));
  return [...etats]
    .filter(([pid]) => descend(pid))
    .map(([pid, etat]) => ({
      pid,
      // hundredths of a second, in user mode and in the kernel
      processeur: (Number(etat[11] ?? 0) + Number(etat[12] ?? 0)) / 100,
      memoire: Number(/^Pss:\s+(\d+)/m.exec(lire(pid, 'smaps_rollup'))?.[1] ?? 0) / 1000,
    }));
}
