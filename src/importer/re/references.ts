import { aplatir } from '../../referentiel/typographie.ts';
import type { ReLu } from '../modele.ts';
import { Refus } from '../refus.ts';
import { dateIso } from '../texte/bandeau.ts';
import { pagesDe } from '../texte/elements.ts';
import type { Section } from './sections.ts';

/**
 * Reads « 1. Références de la spécialité ».
 * @throws Refus when a line of it lacks
 */
export function lireReferences(section: Section | undefined, fichier: string): ReLu['references'] {
  if (!section) throw new Refus(fichier, 'rubrique « Références de la spécialité » introuvable');
  const valeurs = new Map<string, string>();
  let derniere = '';
  for (const { texte } of section.fragments) {
    const [, libelle, valeur] = /^([^:]{3,60}?) ?: ?(.*)$/.exec(texte) ?? [];
    if (libelle !== undefined && LIBELLES.some((l) => l.test(aplatir(libelle)))) {
      derniere = aplatir(libelle);
      valeurs.set(derniere, valeur ?? '');
    } else valeurs.set(derniere, `${valeurs.get(derniere) ?? ''} ${texte}`.trim());
  }
  const trouver = (motif: RegExp): string | undefined => [...valeurs].find(([libelle]) => motif.test(libelle))?.[1];
  const exiger = (motif: RegExp, nom: string): string => {
    const valeur = trouver(motif);
    if (!valeur) throw new Refus(fichier, `références de la spécialité : « ${nom} » introuvable`);
    return valeur;
  };
  const date = (motif: RegExp, nom: string): string => {
    const lue = dateIso(exiger(motif, nom));
    if (!lue) throw new Refus(fichier, `références de la spécialité : « ${nom} » illisible`);
    return lue;
  };
  return {
    pages: pagesDe([section.entete, ...section.fragments]),
    intitule: exiger(/^intitule du titre/, 'Intitulé du titre professionnel'),
    sigle: trouver(/^sigle/),
    niveau: exiger(/^niveau/, 'Niveau'),
    nsf: nsf(exiger(/nsf/, 'Code(s) NSF')),
    rome: exiger(/rome/, 'Code(s) ROME').match(/[A-N]\d{4}/g) ?? [],
    formacode: exiger(/formacode/, 'Formacode').match(/\d{5}/g) ?? [],
    arrete: {
      date: date(/^date de l'arrete$/, 'Date de l’arrêté'),
      parutionJo: date(/parution/, 'Date de parution au JO'),
      effet: date(/effet/, 'Date d’effet'),
    },
  };
}

const LIBELLES = [/^intitule du titre/, /^sigle/, /^niveau/, /^code.*nsf/, /^code.*rome/, /^formacode/, /^date/];

/** « 312t - Négociation et vente », « 326t a - Programmation », one or several. */
function nsf(texte: string): ReLu['references']['nsf'] {
  return texte.split(/(?=\b\d{3}[a-z]?\b)/).flatMap((morceau) => {
    const [, code, champ, intitule] =
      /^(\d{3}[a-z]?)(?:[ -]([a-z])(?![a-zé]))?\s*[-–]*\s*(.*?)[\s,;]*$/.exec(morceau) ?? [];
    return code && intitule ? [{ code: champ ? `${code} ${champ}` : code, intitule }] : [];
  });
}
