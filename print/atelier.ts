import { Worker } from 'node:worker_threads';
import type { Acheve, Ouvrage } from './achevement.ts';

/** What a worker is asked. */
export interface Demande {
  rang: number;
  ouvrage: Ouvrage;
}

/** What it answers. */
export type Reponse = { rang: number } & ({ acheves: Acheve[] } | { erreur: string });

/** Threads that finish and check documents. */
export interface Atelier {
  /** @throws Error if the document cannot be finished */
  achever: (ouvrage: Ouvrage) => Promise<Acheve[]>;
  fermer: () => Promise<void>;
}

/** Opens a workshop. Close it in a `finally`. @param nombre of threads */
export function ouvrirAtelier(nombre: number): Atelier {
  const attentes = new Map<number, PromiseWithResolvers<Acheve[]>>();
  const ouvriers = Array.from({ length: nombre }, () => {
    const ouvrier = new Worker(new URL('./ouvrier.ts', import.meta.url));
    ouvrier.on('message', (reponse: Reponse) => {
      const attente = attentes.get(reponse.rang);
      attentes.delete(reponse.rang);
      if ('acheves' in reponse) attente?.resolve(reponse.acheves);
      else attente?.reject(new Error(reponse.erreur));
    });
    ouvrier.on('error', (erreur) => {
      for (const attente of attentes.values()) attente.reject(erreur);
      attentes.clear();
    });
    return ouvrier;
  });
  let rang = 0;
  return {
    achever(ouvrage) {
      const attente = Promise.withResolvers<Acheve[]>();
      rang += 1;
      attentes.set(rang, attente);
      const demande: Demande = { rang, ouvrage };
      // in turn: documents are alike enough
      ouvriers[rang % nombre]?.postMessage(demande);
      return attente.promise;
    },
    async fermer() {
      await Promise.all(ouvriers.map((ouvrier) => ouvrier.terminate()));
    },
  };
}
