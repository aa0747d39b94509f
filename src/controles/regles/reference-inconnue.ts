import type { Chemin } from '../chemins.ts';
import { cleActivite, nomFichier, type Contenu, type Dossier } from '../contenu.ts';
import { plusProche } from '../faute.ts';
import type { FichierLu } from '../lecture.ts';
import type { Constat, Regle } from '../regle.ts';
import { sourcesCitees } from '../sources.ts';

/** Every number, document, périmètre, titre and modalité a file names must exist. */
export const referenceInconnue: Regle = {
  id: 'reference-inconnue',
  resume: 'Toute compétence, activité, transversale, modalité, tout titre, document et périmètre nommé existe',
  *verifier(contenu: Contenu) {
    const slugs = contenu.modalites.map(nomFichier);
    for (const dossier of contenu.dossiers) yield* duDossier(dossier, slugs);
    yield* desSources(contenu);
  },
};

function* desSources(contenu: Contenu): Generator<Constat> {
  const titres = contenu.dossiers.map((d) => d.id);
  for (const { fichier, chemin, titre, document } of sourcesCitees(contenu)) {
    const dossier = contenu.dossiers.find((d) => d.id === titre);
    const documents = dossier?.titre?.donnees?.documents.map((d) => d.id);
    if (!dossier) {
      const message = `Titre ${titre} inattendu, un titre de content/ attendu`;
      const suggestion = plusProche(titre, titres);
      yield { fichier, chemin: [...chemin, 'titre'], message, attendu: titres, suggestion };
    } else if (documents && !documents.includes(document)) {
      const message = `Document ${document} inattendu, un document de ${titre} attendu`;
      const suggestion = plusProche(document, documents);
      yield { fichier, chemin: [...chemin, 'document'], message, attendu: documents, suggestion };
    }
  }
}

function* duDossier(dossier: Dossier, modalites: string[]): Generator<Constat> {
  const competences = dossier.competences.map(nomFichier);
  const activites = dossier.activites.map(nomFichier);
  const transversales = numerosDe(dossier.transversales);
  const documents = dossier.titre?.donnees?.documents.map((d) => d.id);
  // CCP or CCS: the data of the activité says it
  const perimetres = dossier.activites.every((a) => a.donnees)
    ? ['titre', ...dossier.activites.map(cleActivite)]
    : undefined;

  const cherche = (quoi: string, genre: 'un' | 'une', connus: readonly string[] | undefined) =>
    function* (fichier: FichierLu, chemin: Chemin, valeur: string | number): Generator<Constat> {
      const v = String(valeur);
      if (!connus || connus.includes(v)) return;
      const suggestion = typeof valeur === 'string' ? plusProche(v, connus) : undefined;
      const message = `${quoi} ${v} inattendu${genre === 'une' ? 'e' : ''}, ${genre} ${quoi.toLowerCase()} de ${dossier.id} attendu${genre === 'une' ? 'e' : ''}`;
      yield { fichier, chemin, message, attendu: connus, suggestion };
    };
  const competence = cherche('Compétence', 'une', competences);
  const activite = cherche('Activité', 'une', activites);
  const transversale = cherche('Transversale', 'une', transversales);
  const document = cherche('Document', 'un', documents);
  const perimetre = cherche('Périmètre', 'un', perimetres);
  const modalite = cherche('Modalité', 'une', modalites);

  for (const f of dossier.activites) {
    for (const [i, n] of (f.donnees?.competences ?? []).entries()) yield* competence(f, ['competences', i], n);
    for (const [i, n] of (f.donnees?.transversales ?? []).entries()) yield* transversale(f, ['transversales', i], n);
  }
  for (const f of dossier.evaluations) {
    const e = f.donnees;
    if (!e) continue;
    yield* document(f, ['document'], e.document);
    for (const [i, a] of e.activites.entries()) yield* activite(f, ['activites', i, 'numero'], a.numero);
    for (const [i, s] of e.sessions.entries()) {
      yield* perimetre(f, ['sessions', i, 'perimetre'], s.perimetre);
      for (const [j, m] of s.modalites.entries()) {
        const ici: Chemin = ['sessions', i, 'modalites', j];
        yield* modalite(f, [...ici, 'modalite'], m.modalite);
        for (const [k, n] of m.competences.entries()) yield* competence(f, [...ici, 'competences', k], n);
        for (const [k, p] of (m.parties ?? []).entries())
          for (const [l, n] of (p.competences ?? []).entries())
            yield* competence(f, [...ici, 'parties', k, 'competences', l], n);
        for (const [k, d] of (m.productions?.documents ?? []).entries()) {
          yield* competence(f, [...ici, 'productions', 'documents', k, 'competence'], d.competence);
        }
      }
    }
    for (const [i, c] of e.competences.entries()) {
      yield* competence(f, ['competences', i, 'competence'], c.competence);
      for (const [j, m] of c.modalites.entries()) yield* modalite(f, ['competences', i, 'modalites', j], m);
    }
    for (const [i, t] of e.transversales.entries()) {
      yield* transversale(f, ['transversales', i, 'numero'], t.numero);
      for (const [j, n] of t.competences.entries()) yield* competence(f, ['transversales', i, 'competences', j], n);
    }
    for (const [i, l] of e.plateauTechnique.locaux.entries()) {
      yield* modalite(f, ['plateauTechnique', 'locaux', i, 'modalite'], l.modalite);
    }
    for (const [i, l] of (e.correspondances?.lignes ?? []).entries()) {
      yield* activite(f, ['correspondances', 'lignes', i, 'activite'], l.activite);
    }
  }
}

/** Undefined when a file cannot be read: its number is in its data only. */
function numerosDe(fichiers: FichierLu<'transversales'>[]): string[] | undefined {
  const numeros = fichiers.map((f) => f.donnees?.numero);
  return numeros.includes(undefined) ? undefined : numeros.map(String);
}
