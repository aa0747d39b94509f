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

/** A thread, and who waits for it. */
interface Ouvrier {
  fil: Worker;
  attentes: Map<number, PromiseWithResolvers<Acheve[]>>;
}

const PROGRAMME = new URL('./ouvrier.ts', import.meta.url);

/**
 * Opens a workshop. Close it in a `finally`. A thread that ends by itself, for want of memory, takes with it the
 * documents it was at and no other: a new one has its place.
 * @param nombre of threads
 * @param programme what each of them runs
 */
export function ouvrirAtelier(nombre: number, programme = PROGRAMME): Atelier {
  const ouvriers = new Map<number, Ouvrier>();
  const embaucher = (place: number): Ouvrier => {
    const ouvrier: Ouvrier = { fil: new Worker(programme), attentes: new Map() };
    const { fil, attentes } = ouvrier;
    fil.on('message', (reponse: Reponse) => {
      const attente = attentes.get(reponse.rang);
      attentes.delete(reponse.rang);
      if ('acheves' in reponse) attente?.resolve(reponse.acheves);
      else attente?.reject(new Error(reponse.erreur));
    });
    fil.on('error', (erreur) => {
      ouvriers.delete(place);
      for (const attente of attentes.values()) attente.reject(erreur);
    });
    ouvriers.set(place, ouvrier);
    return ouvrier;
  };
  // at once: they are ready when the first document is laid out
  for (let place = 0; place < nombre; place += 1) embaucher(place);
  let rang = 0;
  return {
    achever(ouvrage) {
      rang += 1;
      // in turn: documents are alike enough
      const place = rang % nombre;
      const { fil, attentes } = ouvriers.get(place) ?? embaucher(place);
      const attente = Promise.withResolvers<Acheve[]>();
      attentes.set(rang, attente);
      const demande: Demande = { rang, ouvrage };
      fil.postMessage(demande);
      return attente.promise;
    },
    async fermer() {
      await Promise.all([...ouvriers.values()].map(({ fil }) => fil.terminate()));
    },
  };
}
