import { citerSource } from '../../src/referentiel/citations.ts';
import type { Session } from '../../src/referentiel/modele.ts';

/** Who is told how the title is decided: the candidate, what is added to the exam; the jury, what it does then too. */
export type Destinataire = 'jury' | 'candidat';

/** What those who add up CCP are told, where the RE says how the title is then decided: no RE gives its duration. */
export function consigneDeCapitalisation(
  { perimetre, edition }: Session,
  pour: Destinataire,
): { cas: string; consigne: string } | undefined {
  const { titre, donnees } = edition;
  if (!donnees.dernierCcp) return undefined;
  const source = citerSource(titre, donnees.dernierCcp);
  if (perimetre.startsWith('ccp-')) {
    const ajout = `Un entretien final s’ajoute, en fin de session (${source}).`;
    return {
      cas: 'Dernier CCP en capitalisation',
      consigne:
        pour === 'candidat'
          ? ajout
          : `${ajout} Il se mène au vu du livret de certification, avec le guide du titre. Deux décisions : celle sur le CCP s’écrit dans la grille de ce CCP, celle sur le titre dans la grille du titre.`,
    };
  }
  if (perimetre !== 'titre' || pour === 'candidat') return undefined;
  return {
    cas: 'En capitalisation',
    consigne: `Le candidat ne passe pas cette épreuve ; un entretien final, en fin de session du dernier CCP, au vu du livret de certification, sert à attribuer le titre (${source}). Le jury n’emploie alors que la partie « Entretien final » du guide, puis la synthèse, la décision et les signatures de la grille.`,
  };
}
