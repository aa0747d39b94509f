import { adresseModalite, adresseParcours, adresseTerme } from '../../referentiel/adresses.ts';
import { citerSource, citerSourcesExternes } from '../../referentiel/citations.ts';
import type { EntreeDeGlossaire } from '../../referentiel/glossaire.ts';
import type { Referentiels } from '../../referentiel/modele.ts';
import type { SourceExterne } from '../../referentiel/source.ts';
import { modalitesEmployees } from '../../referentiel/modalites.ts';
import { EN_VIGUEUR, type Entree } from './entree.ts';
import { nomTitre, type LireProse } from './titres.ts';

/** What the titres share: modalités, parcours, and the terms of glossaries. */
export function* entreesCommunes(referentiels: Referentiels, prose: LireProse): Generator<Entree> {
  const { titres, modalites, parcours, glossaireReac } = referentiels;
  const edition = [EN_VIGUEUR];
  for (const modalite of modalites) {
    const employees = modalitesEmployees(titres, modalite).map(({ session }) => session.edition.titre);
    yield {
      nature: 'Modalité',
      adresse: adresseModalite(modalite.slug),
      titre: modalite.intitule,
      alias: [modalite.sigle],
      lieu: `Modalité d’évaluation, ${modalite.sigle}`,
      texte: prose(modalite.chemin),
      source: '',
      facettes: { titre: [...new Set(employees.map(nomTitre))], edition },
    };
  }
  for (const p of parcours) {
    yield {
      nature: 'Parcours',
      adresse: adresseParcours(p.slug),
      titre: p.intitule,
      alias: [],
      lieu: 'Parcours vers le titre',
      texte: `${p.resume} ${prose(p.chemin)}`,
      source: enUneLigne(p.sources),
      facettes: { edition },
    };
  }
  yield* termes('reac', glossaireReac?.entrees ?? [], 'Glossaire du REAC', () => '', { edition });
  yield* termes('sigles', glossaireReac?.sigles ?? [], 'Sigles et codes', (e) => enUneLigne(e.sources), { edition });
  for (const titre of titres) {
    if (!titre.glossaire) continue;
    const { entrees, source } = titre.glossaire;
    const lieu = `Glossaire, ${nomTitre(titre)}`;
    yield* termes(titre.id, entrees, lieu, () => citerSource(titre, source), { titre: [nomTitre(titre)], edition });
  }
}

const enUneLigne = (sources: readonly SourceExterne[]): string => citerSourcesExternes(sources).join(' ; ');

function* termes<E extends EntreeDeGlossaire>(
  glossaire: string,
  entrees: readonly E[],
  lieu: string,
  sourceDe: (entree: E) => string,
  facettes: Entree['facettes'],
): Generator<Entree> {
  for (const entree of entrees) {
    const { id, termes: mots, developpe, definition } = entree;
    const [premier = '', ...autres] = mots;
    yield {
      nature: 'Terme',
      adresse: adresseTerme(glossaire, id),
      titre: premier,
      alias: [...autres, ...(developpe ? [developpe] : [])],
      lieu,
      texte: definition ?? '',
      source: sourceDe(entree),
      facettes,
    };
  }
}
