import type { VFileMessage } from 'vfile-message';
import { ranger } from './contenu.ts';
import { faute } from './faute.ts';
import { lireContenu } from './lecture.ts';
import { REGLES } from './regles/index.ts';

/** The outcome of a check of content. */
export interface Controle {
  fichiers: number;
  /** Every fault, sorted by file, line and column. */
  fautes: VFileMessage[];
}

/**
 * Checks a content folder: reading, schemas, then every rule.
 * @param dossier path of the folder, as it will be shown in faults
 */
export function controler(dossier: string): Controle {
  const lecture = lireContenu(dossier);
  const contenu = ranger(lecture);
  const constats = REGLES.flatMap((regle) =>
    [...regle.verifier(contenu)].map(({ fichier, chemin, message, attendu, suggestion }) =>
      faute({
        fichier: fichier.fichier,
        position: fichier.yaml.situer(chemin),
        regle: regle.id,
        message,
        attendu,
        suggestion,
      }),
    ),
  );
  const fautes = [...lecture.fautes, ...constats].sort(
    (a, b) =>
      (a.file ?? '').localeCompare(b.file ?? '') || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  return { fichiers: lecture.fichiers.length, fautes };
}
