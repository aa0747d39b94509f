import type { AstroIntegrationLogger } from 'astro';
import type { ContenuLu } from './contenu.ts';

/** What a step of the build works on. */
interface Ouvrage {
  /** Folder of the site as the steps before left it. */
  racine: string;
  /** Read when it is first asked for. */
  readonly contenu: ContenuLu;
  logger: Pick<AstroIntegrationLogger, 'info'>;
}

/** A step of the build, after the pages. */
export interface Etape {
  nom: string;
  faire: (ouvrage: Ouvrage) => void | Promise<void>;
}
