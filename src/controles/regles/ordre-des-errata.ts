import type { Contenu } from '../contenu.ts';
import type { Regle } from '../regle.ts';

/** Ids are permanent and cited: one each, in a file where they can be found. */
export const ordreDesErrata: Regle = {
  id: 'ordre-des-errata',
  resume: 'Les identifiants des errata d’un titre sont uniques et croissants, ses errata ensemble',
  *verifier({ errata: fichier }: Contenu) {
    const derniers = new Map<string, string>();
    let precedent: string | undefined;
    for (const [i, { id }] of (fichier?.donnees ?? []).entries()) {
      if (!fichier) return;
      const titre = id.replace(/-e-\d+$/, '');
      const dernier = derniers.get(titre);
      const chemin = [i, 'id'];
      if (dernier !== undefined && id <= dernier)
        yield {
          fichier,
          chemin,
          message:
            id === dernier
              ? `Identifiant ${id} déjà pris`
              : `Identifiant ${id} après ${dernier}, ordre croissant attendu`,
        };
      else if (dernier !== undefined && titre !== precedent)
        yield { fichier, chemin, message: `Erratum ${id} séparé des autres errata de ${titre}` };
      if (dernier === undefined || id > dernier) derniers.set(titre, id);
      precedent = titre;
    }
  },
};
