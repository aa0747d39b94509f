import { aplatir } from '../../referentiel/typographie.ts';
import type { CorrespondancesLues, PlateauLu } from '../modele.ts';
import { cellules, pagesDe, phrase, place } from '../texte/elements.ts';
import type { Fragment } from '../texte/fragments.ts';
import { dateIso } from '../texte/bandeau.ts';
import { modaliteNommee } from './modalites.ts';

/** Reads annexe 1. @param fragments from « Locaux » to annexe 2 @param fichier name of the document */
export function lirePlateau(fragments: readonly Fragment[], fichier: string): PlateauLu {
  const iRessources = fragments.findIndex((f) => aplatir(f.texte).startsWith('ressources ('));
  const locaux = fragments.slice(0, iRessources < 0 ? undefined : iRessources);
  const ressources = iRessources < 0 ? [] : fragments.slice(iRessources);
  const lu: PlateauLu = {
    pages: pagesDe(fragments),
    locaux: lireLocaux(locaux),
    ressources: lireRessources(ressources),
    reserves: [],
  };
  const page = fragments[0]?.page ?? 1;
  if (lu.locaux.length === 0) lu.reserves.push({ fichier, page, raison: 'Annexe 1 : aucun local lu' });
  if (lu.ressources.length === 0) lu.reserves.push({ fichier, page, raison: 'Annexe 1 : aucune ressource lue' });
  return lu;
}

function lireLocaux(fragments: readonly Fragment[]): PlateauLu['locaux'] {
  const entete = (motif: RegExp) => fragments.find((f) => motif.test(aplatir(f.texte)));
  const designation = entete(/^designation et description des locaux$/);
  const observations = entete(/^observations$/);
  const modalite = entete(/^modalite d'evaluation$/);
  if (!designation || !observations || !modalite) return [];
  const corps = fragments.filter(
    (f) =>
      !/^(locaux|modalite d'evaluation|designation et description des locaux|observations)$/.test(aplatir(f.texte)),
  );
  const apres = corps.filter((f) => place(f) > place(designation));
  const lignes: { nom: Fragment[]; designation: Fragment[]; observations: Fragment[] }[] = [];
  const finDesNoms = Math.min(
    ...apres.filter((f) => f.x > modalite.x2 && f.x < observations.x - 80).map((f) => f.x),
    designation.x,
  );
  for (const f of apres) {
    const dernier = lignes.at(-1);
    if (f.x < finDesNoms - 4) {
      if (modaliteNommee(f.texte) || !dernier) lignes.push({ nom: [f], designation: [], observations: [] });
      else dernier.nom.push(f);
    } else if (f.x < (designation.x2 + observations.x) / 2 + 20) dernier?.designation.push(f);
    else dernier?.observations.push(f);
  }
  return lignes.flatMap((l) => {
    const slug = modaliteNommee(phrase(l.nom));
    const dit = phrase(l.designation);
    if (!slug || dit === '') return [];
    return [{ modalite: slug, designation: dit, observations: phrase(l.observations) || undefined }];
  });
}

/** Rows begin at their number; a merged designation is drawn after the first, at its height. */
function lireRessources(fragments: readonly Fragment[]): PlateauLu['ressources'] {
  const entete = (motif: RegExp) => fragments.find((f) => motif.test(aplatir(f.texte)));
  const nombre = entete(/^nombre$/);
  const description = entete(/^description$/);
  const partage = entete(/^nombre maximal de$/);
  const observations = entete(/^observations$/);
  if (!nombre || !description || !partage || !observations) return [];
  const bas = Math.min(
    ...fragments
      .filter(
        (f) =>
          f.page === partage.page &&
          f.x >= partage.x - 20 &&
          f.x2 <= partage.x2 + 20 &&
          /l'epreuve|pendant/.test(aplatir(f.texte)),
      )
      .map((f) => f.y),
    nombre.y,
  );
  const titres =
    /^(designation|nombre|description|observations|nombre maximal de|candidats pouvant|partager la|ressource en|simultane pendant|l'epreuve)$/;
  const corps = fragments.filter((f) => (f.page > nombre.page || f.y < bas) && !titres.test(aplatir(f.texte)));
  const dans = (f: Fragment, e: Fragment) => f.x2 > e.x - 6 && f.x < e.x2 + 6;
  const estNombre = (f: Fragment, e: Fragment) => /^\d+$/.test(f.texte) && dans(f, e);
  const debuts = corps.filter((f) => estNombre(f, nombre)).toSorted((a, b) => place(a) - place(b));
  const categories = cellules(corps.filter((f) => f.x2 < nombre.x + 4 && !estNombre(f, nombre)));
  return debuts.map((debut, i) => {
    const suivant = debuts[i + 1];
    const siens = corps.filter((f) => place(f) >= place(debut) - 2 && (!suivant || place(f) < place(suivant) - 2));
    const colonne = (de: number, a: number) =>
      phrase(siens.filter((f) => f.x >= de && f.x < a && !estNombre(f, partage) && !estNombre(f, nombre)));
    const avant = categories.filter((c) => debutDe(c) <= place(debut) + 2).at(-1);
    const categorie = avant ?? categories.find((c) => debutDe(c) > place(debut));
    return {
      categorie: phrase(categorie ?? []),
      categorieDeduite: avant
        ? undefined
        : 'Le document imprime cette catégorie plus bas que la ressource, dans une cellule fusionnée.',
      nombre: Number(debut.texte),
      description: colonne(nombre.x2, partage.x - 6),
      partage: Number(siens.find((f) => estNombre(f, partage))?.texte ?? 1),
      observations: colonne(partage.x2, Infinity) || undefined,
    };
  });
}

/** Reads annexe 2: the CCP of the titre before, each facing one of ours. */
export function lireCorrespondances(fragments: readonly Fragment[]): CorrespondancesLues | undefined {
  const arretes = fragments
    .filter((f) => /^Arrêté du \d{2}\/\d{2}\/\d{4}$/.test(f.texte))
    .toSorted((a, b) => a.x - b.x);
  const [ancien, nouveau] = arretes;
  const date = dateIso(ancien?.texte);
  if (!ancien || !nouveau || !date) return undefined;
  const corps = fragments.filter((f) => place(f) > place(ancien) + 2);
  const toutes = corps.filter((f) => /^CC[PS]$/.test(f.texte));
  const gauche = Math.min(...toutes.map((f) => f.x));
  const marques = toutes.filter((f) => f.x - gauche < 20).toSorted((a, b) => place(a) - place(b));
  const droites = toutes.filter((f) => !marques.includes(f)).map((f) => f.x);
  const milieu = Math.min(...droites, (ancien.x2 + nouveau.x) / 2) - 2;
  const entete = fragments.filter(
    (f) => f.page === ancien.page && f.y > ancien.y && f.y - ancien.y < 16 && f.x < milieu,
  );
  if (marques.length === 0) return undefined;
  return {
    pages: pagesDe(fragments),
    ancien: { intitule: phrase(entete), arrete: date },
    lignes: marques.map((marque, i) => {
      const suivante = marques[i + 1];
      const siens = corps.filter(
        (f) =>
          place(f) >= place(marque) - 2 && (!suivante || place(f) < place(suivante) - 2) && !/^CC[PS]$/.test(f.texte),
      );
      return {
        ancien: phrase(siens.filter((f) => f.x < milieu)),
        nouveau: phrase(siens.filter((f) => f.x >= milieu)) || undefined,
      };
    }),
  };
}

const debutDe = (cellule: readonly Fragment[]): number => Math.min(...cellule.map(place));
