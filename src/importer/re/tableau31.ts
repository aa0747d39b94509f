import { aplatir } from '../../referentiel/typographie.ts';
import type { Reserve } from '../constats.ts';
import type { LigneModalite } from '../modele.ts';
import { coller, phrase } from '../texte/elements.ts';
import type { Fragment } from '../texte/fragments.ts';
import { commenceUnNom, estSansObjet, minutes, modaliteNommee } from './modalites.ts';
import { lireParties } from './parties.ts';

/** Rows of table 3.1, and the total it prints. */
export interface Tableau31 {
  modalites: LigneModalite[];
  /** Minutes. */
  total: number | undefined;
  /** Rows that name no modalité we know. */
  reserves: Reserve[];
}

interface Ligne {
  nom: Fragment[];
  competences: Fragment[];
  duree: Fragment[];
  detail: Fragment[];
}
type Colonne = keyof Ligne;

const ENTETES =
  /^(modalites|competences evaluees|duree|detail de l'organisation de l'epreuve|autres modalites d'evaluation)\b/;
/** Wingdings bullet before a modalité. */
const PUCE = /^[\u2022\uE000-\uF8FF]$/;

/**
 * Reads table 3.1. The x of a column differs from table to table of one file: durations give the third,
 * the label of the total the second.
 * @param fragments from the heading of the table to the next one
 * @param titres known titles of compétences, to tell where each ends
 * @param fichier name of the document
 */
export function lireTableau31(fragments: readonly Fragment[], titres: readonly string[], fichier: string): Tableau31 {
  const iTotal = fragments.findIndex((f) => aplatir(f.texte).startsWith("duree totale de l'epreuve pour le candidat"));
  const corps = fragments.slice(0, iTotal < 0 ? undefined : iTotal);
  const total = iTotal < 0 ? undefined : minutes(fragments[iTotal + 1]?.texte ?? '');
  const lignes: Ligne[] = [];
  const pages = Map.groupBy(corps, (f) => f.page);
  const colonnes = new Map([...pages].map(([page, siens]) => [page, colonnesDe(siens, fragments[iTotal])]));
  for (const fragment of corps) {
    if (PUCE.test(fragment.texte) || ENTETES.test(aplatir(fragment.texte))) continue;
    const colonne = colonnes.get(fragment.page)?.(fragment) ?? 'nom';
    if (colonne === 'nom' && commence(lignes.at(-1), fragment))
      lignes.push({ nom: [], competences: [], duree: [], detail: [] });
    lignes.at(-1)?.[colonne].push(fragment);
  }
  const reserves = lignes.flatMap((l): Reserve[] =>
    modaliteNommee(phrase(l.nom))
      ? []
      : [
          {
            fichier,
            page: l.nom[0]?.page ?? 1,
            raison: `Tableau 3.1 : « ${phrase(l.nom)} » n'est pas une modalité connue`,
          },
        ],
  );
  return { modalites: lignes.flatMap((l) => enModalite(l, titres, fichier)), total, reserves };
}

/** A new row begins where a name does; « Questionnaire » and « professionnel » are two lines of one. */
function commence(ici: Ligne | undefined, fragment: Fragment): boolean {
  if (!commenceUnNom(fragment.texte)) return false;
  return !ici || ici.competences.length + ici.duree.length + ici.detail.length > 0 || ici.nom.length > 2;
}

function colonnesDe(fragments: readonly Fragment[], total: Fragment | undefined): (f: Fragment) => Colonne {
  const durees = fragments.filter((f) => minutes(f.texte) !== undefined);
  const entete = (motif: RegExp) => fragments.find((f) => motif.test(aplatir(f.texte)));
  const nom = entete(/^modalites$/);
  const evaluees = entete(/^competences evaluees$/);
  const duree = entete(/^duree$/);
  const detail = entete(/^detail de l'organisation/);
  const xDuree = Math.min(...durees.map((f) => f.x), duree?.x ?? Infinity);
  const finDuree = Math.max(...durees.map((f) => f.x2), duree?.x2 ?? -Infinity);
  // cells are flush left under centred headings: the second column begins between the first two
  const bornes = [nom?.x2 ?? 0, evaluees?.x ?? xDuree];
  const milieux = fragments.filter(
    (f) => f.x > (bornes[0] ?? 0) && f.x < Math.min(bornes[1] ?? 0, xDuree) && f !== nom,
  );
  const xCompetences =
    total?.page === fragments[0]?.page && total ? total.x : Math.min(...milieux.map((f) => f.x), evaluees?.x ?? xDuree);
  return (f) => {
    if (f.x >= Math.min(finDuree, detail?.x ?? Infinity)) return 'detail';
    if (f.x >= xDuree - 2) return 'duree';
    return f.x >= xCompetences - 2 ? 'competences' : 'nom';
  };
}

function enModalite(ligne: Ligne, titres: readonly string[], fichier: string): LigneModalite[] {
  const nom = phrase(ligne.nom);
  const modalite = modaliteNommee(nom);
  const [premier] = ligne.nom;
  if (!modalite || !premier) return [];
  const cellule = ligne.competences.map((f) => f.texte);
  const sansObjet = cellule.length === 1 && estSansObjet(cellule[0] ?? '');
  const detail = phrase(ligne.detail);
  const duree = minutes(ligne.duree[0]?.texte ?? '');
  const { lus, reste } = sansObjet ? { lus: [], reste: [] } : separerTitres(cellule, titres);
  const zone = {
    haut: premier.y + 12,
    bas: Math.min(
      ...[...ligne.nom, ...ligne.competences, ...ligne.detail].filter((f) => f.page === premier.page).map((f) => f.y),
    ),
  };
  const reserver = (raison: string, textes?: string[]) => ({ fichier, page: premier.page, raison, textes, zone });
  return [
    {
      modalite,
      competences: lus,
      sansObjet,
      duree,
      detail,
      parties: lireParties(detail),
      reserves: [
        ...(reste.length > 0
          ? [reserver(`Tableau 3.1, ${nom} : des lignes ne sont le titre d'aucune compétence connue`, reste)]
          : []),
        ...(!sansObjet && duree === undefined ? [reserver(`Tableau 3.1, ${nom} : durée absente ou illisible`)] : []),
      ],
    },
  ];
}

/** Puts the lines of a cell back into titles, and tells those that are none. */
export function separerTitres(
  lignes: readonly string[],
  titres: readonly string[],
): { lus: string[]; reste: string[] } {
  const lus: string[] = [];
  const reste: string[] = [];
  const connus = new Map(titres.map((t) => [aplatir(t), t]));
  for (let i = 0; i < lignes.length;) {
    let texte = '';
    let fin = i;
    let trouve: string | undefined;
    for (let j = i; j < lignes.length && j < i + 5; j += 1) {
      texte = texte === '' ? (lignes[j] ?? '') : coller(texte, lignes[j] ?? '');
      const titre = connus.get(aplatir(texte));
      if (titre !== undefined) [trouve, fin] = [titre, j];
    }
    if (trouve !== undefined) {
      lus.push(trouve);
      i = fin + 1;
    } else {
      reste.push(lignes[i] ?? '');
      i += 1;
    }
  }
  return { lus, reste };
}
