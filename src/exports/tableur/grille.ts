import { writeXlsx, type CellStyle } from 'hucre/xlsx';
import { CONCLUSIONS, ECHELLE } from '../../referentiel/notation.ts';
import { modalitesQuiEvaluent, nombreDeCriteres } from '../../referentiel/assemblage.ts';
import { citerEdition, citerSource, direRemplacement, etiquetteCritere } from '../../referentiel/citations.ts';
import { seReprend } from '../../referentiel/entretien.ts';
import { formaterDuree } from '../../referentiel/durees.ts';
import type { CompetenceEvaluee, Session } from '../../referentiel/modele.ts';
import { composer } from '../../referentiel/typographie.ts';
import { code } from '../identifiants.ts';
import { EDITEUR, instant, LICENCE } from '../publication.ts';
import { disposer, type Case, type Rangee } from './feuille.ts';

/** The columns of the grid, and how wide they are in characters. */
export const COLONNES = [
  { nom: 'N°', largeur: 6, sens: 'Numéro du critère, comme sur la grille imprimée' },
  { nom: 'Critère d’évaluation', largeur: 58, sens: 'Libellé du RE, mot pour mot' },
  { nom: 'Constat', largeur: 15, sens: `Au choix : ${ECHELLE.map((d) => d.nom).join(', ')}` },
  { nom: 'Observé en', largeur: 14, sens: 'Modalités de cette épreuve qui évaluent la compétence' },
  { nom: 'Faits observés', largeur: 44, sens: 'À remplir' },
  {
    nom: 'À reprendre',
    largeur: 12,
    sens: 'À reprendre en entretien : oui, ou rien ; sur la fiche individuelle, là où un entretien évalue encore la compétence',
  },
  { nom: 'Code', largeur: 30, sens: 'Code lisible du critère' },
] as const;

/** One sheet for each member of the jury, then theirs together: once both decide, nothing is left for an interview. */
const FICHES = [
  { nom: 'Fiche individuelle', membres: ['Membre du jury'], reprise: true },
  { nom: 'Fiche de consensus', membres: ['Premier membre du jury', 'Second membre du jury'], reprise: false },
] as const;
type Fiche = (typeof FICHES)[number];

const trait = { style: 'thin', color: { rgb: 'B5BAC2' } } as const;
const cadre = { top: trait, bottom: trait, left: trait, right: trait };
const fond = (rgb: string): CellStyle['fill'] => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } });
const haut = { vertical: 'top', wrapText: true } as const;
const STYLES = {
  titre: { font: { bold: true, size: 15 }, alignment: { vertical: 'center', wrapText: true } },
  note: { font: { size: 9, color: { rgb: '4A4F57' } }, alignment: haut },
  champ: { font: { bold: true }, border: { bottom: trait }, alignment: haut },
  entete: { font: { bold: true }, fill: fond('E4E8EE'), border: cadre, alignment: { ...haut, vertical: 'center' } },
  competence: { font: { bold: true, size: 11, color: { rgb: 'FFFFFF' } }, fill: fond('1F3A5F'), alignment: haut },
  texte: { border: cadre, alignment: haut },
  centre: { border: cadre, alignment: { ...haut, horizontal: 'center' } },
  gras: { font: { bold: true }, border: cadre, fill: fond('F4F6F9'), alignment: haut },
} satisfies Record<string, CellStyle>;

const TOUTES = COLONNES.length;
const c = (texte: string, style: CellStyle, choix?: readonly string[]): Case => ({
  texte: composer(texte),
  style,
  ...(choix && { choix }),
});
const pleine = (texte: string, style: CellStyle): Rangee => ({ cases: [c(texte, style)], etendue: TOUTES });

/**
 * The evaluation grid of one exam, to fill in a spreadsheet: the same criteria as the printed one.
 * @returns an .xlsx file, the same bytes for the same content: its dates are those of the RE
 */
export async function grilleTableur(session: Session): Promise<Uint8Array> {
  const { edition } = session;
  const date = new Date(instant(edition.date));
  const reference = citerEdition(edition);
  return writeXlsx({
    properties: {
      title: `Grille d’évaluation, ${session.nom}, ${reference}`,
      subject: session.intitule,
      creator: EDITEUR,
      description: LICENCE.portee,
      created: date,
      modified: date,
    },
    defaultFont: { name: 'Calibri', size: 10 },
    sheets: FICHES.map((fiche) => ({
      name: fiche.nom,
      ...disposer(
        COLONNES.map((x) => x.largeur),
        rangees(session, fiche),
      ),
      view: { showGridLines: false },
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
      },
      headerFooter: { oddFooter: `&L&8${reference}, ${fiche.nom.toLowerCase()}&R&8Page &P sur &N` },
    })),
  });
}

function rangees(session: Session, fiche: Fiche): Rangee[] {
  const { edition } = session;
  const seReprennent = new Set(fiche.reprise ? session.competences.filter((e) => seReprend(session, e)) : []);
  const entete = (e: CompetenceEvaluee) =>
    COLONNES.map((x) => c(x.nom === 'À reprendre' && !seReprennent.has(e) ? '' : x.nom, STYLES.entete));
  return [
    pleine(`${fiche.nom} : grille d’évaluation, ${session.nom}`, STYLES.titre),
    pleine(session.intitule, { font: { bold: true, size: 12 }, alignment: haut }),
    pleine(
      `${[citerEdition(edition), direRemplacement(edition) ?? []].flat().join('. ')}. ${session.competences.length} compétences, ${nombreDeCriteres(session)} critères. Épreuve de ${formaterDuree(session.duree)}, jury présent ${formaterDuree(session.jury.presence)}.`,
      STYLES.note,
    ),
    pleine(
      `« Non observé » ne vaut pas « non conforme »${seReprennent.size > 0 ? ' : là où un entretien évalue encore la compétence, le critère est à reprendre' : ''}. Le référentiel coche les modalités par compétence, non par critère.`,
      STYLES.note,
    ),
    ...['Candidat', 'Session, lieu et date', ...fiche.membres].map((nom) => pleine(`${nom} :`, STYLES.champ)),
    ...session.competences.flatMap((e) => [
      { cases: [] },
      pleine(`${e.competence.nom} ${e.intitule}`, STYLES.competence),
      { cases: entete(e) },
      ...criteres(session, e, seReprennent.has(e)),
      {
        cases: [
          c('', STYLES.gras),
          c('Conclusion', STYLES.gras),
          c('', STYLES.gras, CONCLUSIONS),
          c('', STYLES.gras),
          c('Motif :', STYLES.gras),
          c('', STYLES.gras),
          c(code.competence(e.competence), STYLES.gras),
        ],
      },
    ]),
    { cases: [] },
    pleine(`${citerSource(edition.titre, session.source)}. ${EDITEUR}. ${LICENCE.portee}`, STYLES.note),
  ];
}

function criteres(session: Session, { competence, criteres }: CompetenceEvaluee, reprise: boolean): Rangee[] {
  const modalites = modalitesQuiEvaluent(session, competence)
    .map((m) => m.modalite.sigle)
    .join(', ');
  return criteres.map((k) => ({
    cases: [
      c(etiquetteCritere(k), STYLES.centre),
      c(k.texte, STYLES.texte),
      c(
        '',
        STYLES.centre,
        ECHELLE.map((d) => d.nom),
      ),
      c(modalites, STYLES.centre),
      c('', STYLES.texte),
      c('', STYLES.centre, reprise ? ['oui'] : undefined),
      c(code.critere(competence, k), STYLES.texte),
    ],
  }));
}
