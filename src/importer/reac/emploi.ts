import { aplatir } from '../../referentiel/typographie.ts';
import type { ListeLue, ReacLu, TexteLu } from '../modele.ts';
import { joindre, pagesDe, type Mise } from '../texte/elements.ts';
import type { Fragment } from '../texte/fragments.ts';
import type { Rubrique, Titre } from './rubriques.ts';

type Emploi = Pick<
  ReacLu,
  'emplois' | 'secteurs' | 'conventions' | 'reglementation' | 'equivalences' | 'niveau' | 'rome' | 'liste'
>;

/** Reads the fiche emploi type, its prose left out. */
export function lireEmploi(rubriques: readonly Rubrique[], mise: Mise): Emploi {
  const premiere = (titre: Titre): Fragment[] => rubriques.find((r) => r.titre === titre)?.lignes ?? [];
  const secteurs = premiere('secteurs');
  const iSecteurs = secteurs.findIndex((l) => /^les (differents )?secteurs d'activites?\b.*:$/.test(aplatir(l.texte)));
  const iEmplois = secteurs.findIndex((l) => /^les types d'emplois?\b.*:$/.test(aplatir(l.texte)));
  const niveau = premiere('niveau');
  const iConventions = niveau.findIndex((l) => aplatir(l.texte).startsWith('convention'));
  const iNsf = niveau.findIndex((l) => /^code\(?s?\)? nsf/.test(aplatir(l.texte)));
  return {
    secteurs:
      iSecteurs < 0 ? undefined : liste(secteurs.slice(iSecteurs + 1, iEmplois < 0 ? undefined : iEmplois), mise),
    emplois: iEmplois < 0 ? undefined : liste(secteurs.slice(iEmplois + 1), mise),
    conventions:
      iConventions < 0 ? undefined : conventions(niveau.slice(iConventions, iNsf < 0 ? undefined : iNsf), mise),
    reglementation: texte(premiere('reglementation')),
    equivalences: texte(premiere('equivalences')),
    niveau: /^Niveau (.+)$/.exec(niveau[0]?.texte ?? '')?.[1],
    rome: premiere('rome').flatMap(({ texte: ligne, page }) => {
      const [, code, intitule] = /^([A-N]\d{4})\b[\s:-]*(.*)$/.exec(ligne) ?? [];
      return code ? [{ code, intitule: intitule === '' ? undefined : intitule, page }] : [];
    }),
    liste: listeDesActivites(premiere('liste'), mise),
  };
}

function liste(lignes: Fragment[], mise: Mise): ListeLue | undefined {
  if (lignes.length === 0) return undefined;
  const elements = joindre(lignes, mise).map((e) => e.texte.replace(/^[-–•●] ?/, ''));
  return { liste: elements, pages: pagesDe(lignes) };
}

function conventions([premiere, ...suite]: Fragment[], mise: Mise): ListeLue | undefined {
  const [, debut = ''] = /^convention[^:]*: ?(.*)$/i.exec(premiere?.texte ?? '') ?? [];
  const lignes = premiere && debut !== '' ? [{ ...premiere, texte: debut }, ...suite] : suite;
  return /^(sans objet|neant)\.?$/.test(aplatir(debut)) ? undefined : liste(lignes, mise);
}

const texte = (lignes: Fragment[]): TexteLu | undefined =>
  lignes.length === 0 ? undefined : { texte: lignes.map((l) => l.texte).join(' '), pages: pagesDe(lignes) };

/** « 1. Activité », then its compétences. */
function listeDesActivites(lignes: Fragment[], mise: Mise): ReacLu['liste'] {
  const lues: ReacLu['liste'] = [];
  for (const { texte: element } of joindre(lignes, mise)) {
    const [, activite] = /^(?:CC[PS] ?)?\d+ ?[.-] ?(.+)$/.exec(element) ?? [];
    if (activite) lues.push({ activite, competences: [] });
    else lues.at(-1)?.competences.push(element);
  }
  return lues;
}
