import type { Edition } from '../modele.ts';
import { citer } from '../typographie.ts';
import { comparerTextes, type Changement } from './changement.ts';
import { abreger, apparier, type Ressource } from './ressources.ts';

/** Compares the plateaux techniques of two editions: rooms by modalité, then resources. */
export function comparerPlateaux(avant: Edition, apres: Edition): Changement[] {
  const ressources = (e: Edition) => e.donnees.plateauTechnique.ressources;
  return [...comparerLocaux(avant, apres), ...comparerRessources(ressources(avant), ressources(apres))];
}

function comparerLocaux(avant: Edition, apres: Edition): Changement[] {
  const locaux = (e: Edition) => e.donnees.plateauTechnique.locaux;
  const slugs = [...new Set([...locaux(avant), ...locaux(apres)].map((l) => l.modalite))];
  const modalites = [avant, apres].flatMap((e) =>
    e.sessions.flatMap((s) => [...s.modalites.map((m) => m.modalite), ...s.sansObjet]),
  );
  return slugs.flatMap((slug) => {
    const [a, b] = [avant, apres].map((e) => locaux(e).find((l) => l.modalite === slug));
    const nom = `Locaux, ${(modalites.find((m) => m.slug === slug)?.intitule ?? slug).toLowerCase()}`;
    return [
      ...comparerTextes(nom, a?.designation, b?.designation, false),
      ...comparerTextes(`${nom}, observations`, a?.observations, b?.observations, false),
    ];
  });
}

function comparerRessources(avant: readonly Ressource[], apres: readonly Ressource[]): Changement[] {
  return apparier(avant, apres).flatMap(([a, b]) => {
    const ressource = b ?? a;
    if (!ressource) return [];
    const nom = `Ressource ${citer(abreger(ressource))}`;
    if (!a || !b) return comparerTextes(nom, a && decrire(a), b && decrire(b), false);
    return [
      ...comparerTextes(`${nom}, désignation`, categorie(a), categorie(b), false),
      ...comparerTextes(nom, compter(a), compter(b), false),
      ...comparerTextes(`${nom}, observations`, a.observations, b.observations, false),
      ...comparerTextes(`${nom}, candidats pouvant partager`, String(a.partage), String(b.partage), false),
    ];
  });
}

const categorie = (r: Ressource): string => (r.categorieDeduite ? `${r.categorie} (déduit)` : r.categorie);
const compter = (r: Ressource): string => `${r.nombre} × ${r.description}`;

/** All that an edition prints of a resource the other has not. */
const decrire = (r: Ressource): string =>
  [
    compter(r),
    `Désignation : ${categorie(r)}.`,
    `Partage : ${r.partage} ${r.partage > 1 ? 'candidats' : 'candidat'} au plus.`,
    r.observations && `Observations : ${r.observations}`,
  ]
    .filter(Boolean)
    .join(' ');
