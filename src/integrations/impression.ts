import { fusionner } from '../../print/bordereau.ts';
import { imprimablesDe } from '../../print/documents/catalogue.ts';
import { sortiesDe } from '../../print/formes.ts';
import { direImprime, imprimer } from '../../print/impression.ts';
import type { Etape } from './etape.ts';

/**
 * Prints the instruments from the pages just built. What each PDF must hold comes from content/
 * read afresh, not from the pages.
 * @param parts folder where all of them are already, in shares printed elsewhere from the same pages
 */
export const impression = (parts?: string): Etape => ({
  nom: 'impression',
  async faire({ racine, contenu, logger }) {
    const documents = imprimablesDe(contenu.referentiels.titres);
    const nombre = documents.flatMap(sortiesDe).length;
    if (parts !== undefined) {
      fusionner(racine, documents, [parts]);
      logger.info(`${nombre} PDF réunis depuis ${parts}`);
      return;
    }
    let faits = 0;
    await imprimer(racine, documents, (imprime) => logger.info(direImprime(imprime, (faits += 1), nombre)));
  },
});
