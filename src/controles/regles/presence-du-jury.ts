import { minutesDePresence } from '../../referentiel/durees.ts';
import type { Contenu } from '../contenu.ts';
import type { Regle } from '../regle.ts';

/** The jury’s time is printed apart from the parts: the two must tell the same timetable. */
export const presenceDuJury: Regle = {
  id: 'presence-du-jury',
  resume: 'La présence du jury est la somme des parties où il siège',
  *verifier({ dossiers }: Contenu) {
    for (const fichier of dossiers.flatMap((d) => d.evaluations)) {
      for (const [i, { jury, modalites }] of (fichier.donnees?.sessions ?? []).entries()) {
        const minutes = modalites.map((m) => minutesDePresence(m, 'jury'));
        // the document does not settle it
        if (minutes.includes(undefined)) continue;
        const somme = minutes.reduce<number>((total, m) => total + (m ?? 0), 0);
        if (somme === jury.presence) continue;
        yield {
          fichier,
          chemin: ['sessions', i, 'jury', 'presence'],
          message: `Présence du jury de ${jury.presence} minutes, alors que les parties où il siège en font ${somme}`,
        };
      }
    }
  },
};
