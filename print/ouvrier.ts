/** A thread that finishes documents while Chromium lays out the next ones: see atelier.ts. */
import { parentPort } from 'node:worker_threads';
import { achever } from './achevement.ts';
import type { Demande, Reponse } from './atelier.ts';

parentPort?.on('message', ({ rang, ouvrage }: Demande) => {
  achever(ouvrage).then(
    (acheves) => parentPort?.postMessage({ rang, acheves } satisfies Reponse),
    (erreur: unknown) =>
      parentPort?.postMessage({
        rang,
        erreur: erreur instanceof Error ? erreur.message : String(erreur),
      } satisfies Reponse),
  );
});
