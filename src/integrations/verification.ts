import { rapport } from '../controles/rapport.ts';
import { ouvrirDossier } from '../verification/site.ts';
import { verifier } from '../verification/verifier.ts';
import type { Etape } from './etape.ts';

/** Reads the whole site again before it takes the place of the last one. */
export const verification: Etape = {
  nom: 'verification',
  async faire({ racine, logger }) {
    const controle = await verifier({ ...ouvrirDossier(racine), prefixe: '' });
    const dit = rapport(controle, 'humain', 'Site');
    // the place at fault is a file of the site, not a line of this program
    if (controle.fautes.length > 0) throw Object.assign(new Error(dit), { stack: undefined });
    logger.info(dit);
  },
};
