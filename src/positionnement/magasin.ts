import { ecrire, lire, type Lecture } from './format.ts';
import { ajouter, fusionner, type Bilan } from './fusion.ts';
import { changer, type Changement, type Reponses } from './reponse.ts';

/** What is used of localStorage. */
export type Depot = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** A stored text set aside because part of it could not be read. */
interface Ecarte {
  cle: string;
  texte: string;
}

/**
 * The answers of one titre: in memory, and in the browser’s storage as long as it accepts them.
 * Several tabs may hold one each; what is stored is read again before each writing.
 */
export interface Magasin {
  readonly reponses: Reponses;
  /** False when the last change is only in memory: storage is full or refused. */
  readonly enregistre: boolean;
  /** Texts set aside, which nothing overwrites. */
  ecartes: () => Ecarte[];
  /** True if this key of the storage is ours; null means that all was cleared. */
  concerne: (cle: string | null) => boolean;
  /** Takes up what another tab wrote, or erased. */
  relire: () => void;
  /** @param libelle the criterion as the page words it */
  repondre: (cle: string, changement: Changement, libelle: string) => void;
  oublier: (cle: string) => void;
  importer: (fichier: Reponses) => Bilan;
  /** Erases all there is of the titre, what was set aside included, and returns what undoes it. */
  effacer: () => () => void;
  supprimerEcarte: (cle: string) => void;
}

/** @param depot undefined when the browser refuses storage */
export function ouvrir(
  depot: Depot | undefined,
  titre: string,
  maintenant: () => string = () => new Date().toISOString(),
): Magasin {
  const cle = `auto-positionnement:${titre}`;
  const prefixeEcarte = `${cle}:ecarte:`;
  let reponses: Reponses = {};
  let enregistre = true;
  /** Stored once: nothing there any more means that another tab erased it. */
  let connu = false;
  /** Read in part only, and not yet copied aside: the key must not be written over. */
  let aEcarter: string | undefined;

  /** The storage throws when it is refused; then there is nothing to read. */
  function essayer<T>(action: (d: Depot) => T): T | undefined {
    try {
      return depot && action(depot);
    } catch {
      return undefined;
    }
  }

  function relire(): void {
    const lu = essayer((d) => ({ texte: d.getItem(cle) }));
    // refused, which is not erased
    if (!lu) return;
    const { texte } = lu;
    if (texte === null) {
      if (connu) reponses = {};
      connu = false;
      return;
    }
    connu = true;
    const lecture: Lecture = lire(texte);
    const etrangere = lecture.titre !== undefined && lecture.titre !== titre;
    if (!etrangere) reponses = fusionner(reponses, lecture.reponses);
    // copied at the next change only: another tab, of a newer version of the site, may be writing at each key pressed
    aEcarter = lecture.reste || etrangere ? texte : undefined;
  }

  /** Copies aside what could not be read, then writes; in that order, so that nothing is ever lost. */
  function enregistrer(): void {
    enregistre =
      essayer((d) => {
        if (aEcarter !== undefined) ecarter(d, aEcarter);
        aEcarter = undefined;
        d.setItem(cle, ecrire(titre, reponses));
        connu = true;
        return true;
      }) ?? false;
  }

  function ecarter(d: Depot, texte: string): void {
    let libre = prefixeEcarte + maintenant();
    while (d.getItem(libre) !== null) libre += '+';
    d.setItem(libre, texte);
  }

  function ecartes(): Ecarte[] {
    const cles = essayer((d) => Array.from({ length: d.length }, (_, i) => d.key(i) ?? '')) ?? [];
    const ranges = cles
      .filter((c) => c.startsWith(prefixeEcarte))
      .sort()
      .map((c): Ecarte => ({ cle: c, texte: essayer((d) => d.getItem(c)) ?? '' }));
    // not copied yet, still under the main key: it can be exported all the same
    return aEcarter === undefined ? ranges : [...ranges, { cle, texte: aEcarter }];
  }

  function modifier(changement: () => void): void {
    relire();
    changement();
    enregistrer();
  }

  relire();
  enregistre = depot !== undefined;
  return {
    get reponses() {
      return reponses;
    },
    get enregistre() {
      return enregistre;
    },
    ecartes,
    concerne: (c) => c === null || c.startsWith(cle),
    relire,
    repondre: (c, changement, libelle) =>
      modifier(() => {
        reponses = { ...reponses, [c]: changer(reponses[c], changement, libelle, maintenant()) };
      }),
    oublier: (c) =>
      modifier(() => {
        const vide = { niveau: undefined, preuve: undefined, note: undefined };
        reponses = { ...reponses, [c]: changer(reponses[c], vide, '', maintenant()) };
      }),
    importer: (fichier) => {
      let bilan: Bilan | undefined;
      modifier(() => ({ reponses, bilan } = ajouter(reponses, fichier)));
      return bilan ?? { ajoutees: 0, remplacees: 0, gardees: 0 };
    },
    effacer: () => {
      const avant = { reponses, ecartes: ecartes() };
      for (const c of [cle, ...avant.ecartes.map((e) => e.cle)]) essayer((d) => d.removeItem(c));
      reponses = {};
      connu = false;
      aEcarter = undefined;
      return () => {
        for (const { texte } of avant.ecartes) essayer((d) => ecarter(d, texte));
        modifier(() => (reponses = fusionner(avant.reponses, reponses)));
      };
    },
    supprimerEcarte: (c) => {
      if (c !== cle) essayer((d) => d.removeItem(c));
      else {
        aEcarter = undefined;
        enregistrer();
      }
    },
  };
}
