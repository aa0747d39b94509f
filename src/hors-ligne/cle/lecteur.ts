/**
 * What a server does for the scripts of a page, from a disk, where nothing can be fetched: each file they read is
 * a small script that hands its bytes over, loaded when asked for. Links a script adds are made relative.
 * Runs first, in every page of the edition that has scripts.
 */
const moi = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
const racine = new URL('..', moi).href;
const attendus = new Map<string, (octets: Uint8Array<ArrayBuffer>) => void>();

const disque = {
  /** Called by the script a file was made into. @param base64 its bytes */
  donner(fichier: string, base64: string): void {
    attendus.get(fichier)?.(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)));
    attendus.delete(fichier);
  },
  /** Stands for fetch(). @param adresse of the file, from the root */
  lire(adresse: string | URL): Promise<Response> {
    const fichier = new URL(adresse, 'https://disque/').pathname.slice(1);
    return new Promise((resolve, reject) => {
      attendus.set(fichier, (octets) => resolve(new Response(octets)));
      const script = document.createElement('script');
      script.src = `${racine}${fichier}.js`;
      script.onload = () => script.remove();
      script.onerror = () => reject(new TypeError(`${fichier} absent de cette édition`));
      document.head.append(script);
    });
  },
};
Object.assign(globalThis, { disque });

function rendreRelatif(lien: Element): void {
  const adresse = lien.getAttribute('href') ?? '';
  if (!/^\/(?!\/)/.test(adresse)) return;
  lien.setAttribute('href', racine + adresse.slice(1).replace(/(^|\/)(?=$|[?#])/, '$1index.html'));
}
new MutationObserver((changements) => {
  for (const { target, addedNodes } of changements) {
    for (const noeud of [target, ...addedNodes]) {
      if (!(noeud instanceof Element)) continue;
      if (noeud.matches('a[href]')) rendreRelatif(noeud);
      if (noeud !== target) for (const lien of noeud.querySelectorAll('a[href]')) rendreRelatif(lien);
    }
  }
}).observe(document.documentElement, { subtree: true, childList: true, attributeFilter: ['href'] });
