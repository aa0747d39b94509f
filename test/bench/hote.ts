import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A built site served as a host does, text gzipped, and what it was asked for. */
export interface Hote {
  /** http://localhost:<port>, no trailing slash */
  origine: string;
  /** Requests answered and bytes of their bodies, since they were last set to 0. */
  servi: { requetes: number; octets: number };
  fermer: () => void;
}

/** @param attente milliseconds before each answer */
export async function heberger(site: string, attente = 0): Promise<Hote> {
  const servi = { requetes: 0, octets: 0 };
  const repondre = (requete: http.IncomingMessage, reponse: http.ServerResponse) => {
    const { pathname } = new URL(requete.url ?? '/', 'http://localhost');
    const fichier = path.join(site, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!fs.existsSync(fichier)) return void reponse.writeHead(404).end();
    const type = TYPES[path.extname(fichier)] ?? 'application/octet-stream';
    const texte = /text|svg|json/.test(type);
    const octets = texte ? gzipSync(fs.readFileSync(fichier)) : fs.readFileSync(fichier);
    servi.requetes += 1;
    servi.octets += octets.length;
    reponse.writeHead(200, { 'content-type': type, ...(texte ? { 'content-encoding': 'gzip' } : {}) }).end(octets);
  };
  const serveur = http.createServer((requete, reponse) => void setTimeout(repondre, attente, requete, reponse));
  await new Promise<void>((resolve) => serveur.listen(0, '127.0.0.1', resolve));
  return {
    origine: `http://localhost:${(serveur.address() as AddressInfo).port}`,
    servi,
    fermer: () => {
      serveur.closeAllConnections();
      serveur.close();
    },
  };
}
