import fs from 'node:fs';
import path from 'node:path';
import { lireDossier, nomMontre } from '../controles/lecture.ts';
import { rapport as rapportDesControles } from '../controles/rapport.ts';
import { controlerFichiers, inscrire } from './ecriture/controle.ts';
import { lireExistant } from './ecriture/existant.ts';
import { trier, type Tri } from './ecriture/fichiers.ts';
import { lireFichiers, type Entree } from './lecture.ts';
import { idDe, proposer } from './proposer.ts';
import { dresserBilan, type Bilan } from './rapport/bilan.ts';
import { Refus } from './refus.ts';

/** What an import did. */
export interface Import {
  id: string;
  bilan: Bilan;
  /** Rank in its file, from 1, of a page by the number printed on it. */
  rangDe: (fichier: string, page: number) => number | undefined;
  tri: Tri;
  /** What stops it after reading: nothing is written. */
  refus: string | undefined;
}

/**
 * Reads documents and prepares what they give, without writing anything.
 * @param dossier path of content/
 * @throws Refus when a document cannot be read
 */
export async function preparer(
  entrees: readonly Entree[],
  dossier: string,
  progres?: (nom: string) => void,
): Promise<Import> {
  const lus = await lireFichiers(entrees, progres);
  const lectures = lireDossier(dossier);
  const id = idDe(lus);
  const existant = lireExistant(lectures, id);
  const proposition = proposer(lus, existant);
  const { fichiers } = proposition;
  const tri = (): Tri => trier(id, fichiers, textesDe(dossier, id));
  const bilan = () => dresserBilan(lus, proposition);
  const documents = [lus.reac, ...lus.editions].flatMap((lu) => lu?.document ?? []);
  const rangDe = (fichier: string, page: number) =>
    documents.find((d) => d.fichier === fichier)?.pages.find((p) => p.numero === page)?.rang;
  if (lus.editions.length === 0 && !existant)
    return {
      id,
      rangDe,
      bilan: bilan(),
      tri: { aEcrire: new Map(), ecartes: new Map(), differences: new Map() },
      refus: 'un REAC seul ne fait pas un titre : donnez aussi son RE',
    };

  const premier = controlerFichiers(dossier, lectures, tri().aEcrire);
  for (const { relatif, point } of inscrire(id, fichiers, premier, documents)) {
    const message = `${nomMontre(dossier, relatif)} : ${point.raison}`;
    proposition.verdicts.push({
      constat: { controle: 'Contrôles du contenu', resultat: 'reserve', message },
      reserve: { lieu: '', point },
    });
  }
  const retenu = tri();
  const second = controlerFichiers(dossier, lectures, retenu.aEcrire);
  const fautes = [...second.fautes, ...second.aVerifier.map((a) => a.faute)];
  return {
    id,
    rangDe,
    bilan: bilan(),
    tri: retenu,
    refus:
      fautes.length > 0
        ? `le contenu lu ne passe pas les contrôles :\n${rapportDesControles({ fichiers: retenu.aEcrire.size, fautes }, 'humain')}`
        : undefined,
  };
}

/** Texts of a titre on disk, by path in content/. */
function textesDe(dossier: string, id: string): Map<string, string> {
  const chemins = fs.globSync(`titres/${id}/**/*.mdx`, { cwd: dossier }).map((c) => c.split(path.sep).join('/'));
  return new Map(chemins.map((c) => [c, fs.readFileSync(path.join(dossier, c), 'utf8')]));
}

/** Writes files under a folder. @returns their paths as people see them */
export function ecrire(dossier: string, textes: ReadonlyMap<string, string>): string[] {
  for (const [relatif, texte] of textes) {
    const fichier = path.join(dossier, relatif);
    fs.mkdirSync(path.dirname(fichier), { recursive: true });
    fs.writeFileSync(fichier, texte);
  }
  return [...textes.keys()].map((relatif) => nomMontre(dossier, relatif));
}

/** Any failure as a refusal: what a damaged file brings about in a reader is not foreseen. */
export const enRefus = (erreur: unknown): Refus =>
  erreur instanceof Refus ? erreur : new Refus('', 'les documents n’ont pas la forme attendue, ou sont abîmés');
