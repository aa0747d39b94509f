import { decompte, remarque, reserver, type Verdict } from '../constats.ts';
import type { ReLu } from '../modele.ts';
import type { Plan, Reperes } from '../rapprochement/plan.ts';
import { lettres } from '../rapprochement/ressemblance.ts';
import { dateDe } from './documents.ts';

/** Titles of the RE against the plan, that is against the REAC when there is one. */
export function* verifierTitres(
  plan: Plan,
  re: ReLu,
  { lignes, sessions, transversales }: Reperes,
): Generator<Verdict> {
  const { fichier } = re.document;
  const date = dateDe(re);
  const controle = 'Titres du REAC et du RE';
  const places: [
    string,
    { numero: number; intitule: string }[],
    Map<number, { intitule: string }>,
    (n: number) => string,
  ][] = [
    ['Compétence', plan.competences, lignes, (n) => `fiche/${n}`],
    ['Activité', plan.activites, sessions, (n) => `activite/${n}`],
    ['Transversale', plan.transversales, transversales, (n) => `transversale/${n}`],
  ];
  for (const [nom, attendues, trouvees, lieu] of places) {
    let memes = 0;
    for (const { numero, intitule } of attendues) {
      const lue = trouvees.get(numero);
      const page = re.matrice[0]?.pages[0] ?? 1;
      if (!lue) {
        const raison = `${nom} ${numero}, « ${intitule} », introuvable dans le RE`;
        yield reserver(controle, 'edition', { fichier, page, raison }, date);
        yield reserver(controle, lieu(numero), { fichier, page, raison });
      } else if (lue.intitule === intitule) memes += 1;
      else if (lettres(lue.intitule) === lettres(intitule)) memes += 1;
      else yield remarque(controle, `${nom} ${numero} : le REAC écrit « ${intitule} », le RE « ${lue.intitule} »`);
    }
    yield decompte(controle, memes, attendues.length, `${nom}s : ${memes} sur ${attendues.length} au même intitulé`);
  }
  const prises = new Set([...lignes.values()].map((l) => l.intitule));
  for (const l of re.matrice.filter((x) => !prises.has(x.intitule)))
    yield reserver(
      controle,
      'edition',
      { fichier, page: l.pages[0] ?? 1, raison: `Compétence du tableau 3.2 sans fiche : « ${l.intitule} »` },
      date,
    );
  const connues = new Set([...sessions.values()]);
  for (const s of re.sessions.filter((x) => x.certificat !== 'titre' && !connues.has(x)))
    yield reserver(
      controle,
      'edition',
      { fichier, page: s.pages[0] ?? 1, raison: `${s.certificat} sans activité type : « ${s.intitule} »` },
      date,
    );
  for (const t of re.transversales.filter((x) => ![...transversales.values()].includes(x)))
    yield reserver(
      controle,
      'edition',
      {
        fichier,
        page: t.pages[0] ?? 1,
        raison: `Compétence transversale du tableau 3.3 sans fiche : « ${t.intitule} »`,
      },
      date,
    );
}
