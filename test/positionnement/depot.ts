import type { Depot } from '../../src/positionnement/magasin.ts';

/** A storage in memory, which refuses to write more than `limite` characters in all. */
export function depot(initial: Record<string, string> = {}): Depot & { limite: number; contenu: Map<string, string> } {
  const contenu = new Map(Object.entries(initial));
  return {
    limite: Infinity,
    contenu,
    get length() {
      return contenu.size;
    },
    key: (i) => [...contenu.keys()][i] ?? null,
    getItem: (cle) => contenu.get(cle) ?? null,
    removeItem: (cle) => void contenu.delete(cle),
    setItem(cle, texte) {
      const autres = [...contenu].reduce((n, [c, t]) => n + (c === cle ? 0 : t.length), 0);
      if (autres + texte.length > this.limite) throw new DOMException('plein', 'QuotaExceededError');
      contenu.set(cle, texte);
    },
  };
}
