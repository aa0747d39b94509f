import { aplatir } from '../../referentiel/typographie.ts';
import type { Reserve } from '../constats.ts';
import type { LigneMatrice, LigneTransversale, ReLu, SessionLue } from '../modele.ts';
import { Refus } from '../refus.ts';
import { fragmentsDe, intituleDeCouverture, type DocumentLu } from '../texte/document.ts';
import { pagesDe, phrase } from '../texte/elements.ts';
import { lireDernierCcp } from './capitalisation.ts';
import { minutes } from './modalites.ts';
import { lireCorrespondances } from './correspondances.ts';
import { lirePlateau } from './plateau.ts';
import { lireReferences } from './references.ts';
import { blocs, type Bloc, type Section, type Titre } from './sections.ts';
import { lireTableau31 } from './tableau31.ts';
import { lireTableau32 } from './tableau32.ts';
import { lireTableau33 } from './tableau33.ts';

/**
 * Reads a RE.
 * @throws Refus when it lacks a part no exam can do without
 */
export function lireRe(document: DocumentLu): ReLu {
  const { fichier } = document;
  const lus = blocs(fragmentsDe(document));
  const [titre] = lus;
  const toutes = lus.flatMap((b) => b.sections);
  const references = lireReferences(
    toutes.find((s) => s.titre === 'references'),
    fichier,
  );

  const reserves: Reserve[] = [];
  const matrice: LigneMatrice[] = [];
  const droites: number[] = [];
  for (const section of toutes.filter((s) => s.titre === 'tableau32')) {
    const { lignes, orphelines } = lireTableau32(section.fragments, fichier);
    matrice.push(...lignes);
    reserves.push(...orphelines);
    droites.push(...lignes.flatMap((l) => l.lignes.map((x) => x.x2)));
  }
  if (matrice.length === 0) throw new Refus(fichier, 'tableau 3.2 introuvable : aucun critère d’évaluation');
  const titres = matrice.map((l) => l.intitule);

  const transversales: LigneTransversale[] = [];
  for (const section of toutes.filter((s) => s.titre === 'tableau33')) {
    const lu = lireTableau33(section.fragments, titres, fichier);
    // the table of a CCS goes on with the transversales of the titre
    for (const ligne of lu.lignes) {
      const connue = transversales.find((t) => t.intitule === ligne.intitule);
      if (!connue) transversales.push(ligne);
      else {
        connue.competences.push(...ligne.competences);
        connue.pages.push(...ligne.pages);
      }
    }
    reserves.push(...lu.reserves);
  }
  const obligations = toutes.find((s) => s.titre === 'obligations');
  const dit = obligations && phrase(obligations.fragments);
  const iLocaux = toutes.findIndex((s) => s.titre === 'locaux');
  const annexe2 = toutes.find((s) => s.titre === 'annexe2');
  if (iLocaux < 0) throw new Refus(fichier, 'annexe 1 introuvable : aucun plateau technique');
  return {
    document: { ...document, reserves: [...document.reserves, ...reserves] },
    couverture: intituleDeCouverture(document),
    references,
    dernierCcp: lireDernierCcp(titre?.sections.flatMap((s) => s.fragments) ?? []),
    sessions: lus.map((bloc) =>
      lireSession(bloc, titre === bloc ? references.intitule : phrase(bloc.intitule), titres, fichier),
    ),
    matrice,
    margeDesCriteres: Math.max(...droites),
    transversales,
    obligations:
      obligations && dit ? { texte: dit, pages: pagesDe([obligations.entete, ...obligations.fragments]) } : undefined,
    plateau: lirePlateau(toutes[iLocaux]?.fragments ?? [], fichier),
    correspondances: annexe2 && lireCorrespondances(annexe2.fragments),
  };
}

function lireSession(bloc: Bloc, intitule: string, titres: readonly string[], fichier: string): SessionLue {
  const nom = bloc.certificat === 'titre' ? 'la session du titre' : `la session du ${bloc.certificat} « ${intitule} »`;
  const sous = (titre: Titre): Section | undefined => bloc.sections.find((s) => s.titre === titre);
  const exiger = (titre: Titre, quoi: string): Section => {
    const section = sous(titre);
    if (!section) throw new Refus(fichier, `${quoi} introuvable pour ${nom}`);
    return section;
  };
  const epreuve = exiger('tableau31', 'tableau 3.1');
  const { modalites, total, reserves } = lireTableau31(epreuve.fragments, titres, fichier);
  const presence = exiger('presence', 'durée de présence du jury');
  const [, imprimee = ''] = /: ?(.+)$/.exec(presence.entete.texte) ?? [];
  const presenceDuJury = minutes(imprimee) ?? minutes(presence.fragments[0]?.texte ?? '');
  const composition = exiger('composition', 'composition du jury');
  const surveillance = exiger('surveillance', 'conditions de surveillance');
  if (total === undefined) throw new Refus(fichier, `durée totale de l’épreuve illisible pour ${nom}`);
  if (presenceDuJury === undefined) throw new Refus(fichier, `durée de présence du jury illisible pour ${nom}`);
  if (modalites.length === 0) throw new Refus(fichier, `tableau 3.1 vide pour ${nom}`);
  const siennes = bloc.sections.filter((s) => ['tableau31', 'complements'].includes(s.titre));
  return {
    fichier,
    certificat: bloc.certificat,
    intitule,
    pages: pagesDe(siennes.flatMap((s) => [s.entete, ...s.fragments])),
    duree: total,
    modalites,
    presenceDuJury,
    composition: phrase(composition.fragments),
    pagesDeLaComposition: pagesDe([composition.entete, ...composition.fragments]),
    pagesDuJury: pagesDe(
      ['presence', 'protocole', 'composition'].flatMap((t) =>
        [sous(t as Titre)?.entete ?? [], sous(t as Titre)?.fragments ?? []].flat(),
      ),
    ),
    surveillance: aplatir(phrase(surveillance.fragments)),
    pagesDeSurveillance: pagesDe([surveillance.entete, ...surveillance.fragments]),
    reserves,
  };
}
