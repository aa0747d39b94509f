import http from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A built site, served on this machine only while it is needed. */
export interface Serveur {
  /** http://127.0.0.1:<port>, no trailing slash */
  origine: string;
  fermer: () => Promise<void>;
}

/**
 * Serves a folder on a free local port.
 * @param pages pages served in place of those of the folder, by address
 */
export async function servir(dossier: string, pages: ReadonlyMap<string, string> = new Map()): Promise<Serveur> {
  const fichiers = sirv(dossier, {
    dev: true,
    setHeaders: (reponse, chemin) => {
      // their names bear a digest: one reading is enough
      if (chemin.startsWith('/_astro/')) reponse.setHeader('Cache-Control', 'public,max-age=3600,immutable');
    },
  });
  const serveur = http.createServer((requete, reponse) => {
    const page = pages.get(requete.url ?? '');
    if (page !== undefined) reponse.writeHead(200, { 'Content-Type': 'text/html;charset=utf-8' }).end(page);
    else
      fichiers(requete, reponse, () => {
        reponse.writeHead(404).end();
      });
  });
  await new Promise<void>((resolve, reject) => {
    serveur.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = serveur.address() as AddressInfo;
  return {
    origine: `http://127.0.0.1:${port}`,
    fermer: () =>
      new Promise((resolve) => {
        serveur.close(() => resolve());
        serveur.closeAllConnections();
      }),
  };
}
