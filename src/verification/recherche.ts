import type { TableEcrite } from '../recherche/table.ts';
import { defaut, type DefautSitue, type Releve } from './parcours.ts';

/** What the search knows of every entry. */
export const ENTREES = 'recherche/entrees.json';

/** Natures whose pages are entries; of the others, some only set entries side by side. */
const SES_PAGES = /^(?:Page|Titre|CCP|Compétence.*|Savoir|Modalité)$/;

/**
 * The search finds every page that says so, each criterion of a compétence, and knows all it has of them.
 * @param table undefined if it cannot be read
 */
export function verifierRecherche(
  table: Pick<TableEcrite, 'ids'> | undefined,
  { vus, entrees }: Releve,
): DefautSitue[] {
  const defauts: DefautSitue[] = [];
  const connues = table ? new Set(table.ids.split(' ')) : undefined;
  if (connues && (connues.size !== entrees.size || [...entrees.keys()].some((id) => !connues.has(id))))
    defauts.push(defaut(ENTREES, 'index', `${connues.size} entrées annoncées, ${entrees.size} dans l’index`));
  const trouvees = new Set([...entrees.values()].flatMap((cible) => [cible, cible.replace(/#.*$/s, '')]));
  for (const [fichier, { nature, ancres = '' }] of vus) {
    if (nature === undefined) continue;
    if (SES_PAGES.test(nature) && !trouvees.has(fichier))
      defauts.push(defaut(fichier, 'introuvable', 'La recherche ne trouve pas cette page'));
    for (const [, critere] of nature.startsWith('Compétence') ? ancres.matchAll(/^(c-\d+)$/gm) : [])
      if (!trouvees.has(`${fichier}#${critere}`))
        defauts.push(defaut(fichier, 'introuvable', `La recherche ne trouve pas le critère ${critere}`));
  }
  return defauts;
}
