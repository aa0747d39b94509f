import { z } from 'zod';
import { perimetre } from '../../referentiel/codes.ts';
import type { Modalite, Session, Titre } from '../../referentiel/modele.ts';
import { deroulement } from '../deroulement.ts';
import { cleSession, code, identifier } from '../identifiants.ts';
import * as commun from './commun.ts';
import type { Ligne } from './ecrire.ts';

const minutes = z.int().nonnegative();

export const colonnesSessions = z.strictObject({
  ...commun.duTitre,
  ...commun.duDocument,
  en_vigueur: z.boolean().meta({ description: 'oui pour l’édition la plus récente du RE' }),
  perimetre,
  intitule: z.string().meta({ description: 'Intitulé du titre ou du certificat dans cette édition' }),
  duree_epreuve: minutes.meta({ description: 'Durée de l’épreuve pour le candidat, en minutes' }),
  presence_jury: minutes.meta({ description: 'Présence du jury en tout, en minutes' }),
  modalite: z.string().meta({ description: 'Modalité', examples: ['Entretien technique'] }),
  sigle_modalite: z.string().meta({ description: 'Sigle de la modalité', examples: ['ET'] }),
  sans_objet: z.boolean().meta({ description: 'oui si le RE marque la modalité « Sans objet »' }),
  partie: z.string().meta({ description: 'Partie ; vide si le RE n’en distingue pas' }),
  debut: minutes.meta({ description: 'Minutes depuis le début de l’épreuve ; vide si le RE ne permet pas de le dire' }),
  duree: minutes.meta({ description: 'Durée en minutes ; vide si le RE ne la donne pas' }),
  jury: z.boolean().meta({ description: 'oui si le jury est présent' }),
  surveillant: z.boolean().meta({ description: 'oui si un surveillant est présent' }),
  competences: z.string().meta({ description: 'Compétences évaluées', examples: ['CP 1, CP 2'] }),
  locaux: z.string().meta({ description: 'Locaux de la modalité (plateau technique)' }),
  objet: z.string().meta({ description: 'Ce qui se passe, dans nos mots' }),
  ...commun.identifiants('session'),
  ...commun.provenance,
});

/** One line per part of each exam, in order; one line for a modalité that does not take place. */
export const lignesSessions = (titre: Titre, site?: string): Ligne[] =>
  titre.editions.flatMap((e) => e.sessions).flatMap((s) => lignesDeSession(s, site));

function lignesDeSession(s: Session, site: string | undefined): Ligne[] {
  const { adresse, ...ids } = identifier(site, cleSession(s), code.session(s));
  const ligne = (modalite: Modalite, reste: Ligne): Ligne => ({
    ...commun.colonnesDuTitre(s.edition.titre),
    ...commun.colonnesDuDocument(s.edition.document),
    en_vigueur: s.edition.enVigueur,
    perimetre: s.perimetre,
    intitule: s.intitule,
    duree_epreuve: s.duree,
    presence_jury: s.jury.presence,
    modalite: modalite.intitule,
    sigle_modalite: modalite.sigle,
    sans_objet: false,
    ...reste,
    ...ids,
    ...commun.colonnesDeProvenance(s.source.pages, adresse),
  });
  return [
    ...deroulement(s).map((x) =>
      ligne(x.modalite.modalite, {
        partie: x.partie,
        debut: x.debut,
        duree: x.duree,
        jury: x.jury,
        surveillant: x.surveillant,
        competences: x.modalite.competences.map((c) => c.competence.nom).join(', '),
        locaux: s.edition.donnees.plateauTechnique.locaux
          .filter((l) => l.modalite === x.modalite.modalite.slug)
          .map((l) => l.designation)
          .join(' '),
        objet: x.objet,
      }),
    ),
    ...s.sansObjet.map((m) => ligne(m, { sans_objet: true })),
  ];
}
