import { Classeur, type Bandeau } from './feuille.ts';
import { couper } from './reac.ts';
import { competencesDe, sansCoupe, type ActiviteFictive, type CompetenceFictive, type TitreFictif } from './titre.ts';

const PAS = 11.5;
const HAUT = 514;
const BAS = 80;

export interface VarianteRe {
  pageDeGarde?: boolean;
  /** Title of a compétence whose last glyph lacks. */
  sansCoche?: string;
  /** No word of an entretien at the end of the last CCP. */
  sansDernierCcp?: boolean;
  /** Minutes added to the total of the titre. */
  totalFaux?: number;
  /** Rows of table 3.2 in the reverse order. */
  lignesInversees?: boolean;
  miseAJour?: string;
  /** Criteria added to the first compétence. */
  criteresEnPlus?: string[];
}

const MODALITES = [
  'Mise en situation professionnelle',
  'Entretien technique',
  'Questionnaire professionnel',
  'Questionnement à partir de production(s)',
];
const MINUTES = [60, 20, 30, 0];
/** The first modalité has two parts, and the jury sits through the second. */
const PARTIES = [
  'Première partie (durée : 20 minutes) : le candidat se',
  'prépare, en présence d’un surveillant.',
  'Deuxième partie (durée : 40 minutes) : le jury',
  'observe le candidat.',
];
const duree = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')} h ${String(minutes % 60).padStart(2, '0')} min`;

