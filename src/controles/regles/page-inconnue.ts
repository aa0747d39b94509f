import type { Contenu } from '../contenu.ts';
import type { Regle } from '../regle.ts';
import { sourcesCitees } from '../sources.ts';

/** A reader is sent to these pages. */
export const pageInconnue: Regle = {
  id: 'page-inconnue',
  resume: 'Une page citée existe dans son document',
  *verifier(contenu: Contenu) {
    const documents = new Map(
      contenu.dossiers.flatMap(({ id, titre }) =>
        (titre?.donnees?.documents ?? []).map((d) => [`${id} ${d.id}`, d.pages] as const),
      ),
    );
    for (const { fichier, chemin, titre, document, pages } of sourcesCitees(contenu)) {
      const derniere = documents.get(`${titre} ${document}`) ?? Infinity;
      for (const [i, page] of pages.entries()) {
        if (page <= derniere) continue;
        const message = `Page ${page} inattendue : ${document} en a ${derniere}`;
        yield { fichier, chemin: [...chemin, 'pages', i], message };
      }
    }
  },
};
