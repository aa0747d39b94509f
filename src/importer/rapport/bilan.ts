import { dateCourte } from '../../referentiel/dates.ts';
import type { Reserve, Verdict } from '../constats.ts';
import type { Lus } from '../lecture.ts';
import type { Proposition } from '../proposer.ts';

/** What an import has to tell, whoever reads it. */
export interface Bilan {
  titre: string;
  /** One line per document read. */
  documents: string[];
  /** How much was read. */
  comptes: [nom: string, nombre: number][];
  /** Each check, and what it said. */
  controles: { nom: string; lignes: { resultat: Verdict['constat']['resultat']; message: string }[] }[];
  /** What a person must look at, by document and page. */
  points: Reserve[];
}

/** Puts together what was read and checked. */
export function dresserBilan({ reac, editions, temps }: Lus, { id, verdicts, plan, fichiers }: Proposition): Bilan {
  const documents = [reac, ...editions].flatMap((lu) => (lu ? [lu.document] : []));
  const fiches = reac?.fiches ?? [];
  const savoirs = fiches.flatMap((f) => [
    ...Object.values(f.savoirs.listes).flat(),
    ...f.savoirs.reserves.flatMap((r) => r.textes ?? []),
  ]);
  const derniere = editions.at(-1);
  const evaluation = derniere && fichiers.get(`evaluation/${derniere.document.bandeau.miseAJour}`)?.donnees;
  const lignes = (evaluation?.competences ?? []) as { criteres: unknown[]; modalites: unknown[] }[];
  const points = new Map(
    verdicts.flatMap(({ reserve }) =>
      reserve
        ? [[`${reserve.point.fichier} ${reserve.point.page} ${reserve.point.raison}`, reserve.point] as const]
        : [],
    ),
  );
  return {
    titre: `${documents[0]?.bandeau.sigle ?? ''} ${documents[0]?.bandeau.millesime ?? ''} (${id})`,
    documents: documents.map(
      ({ fichier, type, bandeau }) =>
        `${fichier} : ${type} du ${dateCourte(bandeau.miseAJour)}, ${bandeau.total} pages, lu en ${((temps.get(fichier) ?? 0) / 1000).toFixed(1).replace('.', ',')} s`,
    ),
    comptes: [
      ['activités types', plan.activites.length],
      ['compétences', plan.competences.length],
      ['critères de performance (REAC)', fiches.reduce((n, f) => n + f.criteres.length, 0)],
      ['éléments des listes de savoirs', savoirs.length],
      ['compétences transversales', plan.transversales.length],
      ['termes de glossaire', reac?.glossaire?.entrees.length ?? 0],
      ['sessions', derniere?.sessions.length ?? 0],
      ["critères d'évaluation (RE)", lignes.reduce((n, l) => n + l.criteres.length, 0)],
      ['cases cochées au tableau 3.2', lignes.reduce((n, l) => n + l.modalites.length, 0)],
    ],
    controles: [...Map.groupBy(verdicts, (v) => v.constat.controle)].map(([nom, siens]) => ({
      nom,
      lignes: [...new Map(siens.map(({ constat }) => [constat.message, constat])).values()].map(
        ({ resultat, message }) => ({ resultat, message }),
      ),
    })),
    points: [...points.values()].sort((a, b) => a.fichier.localeCompare(b.fichier) || a.page - b.page),
  };
}
