import { stringify } from 'yaml';
import { slug } from '../../referentiel/typographie.ts';
import type { Faits } from './faits.ts';
import { ErreurUsage } from '../commande.ts';

/**
 * The files of a titre. Nothing is made up: what no fact gives is not there, and our prose is left to write.
 * @param id crcd-06
 * @returns text of each file, by its path in content/
 * @throws ErreurUsage when the id is not one
 */
export function fichiersDuTitre(id: string, faits: Faits): Map<string, string> {
  const [, sigle, millesime] = /^([a-z]+)-(\d{2})$/.exec(id) ?? [];
  if (sigle === undefined) throw new ErreurUsage(`Titre « ${id} » : sigle et millésime attendus, par exemple crcd-06`);
  const { type, date, pages: nombreDePages } = faits.document;
  const document = `${type.toLowerCase()}-${date}`;
  const citer = (pages: number[]) => ({ document, pages });
  const fichiers = new Map<string, string>();
  const ecrire = (nom: string, donnees: object, aEcrire: string) => {
    // a source that several entries share is written out in each
    const yaml = stringify(donnees, { lineWidth: 0, aliasDuplicateObjects: false });
    fichiers.set(`titres/${id}/${nom}.mdx`, `---\n${yaml}---\n\n{/* À écrire, dans nos mots : ${aEcrire}. */}\n`);
  };

  const { intitule, code, niveau, nsf, rome, formacode, arrete, references } = faits;
  ecrire(
    'titre',
    {
      sigle: sigle.toUpperCase(),
      intitule,
      code,
      millesime,
      source: citer(references),
      niveau,
      nsf,
      rome,
      formacode,
      arrete,
      documents: [{ id: document, type, miseAJour: date, parutionJo: arrete.parutionJo, pages: nombreDePages }],
    },
    'le métier, ce qui change dans ce millésime',
  );
  for (const a of faits.activites) {
    const competences = faits.competences.filter((c) => c.activite === a.numero).map((c) => c.numero);
    const transversales = faits.transversales
      .filter((t) => t.competences.some((n) => competences.includes(n)))
      .map((t) => t.numero);
    const certificat = a.certificat === 'CCP' ? {} : { certificat: a.certificat };
    ecrire(
      `activites/${a.numero}`,
      { numero: a.numero, intitule: a.intitule, ...certificat, competences, transversales, source: citer(a.pages) },
      'l’activité en clair',
    );
  }
  for (const { numero, intitule, pages } of faits.competences)
    ecrire(
      `competences/${numero}`,
      { numero, intitule, source: citer(pages) },
      'la compétence en clair, dans quel cadre',
    );
  for (const { numero, intitule, pages } of faits.transversales)
    ecrire(
      // their files are named without digits
      `transversales/${slug(intitule)
        .replace(/[^a-z]+/g, '-')
        .replace(/^-|-$/g, '')}`,
      { numero, intitule, source: citer(pages) },
      'la compétence en clair',
    );
  ecrire(`evaluation/${date}`, edition(faits, document), 'l’épreuve en bref');
  return fichiers;
}

/** The RE: sessions, tables 3.2 and 3.3, plateau technique. */
function edition(faits: Faits, document: string): object {
  const citer = (pages: number[]) => ({ document, pages });
  const cochees = (competence: number) =>
    faits.coches.filter((c) => c.competence === competence).flatMap((c) => c.modalites);
  return {
    document,
    activites: faits.activites.map(({ numero, intitule }) => ({ numero, intitule })),
    sessions: faits.sessions.map(({ perimetre, duree, jury, pages }) => ({
      perimetre,
      source: citer(pages),
      duree,
      modalites: faits.epreuves
        .filter((e) => e.perimetre === perimetre)
        .map((e) => {
          const parties = faits.parties.filter((p) => p.perimetre === perimetre && p.modalite === e.modalite);
          return {
            modalite: e.modalite,
            // table 3.1 as table 3.2 implies it
            competences: competencesDuPerimetre(faits, perimetre).filter((n) => cochees(n).includes(e.modalite)),
            duree: e.duree,
            ...(parties.length > 0 ? { parties: parties.map((p) => p.partie) } : {}),
            ...(e.presence ? { presence: e.presence } : {}),
          };
        }),
      jury: { presence: jury, protocole: faits.protocole, composition: faits.composition, source: citer(pages) },
      surveillance: { consignes: faits.surveillance, source: citer(pages) },
    })),
    competences: faits.competences.map(({ numero, intitule, pages }) => ({
      competence: numero,
      intitule,
      modalites: cochees(numero),
      criteres: faits.criteres
        .filter((c) => c.competence === numero)
        .map(({ texte }, i) => ({ id: `c-${i + 1}`, texte })),
      source: citer(pages),
    })),
    transversales: faits.transversales.map(({ pages, ...ligne }) => ({ ...ligne, source: citer(pages) })),
    obligationsReglementaires: { texte: faits.obligations.texte, source: citer(faits.obligations.pages) },
    plateauTechnique: { source: citer(faits.plateau), locaux: faits.locaux, ressources: faits.ressources },
  };
}

/** Compétences that a session assesses: those of its activité, or of every CCP. */
function competencesDuPerimetre({ activites, competences }: Faits, perimetre: string): number[] {
  const siennes = activites.filter(({ certificat, numero }) =>
    perimetre === 'titre' ? certificat === 'CCP' : perimetre === `${certificat.toLowerCase()}-${numero}`,
  );
  return competences.filter((c) => siennes.some((a) => a.numero === c.activite)).map((c) => c.numero);
}
