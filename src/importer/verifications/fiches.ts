import { decompte, juste, remarque, reserver, type Verdict } from '../constats.ts';
import type { ReacLu } from '../modele.ts';
import type { Plan } from '../rapprochement/plan.ts';
import { lettres } from '../rapprochement/ressemblance.ts';

/** The REAC against itself: its summary list, its fiches, their four lists. */
export function* verifierFiches(reac: ReacLu, plan: Plan): Generator<Verdict> {
  const { fichier } = reac.document;
  const liste = reac.liste.flatMap((l) => l.competences);
  const deSiennes = (certificat: string) =>
    plan.activites.filter((a) => a.certificat === certificat).flatMap((a) => a.competences);
  const titres = plan.competences.filter((c) => deSiennes('CCP').includes(c.numero)).map((c) => c.intitule);
  const controle = 'Activités et compétences du REAC';
  const absents = titres.filter((t) => !liste.some((l) => lettres(l) === lettres(t)));
  if (absents.length === 0)
    yield juste(
      controle,
      `${plan.activites.length} activités, ${plan.competences.length} compétences : la liste du REAC et ses fiches disent les mêmes`,
    );
  else
    yield remarque(
      controle,
      `Titres de fiches autrement écrits, ou absents, dans la liste du REAC : ${absents.map((t) => `« ${t} »`).join(', ')}`,
    );

  for (const { numero, intitule, fiche } of plan.competences) {
    if (!fiche) {
      const page = reac.activites.find((a) => a.competences.includes(intitule))?.pages.at(-1) ?? 1;
      yield reserver(controle, `fiche/${numero}`, {
        fichier,
        page,
        raison: `Fiche de la compétence ${numero} introuvable dans le REAC : « ${intitule} »`,
      });
    }
  }
  const placees = new Set(plan.competences.map((c) => c.fiche));
  for (const fiche of reac.fiches.filter((f) => !placees.has(f)))
    yield reserver(controle, 'titre', {
      fichier,
      page: fiche.pages[0] ?? 1,
      raison: `Fiche dont le titre n'est dans aucune activité : « ${fiche.intitule} »`,
    });

  const fiches = plan.competences.flatMap(({ numero, fiche }) => (fiche ? [{ numero, fiche }] : []));
  for (const { numero, fiche } of fiches)
    for (const point of fiche.reserves) yield reserver('Listes de savoirs', `fiche/${numero}`, point);
  const sures = fiches.filter(({ fiche }) => fiche.reserves.length === 0).length;
  yield decompte(
    'Listes de savoirs',
    sures,
    fiches.length,
    `${sures} fiches sur ${fiches.length} ont leurs quatre listes`,
  );
  for (const { numero, fiche } of fiches)
    for (const { liste: l, raison } of fiche.savoirs.deduites)
      yield remarque('Listes de savoirs', `Compétence ${numero}, ${l} : ${raison}`);
  for (const t of plan.transversales) {
    if (t.fiche?.criteres.length === 0)
      yield reserver('Transversales', `transversale/${t.numero}`, {
        fichier,
        page: t.fiche.pages[0] ?? 1,
        raison: `Critères de « ${t.intitule} » introuvables`,
      });
  }
}
