import { nomFichier, type Contenu, type Dossier } from '../contenu.ts';
import type { FichierLu } from '../lecture.ts';
import type { Constat, Regle } from '../regle.ts';

/** A transversale is assessed through compétences (RE, table 3.3), so through their activités. */
export const competencesTransversales: Regle = {
  id: 'competences-transversales',
  resume: 'Toute transversale a sa ligne au tableau 3.3, et chaque activité nomme celles de ses compétences',
  *verifier({ dossiers }: Contenu) {
    for (const dossier of dossiers) {
      for (const edition of dossier.evaluations) yield* sansLigne(dossier, edition);
      const enVigueur = dossier.evaluations.toSorted((a, b) => nomFichier(a).localeCompare(nomFichier(b))).at(-1);
      if (enVigueur?.donnees) yield* desActivites(dossier, enVigueur.donnees.transversales);
    }
  },
};

function* sansLigne({ transversales }: Dossier, fichier: FichierLu<'evaluations'>): Generator<Constat> {
  const lignes = fichier.donnees?.transversales.map((t) => t.numero);
  if (!lignes) return;
  for (const { donnees } of transversales) {
    if (!donnees || lignes.includes(donnees.numero)) continue;
    const message = `Transversale ${donnees.numero} absente du tableau 3.3`;
    const position = fichier.yaml.situerCle([], 'transversales');
    yield { fichier, chemin: ['transversales'], position, message };
  }
}

function* desActivites(
  { activites, transversales }: Dossier,
  lignes: { numero: number; competences: number[] }[],
): Generator<Constat> {
  const connues = transversales.map((t) => t.donnees?.numero);
  for (const fichier of activites) {
    const { donnees } = fichier;
    // an activité d’extension has a table of its own
    if (donnees?.certificat !== 'CCP') continue;
    const siennes = lignes
      .filter((l) => l.competences.some((n) => donnees.competences.includes(n)))
      .map((l) => l.numero);
    for (const [i, n] of donnees.transversales.entries()) {
      if (siennes.includes(n) || !connues.includes(n)) continue;
      const message = `Transversale ${n} que le tableau 3.3 ne relie à aucune compétence de l’activité`;
      yield { fichier, chemin: ['transversales', i], message, attendu: siennes.map(String) };
    }
    for (const n of siennes.filter((n) => !donnees.transversales.includes(n))) {
      const message = `Transversale ${n} manquante : le tableau 3.3 la relie à une compétence de l’activité`;
      const position = fichier.yaml.situerCle([], 'transversales');
      yield { fichier, chemin: ['transversales'], position, message };
    }
  }
}
