import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { archiver } from '../hors-ligne/cle/archive.ts';
import { editionSurDisque, type Choix } from '../hors-ligne/cle/edition.ts';
import { aEmporter, inventorier } from '../hors-ligne/cle/inventaire.ts';
import { partager } from '../hors-ligne/cle/partie.ts';
import { ARCHIVE, archiveDuTitre, fichiersDuSite } from '../hors-ligne/fichiers.ts';
import { nomTitre } from '../recherche/entrees/titres.ts';
import { indexer } from '../recherche/indexation.ts';
import { nombreux } from '../referentiel/repertoire.ts';
import { formaterTaille } from '../taille.ts';
import type { Etape } from './etape.ts';
import { recenserLeSite } from './recherche.ts';

/** The editions for a USB stick, made from the site once its PDFs are there. */
export const cleUsb: Etape = {
  nom: 'cle-usb',
  async faire({ racine, contenu, logger }) {
    const inventaire = await inventorier(racine);
    const ecrire = async (chemin: string, dossier: string, choix: Choix) => {
      const { fichiers, morts } = editionSurDisque(inventaire, choix);
      const octets = await archiver(path.join(racine, chemin), dossier, fichiers);
      if (morts.length > 0) throw new Error(`édition sans réseau, liens morts :\n${morts.join('\n')}`);
      logger.info(`${path.basename(chemin)}, ${fichiers.size} fichiers, ${formaterTaille(octets)}`);
    };
    const titres = contenu.referentiels.titres.map((t) => ({ id: t.id, nom: nomTitre(t) }));
    const parTitre = nombreux(contenu.referentiels.titres);
    await ecrire(ARCHIVE, 'referentiels', {
      fichiers: inventaire.fichiers.filter((f) => !parTitre || !f.startsWith('pdf/')),
      dedans: parTitre ? 'sans-pdf' : 'tout',
    });
    if (!parTitre) return;
    const partie = partager(inventaire, titres, recenserLeSite(contenu, racine));
    for (const titre of titres) {
      const dossier = fs.mkdtempSync(path.join(os.tmpdir(), 'partie-'));
      try {
        const { fichiers, entrees } = partie(titre);
        await indexer(entrees, contenu.synonymes, dossier);
        await ecrire(archiveDuTitre(titre.id), `referentiels-${titre.id}`, {
          fichiers,
          siens: { dossier, fichiers: fichiersDuSite(dossier).filter(aEmporter) },
          dedans: { titre: titre.nom },
        });
      } finally {
        fs.rmSync(dossier, { recursive: true });
      }
    }
  },
};
