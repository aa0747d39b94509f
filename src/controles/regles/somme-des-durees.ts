import { estChronometree, sommeDesParties } from '../../referentiel/durees.ts';
import type { Chemin } from '../chemins.ts';
import type { Contenu } from '../contenu.ts';
import type { Regle } from '../regle.ts';

/** The RE prints each level of the timetable: parts, modalités, session. */
export const sommeDesDurees: Regle = {
  id: 'somme-des-durees',
  resume: 'Les parties font la durée de leur modalité, les modalités celle de leur session',
  *verifier({ dossiers }: Contenu) {
    for (const fichier of dossiers.flatMap((d) => d.evaluations)) {
      for (const [i, session] of (fichier.donnees?.sessions ?? []).entries()) {
        const ici: Chemin = ['sessions', i];
        for (const [j, m] of session.modalites.entries()) {
          if (m.duree === undefined || !m.parties) continue;
          const somme = sommeDesParties(m.parties);
          const chemin = [...ici, 'modalites', j, 'duree'];
          // untimed parts share what the timed ones leave
          if (estChronometree(m) ? somme !== m.duree : somme > m.duree)
            yield {
              fichier,
              chemin,
              message: `Modalité de ${m.duree} minutes, alors que ses parties en font ${estChronometree(m) ? '' : 'au moins '}${somme}`,
            };
        }
        const total = session.modalites.reduce((somme, m) => somme + (m.duree ?? 0), 0);
        if (total === session.duree) continue;
        const message = `Session de ${session.duree} minutes, alors que ses modalités en font ${total}`;
        yield { fichier, chemin: [...ici, 'duree'], message };
      }
    }
  },
};
