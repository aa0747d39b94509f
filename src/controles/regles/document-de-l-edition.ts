import type { Contenu } from '../contenu.ts';
import type { Regle } from '../regle.ts';

/** Exams are set by the RE, called RC before 2018; the REAC sets none. */
export const documentDeLEdition: Regle = {
  id: 'document-de-l-edition',
  resume: 'Une édition est celle d’un RE ou d’un RC',
  *verifier({ dossiers }: Contenu) {
    for (const { titre, evaluations } of dossiers) {
      const documents = titre?.donnees?.documents ?? [];
      for (const fichier of evaluations) {
        const sien = documents.find((d) => d.id === fichier.donnees?.document);
        if (sien?.type !== 'REAC') continue;
        yield {
          fichier,
          chemin: ['document'],
          message: `Document ${sien.id} inattendu, un RE ou un RC attendu`,
          attendu: documents.filter((d) => d.type !== 'REAC').map((d) => d.id),
        };
      }
    }
  },
};
