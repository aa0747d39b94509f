import { minutesDePresence } from '../../referentiel/durees.ts';
import type { Contenu } from '../contenu.ts';
import type { Regle } from '../regle.ts';

/** Some documents print how long the candidate is watched. */
export const presenceDuSurveillant: Regle = {
  id: 'presence-du-surveillant',
  resume: 'La durée de surveillance imprimée est la somme des parties où un surveillant est présent',
  *verifier({ dossiers }: Contenu) {
    for (const fichier of dossiers.flatMap((d) => d.evaluations)) {
      for (const [i, { surveillance, modalites }] of (fichier.donnees?.sessions ?? []).entries()) {
        const minutes = modalites.map((m) => minutesDePresence(m, 'surveillant'));
        // not printed, or not settled by the document
        if (surveillance.minutes === undefined || minutes.includes(undefined)) continue;
        const somme = minutes.reduce<number>((total, m) => total + (m ?? 0), 0);
        if (somme === surveillance.minutes) continue;
        yield {
          fichier,
          chemin: ['sessions', i, 'surveillance', 'minutes'],
          message: `Surveillance de ${surveillance.minutes} minutes, alors que les parties surveillées en font ${somme}`,
        };
      }
    }
  },
};
