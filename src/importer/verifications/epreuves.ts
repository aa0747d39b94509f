import { decompte, reserver, type Verdict } from '../constats.ts';
import type { ReLu, SessionLue } from '../modele.ts';
import type { Plan, Reperes } from '../rapprochement/plan.ts';
import { deduirePresences } from '../rapprochement/presence.ts';
import { dateDe } from './documents.ts';

/** Each exam of a RE, with the périmètre of its session. */
export function sessionsDe(
  plan: Plan,
  re: ReLu,
  { sessions }: Reperes,
): { perimetre: string; session: SessionLue; numeros: number[] }[] {
  const titre = re.sessions.find((s) => s.certificat === 'titre');
  const deCcp = plan.activites.filter((a) => a.certificat === 'CCP').flatMap((a) => a.competences);
  return [
    ...(titre ? [{ perimetre: 'titre', session: titre, numeros: deCcp }] : []),
    ...plan.activites.flatMap((a) => {
      const session = sessions.get(a.numero);
      return session
        ? [{ perimetre: `${a.certificat.toLowerCase()}-${a.numero}`, session, numeros: a.competences }]
        : [];
    }),
  ];
}

/** The exams against themselves and against table 3.2. */
export function* verifierEpreuves(plan: Plan, re: ReLu, reperes: Reperes): Generator<Verdict> {
  const { fichier } = re.document;
  const date = dateDe(re);
  const sessions = sessionsDe(plan, re, reperes);
  let sommes = 0;
  let presences = 0;
  for (const { perimetre, session, numeros } of sessions) {
    const lieu = `session/${perimetre}`;
    const page = session.pages[0] ?? 1;
    const point = (raison: string) => ({ fichier, page, raison });
    for (const r of session.reserves) yield reserver('Tableau 3.1', lieu, r, date);
    for (const m of session.modalites)
      for (const r of m.reserves) yield reserver('Tableau 3.1', `${lieu}/${m.modalite}`, r, date);

    const somme = session.modalites.reduce((n, m) => n + (m.sansObjet ? 0 : (m.duree ?? 0)), 0);
    if (somme === session.duree) sommes += 1;
    else
      yield reserver(
        'Sommes des durées',
        lieu,
        point(
          `Session ${perimetre} : les modalités font ${somme} minutes, « Durée totale de l'épreuve » en dit ${session.duree}`,
        ),
        date,
      );
    for (const m of session.modalites) {
      const chrono = m.parties.filter((p) => p.duree !== undefined);
      const parties = chrono.reduce((n, p) => n + (p.duree ?? 0), 0);
      const faux = chrono.length === m.parties.length ? parties !== m.duree : parties > (m.duree ?? 0);
      if (m.parties.length > 0 && faux)
        yield reserver(
          'Sommes des durées',
          `${lieu}/${m.modalite}`,
          point(
            `Session ${perimetre}, ${m.modalite} : les parties font ${parties} minutes, la modalité ${m.duree ?? 0}`,
          ),
          date,
        );
    }
    if (deduirePresences(session)) presences += 1;
    else
      yield reserver(
        'Présence du jury',
        lieu,
        point(
          `Session ${perimetre} : ${session.presenceDuJury} minutes de présence du jury, qu'aucune répartition des modalités, ou plusieurs, ne font ; dites qui est présent à chacune`,
        ),
        date,
      );

    const evaluees = new Set(session.modalites.flatMap((m) => m.competences.map(reperes.competence)));
    const oubliees = numeros.filter((n) => !evaluees.has(n));
    if (oubliees.length > 0)
      yield reserver(
        'Tableau 3.1',
        lieu,
        point(`Session ${perimetre} : compétence ${oubliees.join(', ')} dans aucune modalité du tableau 3.1`),
        date,
      );
  }
  yield decompte(
    'Sommes des durées',
    sommes,
    sessions.length,
    `${sommes} tableaux 3.1 sur ${sessions.length} ont la durée totale qu'ils impriment`,
  );
  yield decompte(
    'Présence du jury',
    presences,
    sessions.length,
    `${presences} sessions sur ${sessions.length} ont une répartition qui fait la présence imprimée`,
  );
  yield* verifierMatrice(plan, re, reperes, sessions);
}

/** Table 3.1 of the titre, and of each CCS, against table 3.2. */
function* verifierMatrice(
  plan: Plan,
  re: ReLu,
  { lignes, competence }: Reperes,
  sessions: ReturnType<typeof sessionsDe>,
): Generator<Verdict> {
  const { fichier } = re.document;
  const date = dateDe(re);
  let accords = 0;
  for (const { numero, intitule } of plan.competences) {
    const ligne = lignes.get(numero);
    if (!ligne) continue;
    for (const r of ligne.reserves) yield reserver('Tableau 3.2', `ligne/${numero}`, r, date);
    const reference =
      sessions.find((s) => s.perimetre !== 'titre' && s.session.certificat === 'CCS' && s.numeros.includes(numero)) ??
      sessions.find((s) => s.perimetre === 'titre');
    if (!reference) continue;
    const prevues = reference.session.modalites
      .filter((m) => m.competences.some((t) => competence(t) === numero))
      .map((m) => m.modalite);
    const [en31, en32] = [prevues, ligne.modalites].map((l) => (l.length === 0 ? 'rien' : [...l].sort().join(', ')));
    if (en31 === en32) accords += 1;
    else {
      const raison = `Compétence ${numero}, « ${intitule} » : le tableau 3.1 l'évalue par ${en31}, le tableau 3.2 coche ${en32}`;
      const point = { fichier, page: ligne.pages[0] ?? 1, raison };
      yield reserver('Tableaux 3.1 et 3.2', `ligne/${numero}`, point, date);
      yield reserver('Tableaux 3.1 et 3.2', `session/${reference.perimetre}`, point, date);
    }
  }
  yield decompte(
    'Tableaux 3.1 et 3.2',
    accords,
    plan.competences.length,
    `${accords} compétences sur ${plan.competences.length} ont les mêmes modalités dans les deux`,
  );
  for (const r of re.plateau.reserves) yield reserver('Plateau technique', 'plateau', r, date);
  for (const l of re.correspondances?.lignes ?? []) {
    if (l.nouveau !== undefined && plan.activites.some((a) => a.intitule === l.nouveau)) continue;
    const raison = `Annexe 2, « ${l.ancien} » : aucun CCP lu en face ; regardez si la cellule est fusionnée avec une autre`;
    yield reserver(
      'Correspondances',
      'correspondances',
      { fichier, page: re.correspondances?.pages[0] ?? 1, raison },
      date,
    );
  }
}
