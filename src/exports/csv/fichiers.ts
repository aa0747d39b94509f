import type { z } from 'zod';
import type { Titre } from '../../referentiel/modele.ts';
import type { FichierDonnees } from '../catalogue.ts';
import { colonnesChangements, lignesChangements } from './changements.ts';
import { colonnesCriteres, lignesCriteres } from './criteres.ts';
import { DIALECTES, ecrireCsv, type Dialecte, type Ligne } from './ecrire.ts';
import { colonnesSavoirs, lignesSavoirs } from './savoirs.ts';
import { colonnesSessions, lignesSessions } from './sessions.ts';

interface Feuille {
  nom: string;
  colonnes: z.ZodObject;
  lignes: (titre: Titre, site?: string) => Ligne[];
}

/** The CSV files, by name. */
export const FEUILLES = {
  criteres: { nom: 'Critères', colonnes: colonnesCriteres, lignes: lignesCriteres },
  savoirs: { nom: 'Savoirs et savoir-faire', colonnes: colonnesSavoirs, lignes: lignesSavoirs },
  sessions: { nom: 'Épreuves, partie par partie', colonnes: colonnesSessions, lignes: lignesSessions },
  changements: { nom: 'Changements entre éditions', colonnes: colonnesChangements, lignes: lignesChangements },
} satisfies Record<string, Feuille>;

/** The CSV files of some titres, in both dialects; a file without a line is not published. */
export function fichiersCsv(
  titres: readonly Titre[],
  dossier: string,
  titre: Titre | undefined,
  site?: string,
): FichierDonnees[] {
  return Object.entries<Feuille>(FEUILLES).flatMap(([cle, { nom, colonnes, lignes }]) => {
    if (!titres.some((t) => lignes(t, site).length > 0)) return [];
    return (Object.keys(DIALECTES) as Dialecte[]).map((dialecte) => ({
      chemin: `${dossier}/${cle}${DIALECTES[dialecte].suffixe}.csv`,
      format: 'csv' as const,
      type: 'text/csv; charset=utf-8',
      nom: `${nom}${dialecte === 'tableur' ? '' : ', virgules'}`,
      titre,
      // made when asked for: all the lines of all titres are too many to keep
      produire: () =>
        ecrireCsv(
          colonnes,
          titres.flatMap((t) => lignes(t, site)),
          dialecte,
        ),
    }));
  });
}
