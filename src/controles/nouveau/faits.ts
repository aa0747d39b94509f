import { niveauImprime } from '../niveaux.ts';
import type { OptionTitre } from './options-titre.ts';
import { ErreurUsage } from '../commande.ts';
import { entier, entiers, parties, type Valeurs } from './options.ts';

/** What the options say, read. */
export type Faits = ReturnType<typeof lireFaits>;

/**
 * Reads the facts of a titre.
 * @throws ErreurUsage when one cannot be read; whether they agree is for the contrôles to say
 */
export function lireFaits(v: Valeurs<OptionTitre>) {
  const un = (nom: OptionTitre): string => v[nom][0] ?? '';
  /** Each value of an option, cut into its parts. */
  const chaque = <T>(nom: OptionTitre, noms: readonly string[], lire: (parts: string[], i: number) => T): T[] =>
    v[nom].map((valeur, i) => lire(parties(nom, valeur, noms), i));
  const [niveau = '', imprime = ''] = parties('niveau', un('niveau'), ['niveau', 'niveau imprimé?']);
  const [obligations = '', pagesObligations = ''] = parties('obligations', un('obligations'), ['texte', 'pages']);

  return {
    intitule: un('intitule'),
    code: un('code'),
    niveau: { valeur: niveauImprime(niveau) ?? entier('niveau', niveau), imprime: imprime === '' ? niveau : imprime },
    document: { type: un('document'), date: un('date'), pages: entier('pages', un('pages')) },
    references: entiers('references', un('references')),
    arrete: { date: un('arrete'), parutionJo: un('jo'), effet: un('effet') },
    nsf: v.nsf.map(codeEtIntitule),
    rome: v.rome.map(codeEtIntitule),
    formacode: v.formacode,
    activites: chaque('activite', ['intitulé', 'pages', 'CCS?'], ([intitule = '', pages = '', certificat = ''], i) => ({
      numero: i + 1,
      intitule,
      certificat: certificat === '' ? 'CCP' : certificat,
      pages: entiers('activite', pages),
    })),
    competences: chaque(
      'competence',
      ['activité', 'intitulé', 'pages'],
      ([activite = '', intitule = '', pages = ''], i) => ({
        numero: i + 1,
        activite: entier('competence', activite),
        intitule,
        pages: entiers('competence', pages),
      }),
    ),
    criteres: chaque('critere', ['compétence', 'critère'], ([competence = '', texte = '']) => ({
      competence: entier('critere', competence),
      texte,
    })),
    coches: chaque('coche', ['compétence', 'modalités'], ([competence = '', modalites = '']) => ({
      competence: entier('coche', competence),
      modalites: modalites.split(/[\s,]+/),
    })),
    transversales: chaque(
      'transversale',
      ['intitulé', 'compétences', 'pages'],
      ([intitule = '', competences = '', pages = ''], i) => ({
        numero: i + 1,
        intitule,
        competences: entiers('transversale', competences),
        pages: entiers('transversale', pages),
      }),
    ),
    sessions: chaque(
      'session',
      ['périmètre', 'minutes', 'minutes du jury', 'pages'],
      ([perimetre = '', duree = '', jury = '', pages = '']) => ({
        perimetre,
        duree: entier('session', duree),
        jury: entier('session', jury),
        pages: entiers('session', pages),
      }),
    ),
    epreuves: chaque(
      'epreuve',
      ['périmètre', 'modalité', 'minutes', 'présence?'],
      ([perimetre, modalite = '', duree = '', presents = '']) => ({
        perimetre,
        modalite,
        duree: entier('epreuve', duree),
        presence: presents ? presence('epreuve', presents) : undefined,
      }),
    ),
    parties: chaque(
      'partie',
      ['périmètre', 'modalité', 'partie', 'minutes', 'présence', 'objet'],
      ([perimetre, modalite, libelle, duree = '', presents = '', objet]) => ({
        perimetre,
        modalite,
        partie: { libelle, duree: entier('partie', duree), objet, ...presence('partie', presents) },
      }),
    ),
    protocole: un('protocole'),
    composition: un('composition'),
    surveillance: un('surveillance'),
    obligations: { texte: obligations, pages: entiers('obligations', pagesObligations) },
    plateau: entiers('plateau', un('plateau')),
    locaux: chaque('local', ['modalité', 'désignation'], ([modalite, designation]) => ({ modalite, designation })),
    ressources: chaque(
      'ressource',
      ['catégorie', 'nombre', 'description', 'candidats'],
      ([categorie, nombre = '', description, partage = '']) => ({
        categorie,
        nombre: entier('ressource', nombre),
        description,
        partage: entier('ressource', partage),
      }),
    ),
  };
}

function codeEtIntitule(valeur: string): { code: string; intitule?: string } {
  const [, code = '', intitule] = /^(\S+)(?:\s+(.+))?$/.exec(valeur.trim()) ?? [];
  return intitule === undefined ? { code } : { code, intitule };
}

function presence(option: string, presents: string): { jury: boolean; surveillant: boolean } {
  const mots = presents.split(/[\s,]+/).filter((mot) => mot !== 'et');
  const inconnu = mots.find((mot) => mot !== 'jury' && mot !== 'surveillant' && mot !== 'personne');
  if (inconnu !== undefined)
    throw new ErreurUsage(`--${option} : jury, surveillant ou personne attendu, « ${inconnu} » trouvé`);
  return { jury: mots.includes('jury'), surveillant: mots.includes('surveillant') };
}
