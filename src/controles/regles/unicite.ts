import { nomFichier, type Contenu, type Dossier } from '../contenu.ts';
import type { FichierLu } from '../lecture.ts';
import type { Constat, Regle } from '../regle.ts';

type Chemin = readonly (string | number)[];

/** Numbers and ids are addresses: each names one thing, and a file is called what it numbers. */
export const unicite: Regle = {
  id: 'doublon',
  resume: 'Un numéro, un identifiant, un périmètre ou un intitulé ne désigne qu’une chose',
  *verifier({ dossiers }: Contenu) {
    for (const dossier of dossiers) yield* duDossier(dossier);
  },
};

function* duDossier(dossier: Dossier): Generator<Constat> {
  for (const f of [...dossier.activites, ...dossier.competences]) {
    const numero = f.donnees?.numero;
    if (numero !== undefined && String(numero) !== nomFichier(f)) {
      yield {
        fichier: f,
        chemin: ['numero'],
        message: `Numéro ${numero} inattendu dans ${nomFichier(f)}.mdx`,
        attendu: [nomFichier(f)],
      };
    }
  }
  const { titre } = dossier;
  if (titre?.donnees) {
    const attendu = `${titre.donnees.sigle.toLowerCase()}-${titre.donnees.millesime}`;
    if (attendu !== dossier.id) {
      yield {
        fichier: titre,
        chemin: ['sigle'],
        message: `Sigle et millésime ${attendu} inattendus dans le dossier ${dossier.id}`,
        attendu: [dossier.id],
      };
    }
    yield* repetes(
      titre,
      ['documents'],
      titre.donnees.documents.map((d) => d.id),
      'id',
    );
  }
  const numerosVus = new Map<number, FichierLu>();
  for (const f of dossier.transversales) {
    if (!f.donnees) continue;
    const premier = numerosVus.get(f.donnees.numero);
    if (premier)
      yield { fichier: f, chemin: ['numero'], message: `Numéro ${f.donnees.numero} déjà pris par ${premier.fichier}` };
    else numerosVus.set(f.donnees.numero, f);
    yield* repetes(
      f,
      ['criteres'],
      (f.donnees.criteres ?? []).map((c) => c.id),
      'id',
    );
  }
  const possedees = new Map<number, FichierLu>();
  for (const f of dossier.activites) {
    for (const [i, n] of (f.donnees?.competences ?? []).entries()) {
      const premier = possedees.get(n);
      if (premier)
        yield { fichier: f, chemin: ['competences', i], message: `Compétence ${n} déjà dans ${premier.fichier}` };
      else possedees.set(n, f);
    }
  }
  if (dossier.activites.every((a) => a.donnees)) {
    for (const f of dossier.competences) {
      if (f.donnees && !possedees.has(Number(nomFichier(f)))) {
        yield { fichier: f, chemin: ['numero'], message: `Compétence ${nomFichier(f)} dans aucune activité` };
      }
    }
  }
  for (const f of dossier.competences)
    yield* repetes(
      f,
      ['criteres'],
      (f.donnees?.criteres ?? []).map((c) => c.id),
      'id',
    );
  for (const f of dossier.evaluations) {
    const e = f.donnees;
    if (!e) continue;
    const date = e.document.replace(/^[a-z]+-/, '');
    if (date !== nomFichier(f)) {
      yield {
        fichier: f,
        chemin: ['document'],
        message: `Document ${e.document} inattendu dans ${nomFichier(f)}.mdx`,
        attendu: [nomFichier(f)],
      };
    }
    yield* repetes(
      f,
      ['activites'],
      e.activites.map((a) => a.numero),
      'numero',
    );
    yield* repetes(
      f,
      ['sessions'],
      e.sessions.map((s) => s.perimetre),
      'perimetre',
    );
    yield* repetes(
      f,
      ['competences'],
      e.competences.map((c) => c.competence),
      'competence',
    );
    yield* repetes(
      f,
      ['transversales'],
      e.transversales.map((t) => t.numero),
      'numero',
    );
    for (const [i, c] of e.competences.entries())
      yield* repetes(
        f,
        ['competences', i, 'criteres'],
        c.criteres.map((k) => k.id),
        'id',
      );
    for (const [i, s] of e.sessions.entries()) {
      for (const [j, m] of s.modalites.entries())
        yield* repetes(f, ['sessions', i, 'modalites', j, 'competences'], m.competences);
      yield* repetes(
        f,
        ['sessions', i, 'modalites'],
        s.modalites.map((m) => m.modalite),
        'modalite',
      );
    }
  }
  const { glossaire } = dossier;
  if (glossaire?.donnees)
    yield* repetes(
      glossaire,
      ['entrees'],
      glossaire.donnees.entrees.map((e) => e.id),
      'id',
    );
}

/** A value that stands twice in a list, told at its second place. */
function* repetes(
  fichier: FichierLu,
  chemin: Chemin,
  valeurs: readonly (string | number)[],
  cle?: string,
): Generator<Constat> {
  for (const [i, v] of valeurs.entries()) {
    const premier = valeurs.indexOf(v);
    if (premier === i) continue;
    yield {
      fichier,
      chemin: cle ? [...chemin, i, cle] : [...chemin, i],
      message: `« ${v} » déjà présent, au n° ${premier + 1} de la liste`,
    };
  }
}
