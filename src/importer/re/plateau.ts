import { aplatir } from '../../referentiel/typographie.ts';
import type { Reserve } from '../constats.ts';
import type { PlateauLu } from '../modele.ts';
import { cellules, pagesDe, phrase, place } from '../texte/elements.ts';
import type { Fragment } from '../texte/fragments.ts';
import { commenceUnNom, modaliteNommee } from './modalites.ts';

/**
 * Reads annexe 1: rooms and resources.
 * @param fragments from « Locaux » to annexe 2
 * @param fichier name of the document
 */
export function lirePlateau(fragments: readonly Fragment[], fichier: string): PlateauLu {
  const iRessources = fragments.findIndex((f) => aplatir(f.texte).startsWith('ressources ('));
  const fin = iRessources < 0 ? fragments.length : iRessources;
  const reserves: Reserve[] = [];
  const reserver = (raison: string, lus: readonly Fragment[]) =>
    reserves.push({
      fichier,
      page: lus[0]?.page ?? fragments[0]?.page ?? 1,
      raison: `Annexe 1 : ${raison}`,
      textes: lus.map((f) => f.texte),
    });
  return {
    pages: pagesDe(fragments),
    locaux: lireLocaux(fragments.slice(0, fin), reserver),
    ressources: lireRessources(fragments.slice(fin), reserver),
    reserves,
  };
}

type Reserver = (raison: string, lus: readonly Fragment[]) => void;

function lireLocaux(fragments: readonly Fragment[], reserver: Reserver): PlateauLu['locaux'] {
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
      if (commenceUnNom(f.texte) || !dernier) lignes.push({ nom: [f], designation: [], observations: [] });
      else dernier.nom.push(f);
    } else if (f.x < (designation.x2 + observations.x) / 2 + 20) dernier?.designation.push(f);
    else dernier?.observations.push(f);
  }
  return lignes.flatMap((l) => {
    const slug = modaliteNommee(phrase(l.nom));
    const dit = phrase(l.designation);
    if (!slug || dit === '') {
      reserver('une ligne des locaux ne nomme pas une modalité connue', [
        ...l.nom,
        ...l.designation,
        ...l.observations,
      ]);
      return [];
    }
    return [{ modalite: slug, designation: dit, observations: phrase(l.observations) || undefined }];
  });
}

/** Rows begin at their number; a merged designation is drawn after the first, at its height. */
function lireRessources(fragments: readonly Fragment[], reserver: Reserver): PlateauLu['ressources'] {
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
  return debuts.flatMap((debut, i): PlateauLu['ressources'] => {
    const suivant = debuts[i + 1];
    const siens = corps.filter((f) => place(f) >= place(debut) - 2 && (!suivant || place(f) < place(suivant) - 2));
    const colonne = (de: number, a: number) =>
      phrase(siens.filter((f) => f.x >= de && f.x < a && !estNombre(f, partage) && !estNombre(f, nombre)));
    const avant = categories.filter((c) => debutDe(c) <= place(debut) + 2).at(-1);
    const categorie = phrase(avant ?? categories.find((c) => debutDe(c) > place(debut)) ?? []);
    const ditDescription = colonne(nombre.x2, partage.x - 6);
    const candidats = siens.find((f) => estNombre(f, partage));
    if (!candidats || categorie === '' || ditDescription === '') {
      reserver('une ligne des ressources n’est pas entière', siens);
      return [];
    }
    return [
      {
        categorie,
        categorieDeduite: avant
          ? undefined
          : 'Le document imprime cette catégorie plus bas que la ressource, dans une cellule fusionnée.',
        nombre: Number(debut.texte),
        description: ditDescription,
        partage: Number(candidats.texte),
        observations: colonne(partage.x2, Infinity) || undefined,
      },
    ];
  });
}

const debutDe = (cellule: readonly Fragment[]): number => Math.min(...cellule.map(place));
