import { aplatir } from '../../referentiel/typographie.ts';
import type { ActiviteLue, FicheLue, ReacLu, TransversaleLue } from '../modele.ts';
import { Refus } from '../refus.ts';
import { fragmentsDe, intituleDeCouverture, type DocumentLu } from '../texte/document.ts';
import { joindre, lireMise, pagesDe, phrase, type Mise } from '../texte/elements.ts';
import type { Fragment } from '../texte/fragments.ts';
import { lireEmploi } from './emploi.ts';
import { lireGlossaire } from './glossaire.ts';
import { rubriques, type Rubrique } from './rubriques.ts';
import { lireSavoirs } from './savoirs.ts';

/** Points: titles of transversales are larger than the criteria above them. */
const CORPS = 11.4;

/**
 * Reads a REAC.
 * @throws Refus when it lacks its activités or its fiches
 */
export function lireReac(document: DocumentLu): ReacLu {
  const fragments = fragmentsDe(document);
  const lues = rubriques(fragments);
  const listes = lues.filter((r) => r.titre === 'savoirs' || r.titre === 'criteres').map((r) => r.lignes);
  if (listes.flat().length === 0)
    throw new Refus(document.fichier, 'aucune fiche de compétence : ce REAC n’a pas la forme connue');
  const mise = lireMise(fragments, listes);
  const activites = lireActivites(lues, mise);
  const fiches = lireFiches(lues, mise, document.fichier);
  if (activites.length === 0) throw new Refus(document.fichier, 'aucune fiche d’activité type');
  return {
    document,
    intitule: intituleDeCouverture(document),
    ...lireEmploi(lues, mise),
    activites,
    fiches,
    transversales: lireTransversales(lues, mise),
    glossaire: lireGlossaire(lues.find((r) => r.titre === 'glossaire')?.lignes ?? []),
  };
}

/** The rubriques of each fiche: from its heading to that of the next. */
function fichesDe(lues: readonly Rubrique[], genre: 'activite' | 'competence' | 'transversales'): Rubrique[][] {
  const tetes = ['activite', 'competence', 'transversales', 'glossaire', 'glossaireReac'];
  return lues.flatMap((r, i) => {
    if (r.titre !== genre) return [];
    const fin = lues.findIndex((x, j) => j > i && tetes.includes(x.titre));
    return [lues.slice(i, fin < 0 ? undefined : fin)];
  });
}

const pagesDeLaFiche = (fiche: readonly Rubrique[]): number[] => pagesDe(fiche.flatMap((r) => [r.entete, ...r.lignes]));

function lireActivites(lues: readonly Rubrique[], mise: Mise): ActiviteLue[] {
  return fichesDe(lues, 'activite').map((fiche) => {
    const sous = (genre: Rubrique['titre']) =>
      joindre(fiche.find((r) => r.titre === genre)?.lignes ?? [], mise).map((e) => e.texte);
    const [tete] = fiche;
    return {
      intitule: phrase(tete?.lignes ?? []),
      certificat: /\bccs\b|extension/.test(aplatir(tete?.entete.texte ?? '')) ? 'CCS' : 'CCP',
      pages: pagesDeLaFiche(fiche),
      competences: sous('competencesDeLActivite'),
      transversales: sous('transversalesDeLActivite'),
    };
  });
}

function lireFiches(lues: readonly Rubrique[], mise: Mise, fichier: string): FicheLue[] {
  return fichesDe(lues, 'competence').map((fiche) => {
    const intitule = phrase(fiche[0]?.lignes ?? []);
    const criteres = fiche.find((r) => r.titre === 'criteres')?.lignes ?? [];
    const savoirs = fiche.find((r) => r.titre === 'savoirs');
    const page = fiche[0]?.entete.page ?? 1;
    const lus = savoirs
      ? lireSavoirs(savoirs, mise, fichier)
      : {
          listes: {},
          deduites: [],
          reserves: [{ fichier, page, raison: 'Les listes de savoirs manquent à la fiche' }],
        };
    const absents =
      criteres.length > 0 ? [] : [{ fichier, page, raison: 'Les critères de performance manquent à la fiche' }];
    return {
      intitule,
      pages: pagesDeLaFiche(fiche),
      criteres: joindre(criteres, mise).map((e) => e.texte),
      savoirs: lus,
      reserves: [...absents, ...lus.reserves],
    };
  });
}

function lireTransversales(lues: readonly Rubrique[], mise: Mise): TransversaleLue[] {
  const transversales: TransversaleLue[] = [];
  let suivante: Fragment[] = [];
  for (const { titre: genre, entete, lignes } of fichesDe(lues, 'transversales').flat()) {
    const titres = lignes.filter((l) => l.taille > CORPS);
    if (genre === 'description')
      transversales.push({
        intitule: phrase(suivante),
        pages: pagesDe([...suivante, entete, ...lignes]),
        criteres: [],
      });
    if (genre === 'criteres') {
      const ici = transversales.at(-1);
      const siennes = lignes.filter((l) => l.taille <= CORPS);
      if (ici) {
        ici.criteres = joindre(siennes, mise).map((e) => e.texte);
        ici.pages = [...new Set([...ici.pages, ...pagesDe([entete, ...siennes])])].sort((a, b) => a - b);
      }
    }
    if (titres.length > 0) suivante = titres;
  }
  return transversales;
}
