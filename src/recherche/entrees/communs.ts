import { adresseModalite, adresseParcours, adresseTerme } from '../../referentiel/adresses.ts';
import { citerSource, citerSourcesDeParcours } from '../../referentiel/citations.ts';
import type { GlossaireDonnees } from '../../referentiel/glossaire.ts';
import type { Referentiels } from '../../referentiel/modele.ts';
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
      source: citerSourcesDeParcours(p.sources).join(' ; '),
      facettes: { edition },
    };
  }
  if (glossaireReac) yield* termes('reac', glossaireReac.entrees, 'Glossaire du REAC', '', { edition });
  for (const titre of titres) {
    if (!titre.glossaire) continue;
    const { entrees, source } = titre.glossaire;
    const lieu = `Glossaire, ${nomTitre(titre)}`;
    yield* termes(titre.id, entrees, lieu, citerSource(titre, source), { titre: [nomTitre(titre)], edition });
  }
}

function* termes(
  glossaire: string,
  entrees: GlossaireDonnees['entrees'],
  lieu: string,
  source: string,
  facettes: Entree['facettes'],
): Generator<Entree> {
  for (const {
    id,
    termes: [premier = '', ...autres],
    developpe,
    definition,
  } of entrees) {
    yield {
      nature: 'Terme',
      adresse: adresseTerme(glossaire, id),
      titre: premier,
      alias: [...autres, ...(developpe ? [developpe] : [])],
      lieu,
      texte: definition ?? '',
      source,
      facettes,
    };
  }
}
