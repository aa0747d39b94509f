import type { VFileMessage } from 'vfile-message';
import { ranger } from './contenu.ts';
import { appliquerExceptions, type Releve } from './exceptions.ts';
import { faute, parLieu } from './faute.ts';
import { lireContenu, type Lecture } from './lecture.ts';
import { aVerifier } from './regles/a-verifier.ts';
import { REGLES } from './regles/index.ts';
import { taireLesReserves } from './reserves.ts';

/** The outcome of a check of content. */
export interface Controle {
  fichiers: number;
  /** Every fault and warning (not fatal), sorted by file, line and column. */
  fautes: VFileMessage[];
}

/**
 * Checks a content folder: reading, schemas, then every rule.
 * @param dossier path of the folder, as it will be shown in faults
 */
export function controler(dossier: string): Controle {
  return controlerLecture(lireContenu(dossier));
}

/** Checks content that was read already. */
export function controlerLecture(lecture: Lecture): Controle {
  const contenu = ranger(lecture);
  const releves = REGLES.flatMap((regle) =>
    [...regle.verifier(contenu)].map((constat): Releve => ({ ...constat, regle: regle.id })),
  );
  const ids = REGLES.map((regle) => regle.id);
  const retenus = taireLesReserves(appliquerExceptions(contenu, releves, ids), aVerifier.id);
  const avertissements = new Set(REGLES.filter((r) => r.avertissement).map((r) => r.id));
  const constats = retenus.map(({ fichier, chemin, position, ...reste }) =>
    faute({
      fichier: fichier.fichier,
      position: position ?? fichier.yaml.situer(chemin),
      avertissement: avertissements.has(reste.regle),
      ...reste,
    }),
  );
  return { fichiers: lecture.fichiers.length, fautes: [...lecture.fautes, ...constats].sort(parLieu) };
}
