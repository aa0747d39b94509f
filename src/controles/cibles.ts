import { cleActivite, nomFichier, type Contenu, type Dossier } from './contenu.ts';

/** A part of the data an address stands for. */
export interface Extrait {
  /** The document it quotes; undefined when it quotes several. */
  document?: string | undefined;
  /** Undefined when its file cannot be read. */
  donnees: unknown;
}

/**
 * What an erratum’s target stands for.
 * @param cible an address: crcd-06, crcd-06/ccp-1, crcd-06/cp-3#c-2, crcd-06/evaluation/2021-06-03…
 * @returns undefined when the address leads nowhere
 */
export function extraitsDeLaCible({ dossiers }: Contenu, cible: string): Extrait[] | undefined {
  const [, titre, , chemin = '', critere] = /^([^/#]+)(\/([^#]*))?(?:#(.*))?$/.exec(cible) ?? [];
  const dossier = dossiers.find((d) => d.id === titre);
  const extraits = dossier && deLAdresse(dossier, chemin);
  if (!extraits || critere === undefined) return extraits;
  if (extraits.some((e) => e.donnees === undefined)) return extraits;
  const criteres = extraits.flatMap(({ document, donnees }) =>
    ((donnees as { criteres?: { id: string }[] }).criteres ?? [])
      .filter((c) => c.id === critere)
      .map((c) => ({ document, donnees: c })),
  );
  return criteres.length > 0 ? criteres : undefined;
}

/** @param chemin what follows the titre: cp-3, ccp-1, evaluation/2021-06-03; nothing for the titre itself */
function deLAdresse(dossier: Dossier, chemin: string): Extrait[] | undefined {
  const { titre, activites, competences, transversales, evaluations, glossaire } = dossier;
  const editions = evaluations.map(({ donnees }) => donnees);
  const enTete = (f: { donnees: { source: { document: string } } | undefined }): Extrait => ({
    document: f.donnees?.source.document,
    donnees: f.donnees,
  });
  /** The lines about it in every édition. */
  const lignes = (choisir: (e: NonNullable<(typeof editions)[number]>) => unknown): Extrait[] =>
    editions.flatMap((e): Extrait[] => {
      if (!e) return [{ donnees: undefined }];
      const ligne = choisir(e);
      return ligne === undefined ? [] : [{ document: e.document, donnees: ligne }];
    });

  if (chemin === '') return titre && [{ donnees: titre.donnees }];
  if (chemin === 'glossaire') return glossaire && [enTete(glossaire)];
  const [genre = '', numero = ''] = chemin.split(/-|\//, 2);
  if (genre === 'cp') {
    const fiche = competences.find((f) => nomFichier(f) === numero);
    return fiche && [enTete(fiche), ...lignes((e) => e.competences.find((c) => String(c.competence) === numero))];
  }
  if (genre === 'ct') {
    const fiche = transversales.find((f) => String(f.donnees?.numero) === numero);
    if (!fiche && transversales.some((f) => !f.donnees)) return [{ donnees: undefined }];
    return fiche && [enTete(fiche), ...lignes((e) => e.transversales.find((t) => String(t.numero) === numero))];
  }
  const edition = evaluations.find((f) => f.chemin === `${dossier.id}/${chemin}`);
  if (edition) return [{ document: edition.donnees?.document, donnees: edition.donnees }];
  const activite = activites.find((f) => cleActivite(f) === chemin);
  if (!activite && activites.some((f) => !f.donnees)) return [{ donnees: undefined }];
  return (
    activite && [
      enTete(activite),
      ...lignes((e) => e.activites.find((a) => String(a.numero) === numero)),
      ...lignes((e) => e.sessions.find((s) => s.perimetre === chemin)),
    ]
  );
}
