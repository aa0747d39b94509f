import { Classeur, type Bandeau } from './feuille.ts';
import type { CompetenceFictive, TitreFictif } from './titre.ts';

const GAUCHE = 72;
const DROITE = 545.9;
const HAUT = 761.6;
const BAS = 73;
const PAS = 11.5;
/** Long enough to be justified over several lines; no import copies it. */
const PROSE =
  'Le gardien veille sur le feu et sur les abords du phare, de jour comme de nuit, selon les consignes du service. Il tient le journal, répond aux appels des navires et rend compte de tout ce qui pourrait gêner la navigation. Il travaille seul ou avec un second gardien, par roulement.';

export interface VarianteReac {
  /** A page of a training centre in front. */
  pageDeGarde?: boolean;
  /** Labels of the strips of 2013. */
  maquette2013?: boolean;
  miseAJour?: string;
}

/** Draws the REAC of a titre. */
export async function dessinerReac(titre: TitreFictif, variante: VarianteReac = {}): Promise<Uint8Array> {
  const c = await Classeur.ouvrir([595.3, 841.9]);
  let y = HAUT;
  const page = () => {
    c.feuille();
    y = HAUT;
  };
  const ligne = (texte: string, justifiee = false) => {
    if (y < BAS) page();
    c.ecrire(texte, GAUCHE, y, justifiee ? { jusqua: DROITE } : {});
    y -= PAS;
  };
  /** Lines broken where the text says so, else where the margin does; all are justified but the last. */
  const paragraphe = (texte: string) => {
    const lignes = texte.split(/[|¦]/).flatMap((morceau, i, tous) => {
      const coupees = couper(c, morceau, DROITE - GAUCHE);
      return coupees.map((l, j) => ({ l, derniere: i === tous.length - 1 && j === coupees.length - 1 }));
    });
    if (lignes.length < 4 && y - (lignes.length - 1) * PAS < BAS) page();
    for (const { l, derniere } of lignes) ligne(l, !derniere);
  };
  const rubrique = (texte: string) => {
    y -= 2 * PAS;
    if (y < BAS + 4 * PAS) page();
    c.ecrire(texte, GAUCHE, y, { taille: 11, gras: true });
    y -= 23.2;
  };
  const fiche = (tete: string, intitule: string) => {
    page();
    c.ecrire(tete, 195, y, { gras: true });
    y -= 27;
    for (const l of couper(c, intitule, 380, { taille: 12, gras: true })) {
      c.ecrire(l, 120, y, { taille: 12, gras: true });
      y -= 14;
    }
    y -= PAS;
  };

  if (variante.pageDeGarde) {
    c.feuille(false);
    c.ecrire('Centre de formation du Ponant', 100, 700, { taille: 20 });
  }
  page();
  c.ecrire('REFERENTIEL EMPLOI ACTIVITES COMPETENCES', 120, 600, { taille: 20, gras: true });
  c.ecrire('DU TITRE PROFESSIONNEL', 180, 560, { taille: 20, gras: true });
  c.ecrire(titre.intitule, 200, 500, { taille: 20, gras: true });
  c.ecrire('Niveau 3', 250, 460, { taille: 20, gras: true });
  c.feuille(false);

  fiche('FICHE EMPLOI TYPE', titre.intitule);
  rubrique('Secteurs d’activité et types d’emplois accessibles par le détenteur du titre');
  for (const l of [
    'Les différents secteurs d’activités concernés sont principalement :',
    'Service des phares et balises.',
    'Ports.',
    'Les types d’emplois accessibles sont les suivants :',
    'Gardien de phare.',
    'Veilleur de port.',
  ])
    ligne(l);
  rubrique('Réglementation d’activités (le cas échéant)');
  ligne('Sans objet');
  rubrique('Equivalences avec d’autres certifications (le cas échéant)');
  rubrique('Liste des activités types et des compétences professionnelles');
  let n = 0;
  for (const a of titre.activites.filter((x) => x.certificat === 'CCP')) {
    n += 1;
    ligne(`${n}. ${a.intitule}`);
    for (const k of a.competences) paragraphe(k.intitule);
    y -= PAS;
  }
  rubrique('Compétences transversales de l’emploi');
  for (const t of titre.transversales) ligne(t.intitule);
  rubrique('Niveau et/ou domaine d’activité');
  ligne('Niveau 3 (Cadre national des certifications 2019)');
  ligne('Convention(s) : Sans objet');
  ligne('Code(s) NSF :');
  ligne('311p--Transport, manutention, magasinage');
  rubrique('Fiche(s) Rome de rattachement');
  ligne('N3101 Encadrement de la navigation maritime');

  const rangs = { CCP: 0, CCS: 0 };
  for (const a of titre.activites) {
    rangs[a.certificat] += 1;
    fiche(`FICHE ACTIVITÉ TYPE${a.certificat === 'CCS' ? ' D’EXTENSION' : ''} N° ${rangs[a.certificat]}`, a.intitule);
    rubrique('Définition, description de l’activité type et conditions d’exercice');
    paragraphe(PROSE);
    rubrique('Liste des compétences professionnelles de l’activité type');
    for (const k of a.competences) paragraphe(k.intitule);
    rubrique('Compétences transversales de l’activité type');
    for (const t of titre.transversales) ligne(t.intitule);
  }
  let cp = 0;
  for (const a of titre.activites) {
    for (const [i, k] of a.competences.entries()) {
      cp += 1;
      // numbers restart in each CCS
      fiche(
        `FICHE COMPÉTENCE PROFESSIONNELLE ${a.certificat === 'CCS' ? `DU CCS N° ${i + 1}` : `N° ${cp}`}`,
        k.intitule,
      );
      rubrique('Description de la compétence – processus de mise en œuvre');
      paragraphe(PROSE);
      rubrique('Contexte(s) professionnel(s) de mise en œuvre');
      paragraphe('Cette compétence s’exerce seul.');
      rubrique('Critères de performance');
      for (const critere of k.criteres) paragraphe(critere);
      rubrique('Savoir-faire techniques, savoir-faire organisationnels, savoir-faire relationnels, savoirs');
      listes(k);
    }
  }
  function listes({ listes: quatre, blancsEnTrop = {}, saut }: CompetenceFictive) {
    for (const [i, liste] of quatre.entries()) {
      if (i > 0) y -= PAS * (1 + (blancsEnTrop[i] ?? 0));
      for (const [j, item] of liste.entries()) {
        if (saut?.[0] === i && saut[1] === j) page();
        paragraphe(item);
      }
    }
  }

  page();
  c.ecrire('FICHE DES COMPÉTENCES TRANSVERSALES DE L’EMPLOI TYPE', 149, y, { gras: true });
  y -= 52;
  for (const t of titre.transversales) {
    c.ecrire(t.intitule, GAUCHE, y, { taille: 12, gras: true });
    rubrique('Description de la compétence – processus de mise en œuvre');
    paragraphe(PROSE);
    rubrique('Critères de performance');
    for (const critere of t.criteres) paragraphe(critere);
    y -= 3 * PAS;
  }
  page();
  c.ecrire('Glossaire technique', 250, y, { taille: 12, gras: true });
  y -= 52;
  for (const terme of ['Optique', 'VHF : very high frequency']) {
    c.ecrire(terme, GAUCHE, y, { taille: 11, gras: true });
    c.ecrire('Une définition.', 149.4, y - PAS);
    y -= 4 * PAS;
  }
  page();
  c.ecrire('Glossaire du REAC', 250, y, { taille: 12, gras: true });
  c.feuille(false);
  c.ecrire('Reproduction interdite', 200, 500, { taille: 14 });

  const date = variante.miseAJour ?? '02/07/2024';
  const bandeau = (n: number, total: number): Bandeau =>
    variante.maquette2013
      ? [
          ['SIGLE', titre.sigle, 100],
          ['Type de document', 'REAC', 163],
          ['Code titre', titre.code, 226],
          ['Type de page', 'Fiche', 281],
          ['Version', '3', 351],
          ['Mise à jour', date, 438],
          ['N° de page', `${n}/${total}`, 515],
        ]
      : [
          ['SIGLE', titre.sigle, 100],
          ['Type de document', 'REAC', 163],
          ['Code titre', titre.code, 226],
          ['Millésime', titre.millesime, 281],
          ['Date de Validation', '02/07/2024', 351],
          ['Date de mise à jour', date, 438],
          ['Page', `${n}/${total}`, 515],
        ];
  return c.fermer(bandeau, 44.7, variante.pageDeGarde ? 1 : 0);
}

/** Breaks a text into lines no wider than that. */
export function couper(
  c: Classeur,
  texte: string,
  largeur: number,
  style: { taille?: number; gras?: boolean } = {},
): string[] {
  const lignes: string[] = [];
  for (const mot of texte.split(' ')) {
    const suite = lignes.length === 0 ? mot : `${lignes.at(-1) ?? ''} ${mot}`;
    if (lignes.length > 0 && c.largeur(suite, style) <= largeur) lignes[lignes.length - 1] = suite;
    else lignes.push(mot);
  }
  return lignes;
}
