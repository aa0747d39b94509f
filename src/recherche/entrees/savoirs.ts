import { adresseSavoir } from '../../referentiel/adresses.ts';
import { citerSources } from '../../referentiel/citations.ts';
import { INTITULES_LISTES } from '../../referentiel/competence.ts';
import type { Titre } from '../../referentiel/modele.ts';
import { recenserSavoirs, type Savoir } from '../../referentiel/savoirs.ts';
import { EN_VIGUEUR, type Entree } from './entree.ts';
import { nomDans, nomTitre } from './titres.ts';

/** Places named in full before they are only counted. */
const LIEUX_NOMMES = 3;

/** Every savoir and savoir-faire, once, with the compétences that ask for it. */
export const entreesDesSavoirs = (titres: readonly Titre[]): Entree[] => recenserSavoirs(titres).map(entreeDuSavoir);

function entreeDuSavoir({ slug, texte, libelles, occurrences }: Savoir): Entree {
  const competences = [...new Set(occurrences.map((o) => o.competence))];
  const categories = [...new Set(occurrences.map((o) => INTITULES_LISTES[o.liste]))];
  const noms = competences.map(nomDans);
  const autres = noms.length - LIEUX_NOMMES;
  // one more is as short named as counted
  const lieux = autres > 1 ? [...noms.slice(0, LIEUX_NOMMES), `${autres} autres compétences`] : noms;
  const sources = [...Map.groupBy(competences, (c) => c.titre)].map(([titre, siennes]) =>
    citerSources(
      titre,
      siennes.map((c) => c.source),
    ),
  );
  return {
    nature: 'Savoir',
    adresse: adresseSavoir(slug),
    titre: sansRenvoi(texte),
    alias: libelles.slice(1).map(sansRenvoi),
    lieu: `${categories.join(', ')} : ${lieux.join(' ; ')}`,
    texte: '',
    source: sources.join(' ; '),
    facettes: {
      titre: [...new Set(competences.map((c) => nomTitre(c.titre)))],
      ccp: [...new Set(competences.map((c) => nomDans(c.activite)))],
      competence: noms,
      categorie: categories,
      edition: [EN_VIGUEUR],
    },
  };
}

/** Without the asterisks that send to the glossary of the REAC. */
const sansRenvoi = (texte: string): string => texte.replaceAll('*', '');
