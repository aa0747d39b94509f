import http from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A built site, served on this machine only while it is needed. */
export interface Serveur {
  /** http://127.0.0.1:<port>, no trailing slash */
  origine: string;
  fermer: () => Promise<void>;
}

/** Serves a folder on a free local port. */
export async function servir(dossier: string): Promise<Serveur> {
  const fichiers = sirv(dossier, { dev: true });
  const serveur = http.createServer((requete, reponse) => {
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
