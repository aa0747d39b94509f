/**
 * The rating scale of every instrument, in one place. No official scale is public; ours has no
 * points, no total and no automatic verdict, and « non observé » is not « non conforme »: it
 * drives the interview.
 */
export const ECHELLE = ['Conforme', 'Non conforme', 'Non observé'] as const;

/** What an interview says of a criterion it came to check. */
export const CONSTATS = ['confirmé', 'infirmé', 'non observé'] as const;

/** Outcomes a jury may write for the whole titre, or for one CCP or CCS. */
export const ISSUES = {
  titre: [
    'Réussite totale : titre attribué',
    'Réussite partielle : CCP attribués ci-dessous',
    'Non validation',
    'Absent',
    'Excusé',
  ],
  certificat: ['Attribué', 'Non attribué', 'Absent', 'Excusé'],
} as const;
