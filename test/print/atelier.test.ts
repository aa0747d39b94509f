import { describe, expect, it } from 'vitest';
import type { Ouvrage } from '../../print/achevement.ts';
import { ouvrirAtelier } from '../../print/atelier.ts';

/** A thread that takes its time, or ends as one without memory does. */
const PROGRAMME = new URL(
  `data:text/javascript,${encodeURIComponent(`
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ rang, ouvrage }) => {
  if (ouvrage === 'mortel') throw new Error('plus de mémoire');
  setTimeout(() => parentPort.postMessage({ rang, acheves: [ouvrage] }), 300);
});`)}`,
);

describe('the workshop', () => {
  it('loses to a thread that ends what it was at, and nothing else', { timeout: 10_000 }, async () => {
    const atelier = ouvrirAtelier(2, PROGRAMME);
    const achever = (ouvrage: string) => atelier.achever(ouvrage as unknown as Ouvrage);
    try {
      const [ailleurs, mortel] = [achever('a'), achever('mortel')];
      await expect(mortel).rejects.toThrow('plus de mémoire');
      // in turn, one of these goes where the other thread was
      expect(await Promise.all([ailleurs, achever('b'), achever('c')])).toEqual([['a'], ['b'], ['c']]);
    } finally {
      await atelier.fermer();
    }
  });
});
