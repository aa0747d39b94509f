import type { ReLu, SessionLue } from '../modele.ts';
import type { CriteresDuRe } from '../rapprochement/criteres.ts';
import type { Plan, Reperes } from '../rapprochement/plan.ts';
import { deduirePresences } from '../rapprochement/presence.ts';
import { dateDe } from '../verifications/documents.ts';
import { sessionsDe } from '../verifications/epreuves.ts';
import { citer, idDocument, source, type FichierPropose, type Points } from './contenu.ts';

/** The file of an edition: sessions, tables 3.2 and 3.3, plateau technique, correspondances. */
export function proposerEdition(
  plan: Plan,
  re: ReLu,
  reperes: Reperes,
  criteres: CriteresDuRe,
  points: Points,
): FichierPropose {
  const date = dateDe(re);
  const { document } = re;
  const numeros = (titres: readonly string[]): number[] => titres.flatMap((t) => reperes.competence(t) ?? []);
  const { plateau, correspondances: corr } = re;
  return {
    donnees: {
      document: idDocument(document),
      source: source(document, re.references.pages),
      activites: plan.activites.map((a) => ({
        numero: a.numero,
        intitule: reperes.sessions.get(a.numero)?.intitule ?? a.intitule,
      })),
      dernierCcp: re.dernierCcp.length > 0 ? source(document, re.dernierCcp) : undefined,
      sessions: sessionsDe(plan, re, reperes).map(({ perimetre, session }) => ({
        perimetre,
        source: source(document, session.pages),
        duree: session.duree,
        modalites: modalites(session, perimetre, numeros, points, date),
        jury: {
          presence: session.presenceDuJury,
          composition: session.composition,
          source: source(document, session.pagesDuJury),
          ...(session.pagesDeLaComposition.length < session.pagesDuJury.length && {
            sourceDeLaComposition: source(document, session.pagesDeLaComposition),
          }),
        },
        surveillance: { source: source(document, session.pagesDeSurveillance) },
        ...points(`session/${perimetre}`, date),
      })),
      competences: plan.competences.flatMap((c) => {
        const ligne = reperes.lignes.get(c.numero);
        if (!ligne) return [];
        return [
          {
            competence: c.numero,
            intitule: ligne.intitule,
            modalites: ligne.modalites,
            criteres: criteres.get(c.numero)?.criteres ?? [],
            source: source(document, ligne.pages),
            ...points(`ligne/${c.numero}`, date),
          },
        ];
      }),
      transversales: plan.transversales.flatMap((t) => {
        const ligne = reperes.transversales.get(t.numero);
        if (!ligne) return [];
        return [
          {
            numero: t.numero,
            intitule: ligne.intitule,
            competences: numeros(ligne.competences),
            source: source(document, ligne.pages),
            ...points(`tableau33/${t.numero}`, date),
          },
        ];
      }),
      obligationsReglementaires: re.obligations && {
        texte: re.obligations.texte,
        source: source(document, re.obligations.pages),
      },
      plateauTechnique: {
        source: source(document, plateau.pages),
        locaux: plateau.locaux,
        ressources: plateau.ressources,
        ...points('plateau', date),
      },
      correspondances: corr && {
        source: source(document, corr.pages),
        ancien: corr.ancien,
        lignes: corr.lignes.flatMap((l) => {
          const activite = plan.activites.find((a) => a.intitule === l.nouveau);
          return activite ? [{ ancien: l.ancien, activite: activite.numero }] : [];
        }),
        ...points('correspondances', date),
      },
      ...points('edition', date),
    },
    aEcrire: `l’épreuve en bref ; dans l’en-tête, « protocole » du jury et « consignes » de surveillance (${citer(
      document,
      re.sessions.flatMap((s) => s.pagesDuJury),
    )})`,
  };
}

function modalites(
  session: SessionLue,
  perimetre: string,
  numeros: (titres: readonly string[]) => number[],
  points: Points,
  date: string,
) {
  const presences = deduirePresences(session);
  return session.modalites.map((m, i) => {
    const reserves = points(`session/${perimetre}/${m.modalite}`, date);
    if (m.sansObjet) return { modalite: m.modalite, sansObjet: true, ...reserves };
    const deduites = presences?.[i];
    const parParties = Array.isArray(deduites) ? deduites : undefined;
    return {
      modalite: m.modalite,
      competences: numeros(m.competences),
      duree: m.duree,
      ...(parParties && m.parties.length > 0
        ? { parties: m.parties.map((p, j) => ({ libelle: p.libelle, duree: p.duree, ...parParties[j] })) }
        : {}),
      ...(deduites && !parParties ? { presence: deduites } : {}),
      ...reserves,
      ...(deduites ? {} : sansPresence(reserves, session)),
    };
  });
}

/** A modalité whose attendance nothing settles says so itself: its schema asks for one or the other. */
function sansPresence(reserves: ReturnType<Points>, session: SessionLue): ReturnType<Points> {
  const raison = 'Dites qui est présent : « presence », ou « parties »';
  return {
    aVerifier: [...(reserves.aVerifier ?? []), { fichier: session.fichier, page: session.pages[0] ?? 1, raison }],
  };
}
