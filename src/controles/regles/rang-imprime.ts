import type { ListeSavoirs } from '../../referentiel/competence.ts';
import type { Chemin } from '../chemins.ts';
import type { Contenu } from '../contenu.ts';
import type { Regle } from '../regle.ts';

/** Ranks are those of the printed lists: what we list, and the second prints kept apart. */
export const rangImprime: Regle = {
  id: 'rang-imprime',
  resume: 'Un rang existe dans la liste imprimée, et n’est donné qu’à un doublon',
  *verifier({ dossiers }: Contenu) {
    for (const fichier of dossiers.flatMap((d) => d.competences)) {
      const { donnees } = fichier;
      if (!donnees) continue;
      const { doublons, classementDeduit } = donnees;
      const longueur = (liste: ListeSavoirs) =>
        (donnees[liste]?.length ?? 0) + doublons.filter((d) => d.liste === liste).length;
      const rangs: [chemin: Chemin, liste: ListeSavoirs, rang: number][] = [
        ...doublons.map((d, i) => [['doublons', i, 'rang'], d.liste, d.rang] as (typeof rangs)[number]),
        ...classementDeduit.flatMap((c, i) =>
          c.rangs.map((rang, j) => [['classementDeduit', i, 'rangs', j], c.liste, rang] as (typeof rangs)[number]),
        ),
      ];
      for (const [chemin, liste, rang] of rangs) {
        if (rang <= longueur(liste)) continue;
        const message = `Rang ${rang} inattendu : la liste imprimée « ${liste} » a ${longueur(liste)} éléments`;
        yield { fichier, chemin, message };
      }
      for (const [i, d] of doublons.entries()) {
        if (!doublons.slice(0, i).some((x) => x.liste === d.liste && x.rang === d.rang)) continue;
        const message = `Rang ${d.rang} de « ${d.liste} » déjà donné à un autre doublon`;
        yield { fichier, chemin: ['doublons', i, 'rang'], message };
      }
      for (const [i, c] of classementDeduit.entries()) {
        const j = c.possibles.indexOf(c.liste);
        if (j < 0) continue;
        const message = `« ${c.liste} » est déjà la liste retenue, une autre liste attendue`;
        yield { fichier, chemin: ['classementDeduit', i, 'possibles', j], message };
      }
    }
  },
};
