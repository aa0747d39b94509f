import { estVide, type Reponse, type Reponses } from './reponse.ts';

/** Two sets of answers as one: of each criterion, the later answer. */
export function fusionner(a: Reponses, b: Reponses): Reponses {
  const uni = { ...a };
  for (const [cle, reponse] of Object.entries(b)) {
    const ici = uni[cle];
    if (!ici || reponse.le > ici.le) uni[cle] = reponse;
  }
  return uni;
}

/** What an import did, in numbers of criteria. */
export interface Bilan {
  ajoutees: number;
  remplacees: number;
  /** Kept as they were here, being later than those of the file. */
  gardees: number;
}

/**
 * Adds the answers of a file. The later answer holds, but no note is lost: when both have one,
 * the other is put below. An answer emptied here gives way to that of the file.
 */
export function ajouter(ici: Reponses, fichier: Reponses): { reponses: Reponses; bilan: Bilan } {
  const reponses = { ...ici };
  const bilan: Bilan = { ajoutees: 0, remplacees: 0, gardees: 0 };
  for (const [cle, venue] of Object.entries(fichier)) {
    if (estVide(venue)) continue;
    const presente = reponses[cle];
    if (!presente || estVide(presente)) {
      reponses[cle] = presente && presente.le > venue.le ? { ...venue, le: presente.le } : venue;
      bilan.ajoutees++;
      continue;
    }
    if (memeContenu(presente, venue)) continue;
    const [tardive, autre] = venue.le > presente.le ? [venue, presente] : [presente, venue];
    reponses[cle] = avecNote(tardive, autre.note);
    if (tardive === venue) bilan.remplacees++;
    else bilan.gardees++;
  }
  return { reponses, bilan };
}

const memeContenu = (a: Reponse, b: Reponse): boolean =>
  a.niveau === b.niveau && a.preuve === b.preuve && a.note === b.note;

function avecNote(reponse: Reponse, autre: string | undefined): Reponse {
  if (!autre || reponse.note?.includes(autre)) return reponse;
  if (!reponse.note || autre.includes(reponse.note)) return { ...reponse, note: autre };
  return { ...reponse, note: `${reponse.note}\n\n${autre}` };
}
