import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { enRefus, preparer, type Import } from '../../src/importer/importer.ts';
import { dessinerRe, type VarianteRe } from './fabrique/re.ts';
import { dessinerReac, type VarianteReac } from './fabrique/reac.ts';
import { PHARE, type TitreFictif } from './fabrique/titre.ts';

/** A content folder with the shared modalités and no titre, for an import to write in. */
export function contenuVide(): string {
  const dossier = fs.mkdtempSync(path.join(os.tmpdir(), 'importer-'));
  fs.cpSync('content/modalites', path.join(dossier, 'modalites'), { recursive: true });
  return dossier;
}

/** A REAC and a RE as they would be drawn. */
export interface Commande {
  titre?: TitreFictif;
  reac?: VarianteReac;
  re?: VarianteRe;
}

export const dessiner = async ({ titre = PHARE, reac, re }: Commande = {}): Promise<[Uint8Array, Uint8Array]> => [
  await dessinerReac(titre, reac),
  await dessinerRe(titre, re),
];

/** Imports a pair of documents, without writing. */
export const importerLaPaire = async (
  [reac, re]: readonly [Uint8Array, Uint8Array],
  dossier: string,
): Promise<Import> =>
  preparer(
    [
      { nom: 'REAC.pdf', octets: reac },
      { nom: 'RE.pdf', octets: re },
    ],
    dossier,
  );

/** What an import comes to: the files it would write, or why it writes none. */
export async function issue(
  paire: readonly [Uint8Array, Uint8Array],
  dossier: string,
): Promise<Map<string, string> | string> {
  try {
    const { tri, refus } = await importerLaPaire(paire, dossier);
    return refus ?? tri.aEcrire;
  } catch (erreur) {
    return enRefus(erreur).message;
  }
}
