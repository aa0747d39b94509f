import { aplatir } from '../../referentiel/typographie.ts';
import type { Fragment } from '../texte/fragments.ts';

/** Parts of a RE; those of a CCP or CCS have the same names as those of the titre, without numbers. */
const TITRES = {
  references: /^1\.? references de la specialite$/,
  modalites: /^2\.? modalites d'evaluation generales/,
  dispositif: /^3\.? dispositif d'evaluation specifique/,
  tableau31: /^(3\.1\.? )?modalites d'evaluation des competences et organisation de l'epreuve$/,
  complements: /^informations complementaires concernant/,
  tableau32: /^(3\.2\.? )?criteres d'evaluation des competences professionnelles$/,
  obligations: /^obligations reglementaires\b.*$/,
  tableau33: /^(3\.3\.? )?evaluation des competences transversales$/,
  jury: /^(4\.? )?conditions de presence et d'intervention du jury propre/,
  presence: /^(4\.1\.? )?duree totale de presence du jury/,
  protocole: /^(4\.2\.? )?protocole d'intervention du jury/,
  composition: /^(4\.3\.? )?conditions particulieres de composition du jury/,
  surveillance: /^(5\.? )?conditions de surveillance et de confidentialite/,
  annexe1: /^annexe 1$/,
  locaux: /^locaux$/,
  annexe2: /^annexe 2$/,
  annexe3: /^annexe 3$/,
} as const;
export type Titre = keyof typeof TITRES;

export interface Section {
  titre: Titre;
  entete: Fragment;
  fragments: Fragment[];
}

/** The exam a section belongs to: that of the titre until the first « CCP » page. */
export interface Bloc {
  certificat: 'titre' | 'CCP' | 'CCS';
  intitule: Fragment[];
  sections: Section[];
}

/** Points: titles of CCP pages are larger. */
const GRAND = 12.5;

/** Cuts a RE into its exams, and each into its sections. */
export function blocs(fragments: readonly Fragment[]): Bloc[] {
  const lus: Bloc[] = [{ certificat: 'titre', intitule: [], sections: [] }];
  let titreEnCours = false;
  for (const f of fragments) {
    const bloc = lus.at(-1);
    if (!bloc) continue;
    const certificat = f.taille > GRAND ? /^CC[PS]$/.exec(f.texte)?.[0] : undefined;
    if (certificat === 'CCP' || certificat === 'CCS') {
      lus.push({ certificat, intitule: [], sections: [] });
      titreEnCours = true;
      continue;
    }
    if (titreEnCours && f.taille > GRAND) {
      bloc.intitule.push(f);
      continue;
    }
    titreEnCours = false;
    const cle = aplatir(f.texte);
    const titre = (Object.keys(TITRES) as Titre[]).find((t) => TITRES[t].test(cle));
    if (titre) bloc.sections.push({ titre, entete: f, fragments: [] });
    // the covers of the document’s parts are larger than any text
    else if (f.taille <= GRAND) bloc.sections.at(-1)?.fragments.push(f);
  }
  return lus;
}
