import { adresse, adresseComparaison, adresseErrata } from './adresses.ts';
import { NOMS_DOCUMENTS, nomDocument } from './citations.ts';
import type { Titre } from './modele.ts';

/** A page of a titre, as its plan names it. */
export interface Etape {
  /** « CP 3 »; absent where the page has no number. */
  code?: string;
  nom: string;
  adresse: string;
}

/** Pages of a titre that belong together. */
export interface Groupe {
  nom?: string;
  etapes: Etape[];
}

const etape = (x: { id: string; nom: string; intitule: string }): Etape => ({
  code: x.nom,
  nom: x.intitule,
  adresse: adresse(x.id),
});

/** Page that compares the edition in force of a titre with the one before; the titre has two. */
export const derniereComparaison = ({ editions: [apres, avant] }: Titre): string =>
  adresseComparaison(avant?.id ?? '', apres?.id ?? '');

/** The plan of a titre, in reading order: itself and its exams, each CCP with its compétences, transversales, documents. */
export function planDuTitre(titre: Titre): Groupe[] {
  const { enVigueur, editions } = titre;
  const comparaisons = editions.slice(1).flatMap((avant, i) => {
    const apres = editions[i];
    // one name per page: of several, each says the edition that changed it
    const suite = editions.length > 2 && apres ? `, ${nomDocument(titre, apres.document.id)}` : '';
    return apres ? [{ nom: `Ce qui a changé${suite}`, adresse: adresseComparaison(avant.id, apres.id) }] : [];
  });
  const reacEtRe = titre.competences.some((c) => c.criteres.length > 0)
    ? [{ nom: 'Critères du REAC et du RE', adresse: `${adresse(titre.id)}reac-et-re/` }]
    : [];
  return [
    {
      etapes: [
        { nom: `${titre.sigle} ${titre.millesime}, présentation`, adresse: adresse(titre.id) },
        { nom: NOMS_DOCUMENTS[enVigueur.document.type], adresse: adresse(enVigueur.id) },
        { nom: 'Auto-positionnement', adresse: `${adresse(titre.id)}auto-positionnement/` },
        { nom: 'Mon parcours', adresse: `${adresse(titre.id)}mon-parcours/` },
      ],
    },
    ...titre.activites.map((activite) => ({
      etapes: [
        etape(activite),
        ...activite.competences.map((c) => etape({ id: c.id, nom: c.nom, intitule: c.intituleEnVigueur })),
      ],
    })),
    { nom: 'Compétences transversales', etapes: titre.transversales.map(etape) },
    {
      nom: 'Comparer',
      etapes: [
        ...reacEtRe,
        ...comparaisons,
        ...editions.slice(1).map((e) => ({ nom: nomDocument(titre, e.document.id), adresse: adresse(e.id) })),
      ],
    },
    {
      nom: 'Consulter',
      etapes: [
        ...(titre.competences.some((c) => c.items.length > 0)
          ? [{ nom: 'Savoir-faire et savoirs', adresse: `${adresse(titre.id)}savoirs/` }]
          : []),
        ...(titre.glossaire ? [{ nom: 'Glossaire', adresse: adresse(`${titre.id}/glossaire`) }] : []),
        { nom: 'Errata', adresse: adresseErrata(titre.id) },
        { nom: 'Imprimer', adresse: `/imprimer/${titre.id}/` },
      ],
    },
  ].filter((groupe) => groupe.etapes.length > 0);
}

/** The pages before and after one of a titre, in the order of its plan; the last groups are for looking up, not reading. */
export function voisines(titre: Titre, page: string): { precedente: Etape | undefined; suivante: Etape | undefined } {
  const suite = planDuTitre(titre)
    .filter(({ nom }) => nom !== 'Comparer' && nom !== 'Consulter')
    .flatMap((groupe) => groupe.etapes);
  const rang = suite.findIndex((e) => e.adresse === page);
  return rang < 0
    ? { precedente: undefined, suivante: undefined }
    : { precedente: suite[rang - 1], suivante: suite[rang + 1] };
}
