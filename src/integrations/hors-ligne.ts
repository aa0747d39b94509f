import fs from 'node:fs';
import path from 'node:path';
import { ARCHIVE } from '../hors-ligne/fichiers.ts';
import { ecrirePaquets } from '../hors-ligne/web/paquets.ts';
import { nomTitre } from '../recherche/entrees/titres.ts';
import { formaterTaille } from '../taille.ts';
import type { Etape } from './etape.ts';

/** What a device keeps to read the site without a network, made from the site as it is published. */
export const horsLigne: Etape = {
  nom: 'hors-ligne',
  async faire({ racine, contenu, logger }) {
    const noms = new Map(contenu.referentiels.titres.map((t) => [t.id, `${nomTitre(t)}, ${t.intitule}`]));
    const archive = fs.statSync(path.join(racine, ARCHIVE)).size;
    const { paquets } = await ecrirePaquets(racine, noms, archive);
    for (const { adresse, fichiers, octets } of paquets)
      logger.info(`${adresse}, ${fichiers.length} fichiers, ${formaterTaille(octets)}`);
  },
};
