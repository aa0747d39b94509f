import { nomFichier, type Contenu, type Dossier } from '../contenu.ts';
import type { Constat, Regle } from '../regle.ts';

/** A path is an address that people print: the file must hold what it says. */
export const nomDeFichier: Regle = {
  id: 'nom-de-fichier',
  resume:
    'Un fichier porte le numéro ou la date de ce qu’il contient, un dossier le sigle et le millésime de son titre',
  *verifier({ dossiers }: Contenu) {
    for (const dossier of dossiers) yield* duDossier(dossier);
  },
};

function* duDossier({ id, titre, activites, competences, evaluations }: Dossier): Generator<Constat> {
  if (titre?.donnees) {
    const sien = `${titre.donnees.sigle.toLowerCase()}-${titre.donnees.millesime}`;
    if (sien !== id) {
      const message = `Sigle et millésime ${sien} inattendus dans le dossier ${id}`;
      yield { fichier: titre, chemin: ['sigle'], message, attendu: [id] };
    }
  }
  for (const f of [...activites, ...competences]) {
    const nom = nomFichier(f);
    const numero = f.donnees?.numero;
    if (numero === undefined || String(numero) === nom) continue;
    yield { fichier: f, chemin: ['numero'], message: `Numéro ${numero} inattendu dans ${nom}.mdx`, attendu: [nom] };
  }
  for (const f of evaluations) {
    const nom = nomFichier(f);
    const document = f.donnees?.document;
    if (document === undefined || document.endsWith(nom)) continue;
    const message = `Document ${document} inattendu dans ${nom}.mdx, un document du ${nom} attendu`;
    yield { fichier: f, chemin: ['document'], message };
  }
}
