import { nomFichier, type Contenu, type Dossier } from '../contenu.ts';
import { plusProche } from '../faute.ts';
import type { FichierLu } from '../lecture.ts';
import type { Constat, Regle } from '../regle.ts';

type Chemin = readonly (string | number)[];

/** Every number, document, périmètre and modalité a file names must exist. */
export const references: Regle = {
  id: 'reference-inconnue',
  resume: 'Toute compétence, activité, transversale, modalité, tout document et tout périmètre nommé existe',
  *verifier({ dossiers, modalites }: Contenu) {
    const slugs = modalites.map(nomFichier);
    for (const dossier of dossiers) yield* duDossier(dossier, slugs);
  },
};

function* duDossier(dossier: Dossier, modalites: string[]): Generator<Constat> {
  const competences = dossier.competences.map(nomFichier);
  const activites = dossier.activites.map(nomFichier);
  const transversales = numerosDe(dossier.transversales);
  const documents = dossier.titre?.donnees?.documents.map((d) => d.id);
  const perimetres = [
    'titre',
    ...dossier.activites.map((a) => `${a.donnees?.certificat.toLowerCase() ?? 'ccp'}-${nomFichier(a)}`),
  ];

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
  for (const f of [
    dossier.titre,
    ...dossier.activites,
    ...dossier.competences,
    ...dossier.transversales,
    ...dossier.evaluations,
    dossier.glossaire,
  ]) {
    if (!f?.donnees) continue;
    for (const chemin of sources(f.donnees)) {
      yield* document(f, [...chemin, 'document'], String(lire(f.donnees, [...chemin, 'document'])));
    }
  }
}

function numerosDe(fichiers: FichierLu<'transversales'>[]): string[] {
  return fichiers.flatMap((f) => (f.donnees ? [String(f.donnees.numero)] : []));
}

/** Paths of every `source` in the data. */
function* sources(valeur: unknown, chemin: (string | number)[] = []): Generator<Chemin> {
  if (Array.isArray(valeur)) {
    for (const [i, v] of valeur.entries()) yield* sources(v, [...chemin, i]);
  } else if (typeof valeur === 'object' && valeur !== null) {
    for (const [cle, v] of Object.entries(valeur)) {
      if (cle === 'source') yield [...chemin, cle];
      else yield* sources(v, [...chemin, cle]);
    }
  }
}

function lire(valeur: unknown, chemin: Chemin): unknown {
  return chemin.reduce<unknown>((v, cle) => (v as Record<PropertyKey, unknown> | undefined)?.[cle], valeur);
}
