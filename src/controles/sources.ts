import type { Source } from '../referentiel/source.ts';
import { valeurs, type Chemin } from './chemins.ts';
import type { Contenu } from './contenu.ts';
import type { FichierLu } from './lecture.ts';

/** A reference to pages of a document, and where it stands. */
export interface SourceCitee extends Source {
  fichier: FichierLu;
  chemin: Chemin;
  /** The titre the document belongs to. */
  titre: string;
}

/** Whatever the key it stands under. */
const estSource = (valeur: unknown): valeur is Source =>
  typeof valeur === 'object' && valeur !== null && 'document' in valeur && 'pages' in valeur;

/** Every source that content cites. */
export function* sourcesCitees({ dossiers, glossaireReac, modalites, errata }: Contenu): Generator<SourceCitee> {
  for (const { id: titre, fichiers } of dossiers) {
    for (const fichier of fichiers) {
      for (const { chemin, valeur } of valeurs(fichier.donnees))
        if (estSource(valeur)) yield { fichier, chemin, titre, ...valeur };
    }
  }
  for (const fichier of glossaireReac ? [glossaireReac, ...modalites] : modalites) {
    for (const [i, source] of (fichier.donnees?.sources ?? []).entries())
      yield { fichier, chemin: ['sources', i], ...source };
  }
  for (const [i, { source }] of (errata?.donnees ?? []).entries()) {
    if (errata) yield { fichier: errata, chemin: [i, 'source'], ...source };
  }
}
