import fs from 'node:fs';
import path from 'node:path';
import { ADRESSES } from '../../chemin.ts';
import { EN_VIGUEUR, type Entree, type Facette } from '../../recherche/entrees/entree.ts';
import { indexer } from '../../recherche/indexation.ts';
import { ARCHIVE, fichiersDuSite } from '../fichiers.ts';
import { fichierDe } from './relatif.ts';

/** A titre, by its id, and the name entries are filed under. */
export interface TitreDePartie {
  id: string;
  nom: string;
}

/** Folders with one folder a titre. */
const PAR_TITRE = /^(?:titres|imprimer|pdf|donnees)\/([^/]+)\//;

/** What is made again, or of no use from a disk to somebody who has one titre. */
const LAISSES = /^(?:pagefind\/|recherche\/.*\.json$|telechargements\/|ims\/)/;

/** Where a link leads when what it names is not in the part. */
const ABSENTE = '/hors-ligne/absente/';

/**
 * Writes the part of a site that one titre takes, as a site of its own: its pages and documents, those common to all,
 * and a search that finds them only. What a page leads to and the part has not is said to be elsewhere.
 * @param racine folder of the built site
 * @param vers folder to write
 * @param titres every titre of the site
 * @param entrees every entry of its search
 */
export async function ecrirePartie(
  racine: string,
  vers: string,
  titre: TitreDePartie,
  titres: readonly TitreDePartie[],
  entrees: readonly Entree[],
  synonymes: readonly (readonly string[])[],
): Promise<void> {
  const autres = new Set(titres.map((t) => t.id).filter((id) => id !== titre.id));
  const siennes = entrees.flatMap((e) => duTitre(e, titre) ?? []);
  const pages = new Set(siennes.map((e) => fichierDe(e.adresse.replace(/#.*/s, ''))));
  const tous = fichiersDuSite(racine).filter((f) => !LAISSES.test(f));
  const gardes = tous.filter((f) => {
    const dossier = PAR_TITRE.exec(f)?.[1];
    return dossier === undefined || !autres.has(dossier);
  });
  // a savoir has its page only where a compétence asks for it
  const presents = new Set(gardes.filter((f) => !/^savoirs\/[^/]+\//.test(f) || pages.has(f)));
  const ici = (adresse: string) => {
    const fichier = fichierDe(adresse).replace(/[?#].*$/s, '');
    return presents.has(fichier) || fichier === ARCHIVE;
  };
  for (const fichier of presents) {
    const [source, sortie] = [path.join(racine, fichier), path.join(vers, fichier)];
    fs.mkdirSync(path.dirname(sortie), { recursive: true });
    if (!fichier.endsWith('.html')) fs.copyFileSync(source, sortie);
    else
      fs.writeFileSync(
        sortie,
        fs
          .readFileSync(source, 'utf8')
          .replace(ADRESSES, (tout, debut: string, adresse: string) =>
            ici(adresse) ? tout : `${debut}${ABSENTE}?page=${encodeURIComponent(adresse)}`,
          ),
      );
  }
  await indexer(
    siennes.filter((e) => ici(e.adresse)),
    synonymes,
    vers,
  );
}

/** The entry as the search of a part shows it, its other places left out; undefined when it is of other titres. */
function duTitre(entree: Entree, { nom }: TitreDePartie): Entree | undefined {
  const sien = (valeur: string) => valeur === EN_VIGUEUR || valeur === nom || valeur.startsWith(`${nom}, `);
  const { titre: titres } = entree.facettes;
  if (titres && titres.length > 0 && !titres.includes(nom)) return undefined;
  const facettes = Object.entries(entree.facettes).map(([facette, valeurs]) =>
    facette === 'categorie' ? [facette, valeurs] : [facette, valeurs.filter(sien)],
  );
  return { ...entree, facettes: Object.fromEntries(facettes) as Partial<Record<Facette, string[]>> };
}
