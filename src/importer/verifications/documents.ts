import { juste, remarque, reserver, type Reserve, type Verdict } from '../constats.ts';
import type { ReacLu, ReLu } from '../modele.ts';
import { lettres } from '../rapprochement/ressemblance.ts';

/** What each document said of itself while it was read: strips, pages, fiches, tables. */
export function verifierDocuments(reac: ReacLu | undefined, editions: readonly ReLu[]): Verdict[] {
  return [
    ...[reac, ...editions].flatMap(
      (lu) =>
        lu?.document.constats.map((constat): Verdict => ({
          constat: { ...constat, controle: `${constat.controle}, ${lu.document.type}` },
        })) ?? [],
    ),
    ...(reac?.document.reserves ?? []).map((point) => place('titre', point)),
    ...editions.flatMap((re) => re.document.reserves.map((point) => place('edition', point, dateDe(re)))),
    ...editions.flatMap((re) => [...verifierIdentite(reac, re)]),
  ];
}

/** Date of an edition. */
export const dateDe = ({ document }: Pick<ReLu, 'document'>): string => document.bandeau.miseAJour;

/** A reserve whose check was told already. */
const place = (lieu: string, point: Reserve, date?: string): Verdict => reserver('Lecture', lieu, point, date);

function* verifierIdentite(reac: ReacLu | undefined, re: ReLu): Generator<Verdict> {
  const controle = 'Identité du titre';
  const { bandeau, fichier } = re.document;
  const page = re.references.pages[0] ?? 1;
  const differences: [string, string, string][] = [
    ['intitulé des références et couverture', re.references.intitule, re.couverture],
    ['sigle des références et bandeau', re.references.sigle ?? bandeau.sigle, bandeau.sigle],
    ...(reac
      ? ([
          ['sigle', bandeau.sigle, reac.document.bandeau.sigle],
          ['code', bandeau.code, reac.document.bandeau.code],
          ['millésime', bandeau.millesime, reac.document.bandeau.millesime],
          ['intitulé', re.references.intitule, reac.intitule],
          ['niveau', re.references.niveau, reac.niveau ?? re.references.niveau],
        ] satisfies [string, string, string][])
      : []),
  ];
  const ecarts = differences.filter(([, a, b]) => lettres(a) !== lettres(b));
  for (const [quoi, a, b] of ecarts)
    yield reserver(controle, 'titre', {
      fichier,
      page,
      raison: `Identité du titre, ${quoi} : « ${a} » et « ${b} » ne concordent pas`,
    });
  if (ecarts.length === 0)
    yield juste(
      controle,
      `${bandeau.sigle}, ${bandeau.code}, millésime ${bandeau.millesime} : ${reac ? 'les mêmes dans le REAC et dans le RE' : 'concordent'}`,
    );
  if (re.references.nsf.length === 0) yield remarque(controle, 'Aucun code NSF lu');
}
