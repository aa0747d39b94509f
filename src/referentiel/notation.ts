import type { Session } from './modele.ts';

/**
 * The rating scale of every instrument, in one place. No official scale is public; ours has no
 * points, no total and no automatic verdict, and « non observé » is not « non conforme »: it
 * drives the interview.
 */
export const ECHELLE = [
  { nom: 'Conforme', abrege: 'Conf.' },
  { nom: 'Non conforme', abrege: 'Non conf.' },
  { nom: 'Non observé', abrege: 'Non obs.' },
] as const;

/** What candidates say of themselves before the exam: the words of the auto-positionnement on the site. */
export const POSITIONS = [
  { nom: 'Je sais faire', abrege: 'Je sais' },
  { nom: 'À revoir', abrege: 'À revoir' },
  { nom: 'Preuve au dossier', abrege: 'Preuve' },
] as const;

/** What an interview says of a criterion it came to check. */
export const CONSTATS = ['confirmé', 'infirmé', 'non observé'] as const;

/** What is concluded of a compétence. */
export const CONCLUSIONS = ['maîtrisée', 'non maîtrisée'] as const;

/** Outcomes a jury may write for the whole titre, or for one CCP or CCS. */
export const ISSUES = {
  titre: [
    'Réussite totale : titre attribué',
    'Réussite partielle : CCP attribués',
    'Non validation',
    'Absent',
    'Excusé',
  ],
  certificat: ['Attribué', 'Non attribué', 'Absent', 'Excusé'],
} as const;

/**
 * The ways by which a candidate may come to this exam. A CCS supposes the titre and is prepared by
 * a training or by experience (fiche « Modalités d’obtention du titre professionnel »).
 */
export const parcoursPossibles = ({ activite }: Session): string[] =>
  activite?.certificat === 'CCS' ? ['formation', 'expérience'] : ['formation', 'VAE', 'capitalisation'];
