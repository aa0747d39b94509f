import type { Session } from '../src/referentiel/modele.ts';
import { etiquetteCritere } from '../src/referentiel/citations.ts';
import { dateCourte } from '../src/referentiel/dates.ts';
import type { DocumentImprimable } from './documents/catalogue.ts';
import { entretiens } from './documents/entretiens.ts';
import { compacter, type TextePdf } from './texte-pdf.ts';

/** Holds a PDF against the content it was made from. @returns what is wrong, in French */
export function verifier(texte: TextePdf, { nature, session }: DocumentImprimable): string[] {
  return { grille: verifierGrille, guide: verifierGuide }[nature](texte, session);
}

/**
 * Holds a grid’s PDF against the content it was made from: every criterion of the session once,
 * whole, under its own number; no other number; the identity of the document on every page.
 * It knows nothing of the HTML: a row lost anywhere on the way shows here.
 * @returns what is wrong, in French; empty when the PDF can be taken into the room
 */
function verifierGrille({ pages, dehors }: TextePdf, session: Session): string[] {
  const fautes = dehors.map((d) => `hors de la page : ${d}`);
  const tout = pages.join('\n');
  const criteres = session.competences.flatMap((e) => e.criteres);
  const attendus = criteres.map((c) => ({
    c,
    texte: compacter(c.texte),
    imprime: etiquetteCritere(c) + compacter(c.texte),
  }));

  for (const { c, texte, imprime } of attendus) {
    const nombre = compter(tout, imprime);
    const nom = `${c.id} « ${c.texte} »`;
    if (nombre > 1) fautes.push(`critère imprimé ${nombre} fois : ${nom}`);
    else if (nombre === 0)
      fautes.push(`critère ${tout.includes(texte) ? 'sous un autre numéro' : 'absent ou coupé'} : ${nom}`);
  }
  for (const texte of new Set(attendus.map((a) => a.texte))) {
    const attendu = attendus.reduce((n, a) => n + compter(a.texte, texte), 0);
    const nombre = compter(tout, texte);
    if (nombre > attendu) fautes.push(`texte imprimé ${nombre} fois au lieu de ${attendu} : « ${texte} »`);
  }

  return [...fautes, ...verifierBandeau(pages, session)];
}

/**
 * Holds a guide's PDF against the questions of its session: under each, the criteria it seeks, whole
 * and under their own numbers, as many times as questions seek them.
 * @returns what is wrong, in French; empty when the PDF can be taken into the room
 */
function verifierGuide({ pages, dehors }: TextePdf, session: Session): string[] {
  const fautes = dehors.map((d) => `hors de la page : ${d}`);
  const tout = pages.join('\n');
  const vises = entretiens(session).flatMap((e) =>
    e.competences.flatMap((c) => c.questions.flatMap((q) => q.criteres)),
  );
  for (const [critere, fois] of Map.groupBy(vises, (c) => c)) {
    const nombre = compter(tout, etiquetteCritere(critere) + compacter(critere.texte));
    if (nombre === fois.length) continue;
    fautes.push(`critère imprimé ${nombre} fois au lieu de ${fois.length} : ${critere.id} « ${critere.texte} »`);
  }
  return [...fautes, ...verifierBandeau(pages, session)];
}

/** The identity of the document, and its page among all, on every page. */
function verifierBandeau(pages: readonly string[], session: Session): string[] {
  const fautes: string[] = [];
  const { edition } = session;
  const { titre } = edition;
  const identite = [titre.intitule, titre.sigle, titre.code, titre.millesime, dateCourte(edition.date)];
  if (session.activite) identite.push(`${session.activite.nom} : ${session.intitule}`);
  else identite.push('Titre entier');
  identite.push('document d’aide non officiel');
  pages.forEach((page, i) => {
    const manque = [...identite, `${i + 1} / ${pages.length}`].filter((mention) => !page.includes(compacter(mention)));
    if (manque.length > 0) fautes.push(`page ${i + 1} sans ${manque.map((m) => `« ${m} »`).join(', ')}`);
  });
  return fautes;
}

function compter(texte: string, motif: string): number {
  return texte.split(motif).length - 1;
}