/** Draws the RE of a titre. */
export async function dessinerRe(titre: TitreFictif, variante: VarianteRe = {}): Promise<Uint8Array> {
  const c = await Classeur.ouvrir([841.9, 595.3]);
  let y = HAUT;
  const page = () => {
    c.feuille();
    y = HAUT;
  };
  const place = (lignes: number) => {
    if (y - lignes * PAS < BAS) page();
  };
  const ligne = (texte: string, { x = 63.8, taille = 11, gras = false } = {}) => {
    place(1);
    c.ecrire(texte, x, y, { taille, gras });
    y -= 12.7;
  };

  if (variante.pageDeGarde) {
    c.feuille(false);
    c.ecrire('Centre de formation du Ponant', 100, 400, { taille: 20 });
  }
  page();
  c.ecrire('REFERENTIEL D’EVALUATION', 233, 374, { taille: 28, gras: true });
  c.ecrire('DU TITRE PROFESSIONNEL', 248, 310, { taille: 28, gras: true });
  c.ecrire(titre.intitule, 293, 239, { taille: 20, gras: true });
  c.ecrire('Niveau 3', 396, 193, { taille: 20, gras: true });
  c.feuille(false);

  page();
  c.ecrire('1. Références de la spécialité', 63.8, y, { taille: 14, gras: true });
  y -= 26;
  for (const l of [
    `Intitulé du titre professionnel : ${titre.intitule}`,
    `Sigle du titre professionnel : ${titre.sigle}`,
    'Niveau : 3 (Cadre national des certifications 2019)',
    'Code(s) NSF : 311p - Transport, manutention, magasinage',
    'Code(s) ROME : N3101',
    'Formacode : 31768, 31710',
    'Date de l’arrêté : 26/04/2023',
    'Date de parution au JO de l’arrêté : 13/05/2023',
    'Date d’effet de l’arrêté : 01/09/2023',
  ])
    ligne(l);
  ligne('2. Modalités d’évaluation générales des titres professionnels', { gras: true });
  ligne('Les modalités sont définies par arrêté.');
  ligne('3. Dispositif d’évaluation spécifique pour la session du titre professionnel GDP', { gras: true });
  if (!variante.sansDernierCcp) {
    ligne('Les candidats qui capitalisent ont un entretien avec le jury. Cet entretien se déroule en fin');
    ligne('de session du dernier CCP.');
  }
  page();
  ligne('3.1. Modalités d’évaluation des compétences et organisation de l’épreuve', { gras: true });
  tableau31(competencesDe(titre), 15, variante.totalFaux ?? 0, 51.4);
  ligne('Informations complémentaires concernant la mise en situation professionnelle :', { gras: true });
  ligne('Sans objet');
  page();
  ligne('3.2. Critères d’évaluation des compétences professionnelles', { gras: true });
  const ccp = titre.activites.filter((a) => a.certificat === 'CCP');
  tableau32(
    variante.lignesInversees
      ? [...ccp].reverse().map((a) => ({ ...a, competences: [...a.competences].reverse() }))
      : ccp,
  );
  ligne('Obligations règlementaires le cas échéant :', { gras: true });
  ligne('Sans objet');
  page();
  tableau33('3.3. Évaluation des compétences transversales', competencesDe(titre));
  jury(
    '4. Conditions de présence et d’intervention du jury propre au titre GDP',
    ['4.1. ', '4.2. ', '4.3. '],
    40 + 20 + 15,
  );
  ligne('5. Conditions de surveillance et de confidentialité au cours de la session titre', { taille: 14, gras: true });
  ligne('Le questionnaire se déroule en présence d’un surveillant.', { x: 85 });

  page();
  c.ecrire('REFERENTIEL D’EVALUATION', 233, 374, { taille: 28, gras: true });
  c.ecrire('DES CERTIFICATS', 248, 310, { taille: 28, gras: true });
  for (const a of titre.activites) {
    page();
    c.ecrire(a.certificat, 421, y, { taille: 14, gras: true });
    y -= 32;
    c.ecrire(a.intitule, 300, y, { taille: 14, gras: true });
    y -= 30;
    ligne(`Les compétences des candidats pour l’accès au ${a.certificat} sont évaluées par un jury au vu :`);
    ligne('Modalités d’évaluation des compétences et organisation de l’épreuve', { gras: true });
    const siennes = competencesDe(titre, a);
    // the columns are elsewhere in each table
    tableau31(siennes, 0, 0, 69.7);
    if (a.certificat === 'CCS') {
      page();
      ligne('Critères d’évaluation des compétences professionnelles', { gras: true });
      tableau32([{ ...a, competences: [...siennes].reverse() }]);
      page();
      tableau33('Évaluation des compétences transversales', siennes);
    }
    // the jury is neither at the first part nor at the questionnaire
    const presence = minutesDe(siennes).reduce((n, m, k) => n + (k === 0 ? Math.max(0, m - 20) : k === 2 ? 0 : m), 0);
    jury(
      `Conditions de présence et d’intervention du jury propre au ${a.certificat} ${a.intitule}`,
      ['', '', ''],
      presence,
    );
    ligne(`Conditions de surveillance et de confidentialité au cours de la session ${a.certificat}`, { gras: true });
    ligne('En présence d’un surveillant.');
  }

  page();
  c.ecrire('Annexe 1', 404, y, { taille: 14, gras: true });
  y -= 60;
  ligne('Locaux', { gras: true });
  c.ecrire('Modalité d’évaluation', 103, y, { gras: true });
  c.ecrire('Désignation et description des locaux', 347, y, { gras: true });
  c.ecrire('Observations', 686, y, { gras: true });
  y -= 15;
  for (const [nom, locaux] of [
    ['Mise en situation professionnelle', 'La lanterne d’un phare, ou sa maquette.'],
    ['Entretien technique', 'Une salle.'],
    ['Entretien final', 'Un local fermé.'],
  ] as const) {
    c.ecrire(nom, 69.3, y);
    c.ecrire(locaux, 230.7, y);
    c.ecrire('Sans objet', 621.8, y);
    y -= 26;
  }
  page();
  ligne('Ressources (pour un candidat)', { gras: true });
  y -= 20;
  c.ecrire('Désignation', 79, y, { gras: true });
  c.ecrire('Nombre', 151, y, { gras: true });
  c.ecrire('Description', 360, y, { gras: true });
  c.ecrire('Nombre maximal de', 580, y + 30, { gras: true });
  c.ecrire('simultané pendant', 582, y - 17, { gras: true });
  c.ecrire('l’épreuve', 600, y - 28, { gras: true });
  c.ecrire('Observations', 709, y, { gras: true });
  y -= 46;
  for (const [i, quoi] of ['Une lampe de rechange.', 'Un chiffon sec.'].entries()) {
    c.ecrire('1', 164.6, y);
    c.ecrire(quoi, 197.6, y);
    c.ecrire(String(i + 1), 616.4, y);
    c.ecrire('Sans objet', 669.5, y);
    // a merged cell is drawn after its first row
    if (i === 0) c.ecrire('Équipements', 69.4, y);
    y -= 20;
  }
  page();
  c.ecrire('ANNEXE 2', 384, y, { taille: 14, gras: true });
  y -= 40;
  c.ecrire('Gardien de phare', 188, y, { gras: true });
  c.ecrire('Arrêté du 06/04/2018', 210, y - PAS, { gras: true });
  c.ecrire('Gardien de phare', 568, y, { gras: true });
  c.ecrire('Arrêté du 26/04/2023', 591, y - PAS, { gras: true });
  y -= 24;
  for (const a of ccp) {
    c.ecrire('CCP', 56.7, y);
    c.ecrire(`${a.intitule} (2018)`, 87.8, y);
    c.ecrire('CCP', 429.2, y);
    c.ecrire(a.intitule, 462.4, y);
    y -= 24;
  }
  page();
  c.ecrire('Annexe 3', 404, y, { taille: 14, gras: true });
  c.feuille(false);
  c.ecrire('Reproduction interdite', 200, 300, { taille: 14 });

  function minutesDe(competences: readonly CompetenceFictive[]): number[] {
    return MINUTES.map((m, i) => (competences.some((k) => k.coches[i]) ? m : 0));
  }

  function tableau31(
    competences: readonly CompetenceFictive[],
    entretienFinal: number,
    faux: number,
    gauche: number,
  ): void {
    const [xC, xD, xT] = [gauche + 117, gauche + 440, gauche + 515];
    c.ecrire('Modalités', gauche + 34, y, { gras: true });
    c.ecrire('Compétences évaluées', xC + 112, y, { gras: true });
    c.ecrire('Durée', xD + 10, y, { gras: true });
    c.ecrire('Détail de l’organisation de l’épreuve', xT + 60, y, { gras: true });
    y -= 14;
    const minutes = minutesDe(competences);
    for (const [i, nom] of MODALITES.entries()) {
      const evaluees = competences.filter((k) => k.coches[i]);
      const cellule = evaluees.length > 0 ? evaluees.flatMap((k) => couper(c, k.intitule, 300)) : ['Sans objet'];
      const noms = couper(c, nom, 100);
      const detail = evaluees.length === 0 ? ['Sans objet'] : i === 0 ? PARTIES : ['Le candidat veille.'];
      const hauteur = Math.max(cellule.length, noms.length, detail.length) + 1;
      place(hauteur);
      for (const [j, l] of noms.entries()) c.ecrire(l, gauche, y - j * PAS, { gras: i === 0 });
      for (const [j, l] of cellule.entries()) c.ecrire(l, xC, y - j * PAS);
      if (evaluees.length > 0) c.ecrire(duree(minutes[i] ?? 0), xD, y);
      for (const [j, l] of detail.entries()) c.ecrire(l, xT, y - j * PAS);
      y -= PAS * hauteur;
      if (i === 0) ligne('Autres modalités d’évaluation le cas échéant :', { x: gauche, taille: 10, gras: true });
    }
    place(4);
    if (entretienFinal > 0) {
      c.ecrire('Entretien final', gauche, y, { gras: true });
      c.ecrire(duree(entretienFinal), xD, y);
      c.ecrire('Y compris le temps d’échange sur le dossier professionnel.', xT, y);
      y -= 2 * PAS;
    }
    c.ecrire('Durée totale de l’épreuve pour le candidat :', xC, y);
    c.ecrire(duree(minutes.reduce((n, m) => n + m, entretienFinal) + faux), xD, y);
    y -= 3 * PAS;
  }

  function entetes32(): void {
    c.ecrire('Compétences professionnelles', 115, y - 30, { gras: true });
    c.ecrire('Critères d’évaluation', 393, y - 30, { gras: true });
    for (const [i, l] of ['Mise en situation', 'professionnelle'].entries())
      c.ecrire(l, 575, y - 20 - i * PAS, { gras: true });
    y -= 60;
  }

  function tableau32(activites: readonly ActiviteFictive[]): void {
    entetes32();
    for (const a of activites) {
      c.ecrire(a.intitule, 63.8, y, { gras: true });
      y -= 2 * PAS;
      for (const k of a.competences) {
        const enPlus = k === titre.activites[0]?.competences[0] ? (variante.criteresEnPlus ?? []) : [];
        const cellule = [...(k.criteresDuRe ?? k.criteres), ...enPlus].flatMap((critere) =>
          couper(c, sansCoupe(critere), 276),
        );
        const noms = couper(c, k.intitule, 215);
        if (y - cellule.length * PAS < BAS) {
          page();
          entetes32();
        }
        const milieu = y - ((cellule.length - 1) / 2) * PAS;
        for (const [j, l] of noms.entries()) c.ecrire(l, 63.8, milieu + ((noms.length - 1) / 2) * PAS - j * PAS);
        for (const [j, l] of cellule.entries()) c.ecrire(l, 294, y - j * PAS);
        for (const [j, x] of [605.8, 663.2, 718.4, 780.8].entries()) {
          if (j === 3 && variante.sansCoche === k.intitule) continue;
          c.ecrire(k.coches[j] ? '\uF054' : '\uF0A3', x, milieu, { taille: 11 });
        }
        y -= PAS * (cellule.length + 1);
      }
    }
  }

  function tableau33(tete: string, competences: readonly CompetenceFictive[]): void {
    ligne(tete, { gras: true });
    y -= PAS;
    c.ecrire('Compétences transversales', 191, y, { gras: true });
    c.ecrire('Compétences professionnelles concernées', 526, y, { gras: true });
    y -= 24;
    const alphabetique = [...competences].sort((a, b) => a.intitule.localeCompare(b.intitule, 'fr'));
    for (const t of titre.transversales) {
      const haut = y;
      for (const k of alphabetique) {
        for (const l of couper(c, k.intitule, 350)) {
          c.ecrire(l, 429.1, y);
          y -= 12;
        }
      }
      // its name is drawn last, at the height of the first
      c.ecrire(t.intitule, 69, haut);
    }
    y -= 24;
  }

  function jury(tete: string, numeros: readonly string[], presence: number): void {
    const [un = '', deux = '', trois = ''] = numeros;
    place(8);
    ligne(tete, { gras: true });
    ligne(`${un}Durée totale de présence du jury pendant l’épreuve du candidat : ${duree(presence)}`, { gras: true });
    ligne(`${deux}Protocole d’intervention du jury :`, { gras: true });
    ligne('Le jury observe.', { x: 85 });
    ligne(`${trois}Conditions particulières de composition du jury :`, { gras: true });
    ligne('Sans objet', { x: 85 });
  }

  const bandeau = (n: number, total: number): Bandeau => [
    ['SIGLE', titre.sigle, 219],
    ['Type de document', 'RE', 291],
    ['Code titre', titre.code, 363],
    ['Millésime', titre.millesime, 436],
    ['Date dernier JO', '13/05/2023', 508],
    ['Date de mise à jour', variante.miseAJour ?? '02/07/2024', 580],
    ['Page', `${n}/${total}`, 652],
  ];
  return c.fermer(bandeau, 12.7, variante.pageDeGarde ? 1 : 0);
}
