import { aplatir, decomposer } from '../../referentiel/typographie.ts';
import { valeurs, type Chemin } from '../chemins.ts';
import { nomFichier, type Contenu, type Dossier } from '../contenu.ts';
import type { FichierLu } from '../lecture.ts';
import type { Constat, Regle } from '../regle.ts';

/** In a REAC, « * » after a word sends to the technical glossary. */
export const termeDuGlossaire: Regle = {
  id: 'terme-du-glossaire',
  resume: 'Un mot marqué « * » est défini au glossaire du titre, ou fait l’objet d’un erratum',
  *verifier({ dossiers, errata }: Contenu) {
    for (const dossier of dossiers) {
      // a glossary that cannot be read defines we know not what
      if (dossier.glossaire && !dossier.glossaire.donnees) continue;
      const connus = (dossier.glossaire?.donnees?.entrees ?? [])
        .flatMap((e) => [...e.termes, ...(e.developpe ? [e.developpe] : [])])
        .map(aplatir);
      const signales = (fichier: FichierLu) =>
        (errata?.donnees ?? []).filter((e) =>
          e.cibles.some((cible) => cible.replace(/#.*$/, '') === adresseDe(dossier, fichier)),
        );
      for (const fichier of [...dossier.competences, ...dossier.transversales, ...dossier.evaluations]) {
        for (const { chemin, valeur } of valeurs(fichier.donnees)) {
          if (typeof valeur !== 'string' || !valeur.includes('*')) continue;
          yield* desMarques(fichier, chemin, valeur, connus, (mot) =>
            signales(fichier).some((e) => decomposer(e.imprime).toLowerCase().includes(mot.toLowerCase())),
          );
        }
      }
    }
  },
};

function* desMarques(
  fichier: FichierLu,
  chemin: Chemin,
  texte: string,
  connus: readonly string[],
  signale: (mot: string) => boolean,
): Generator<Constat> {
  for (const { index } of texte.matchAll(/\*/g)) {
    const avant = aplatir(texte.slice(0, index));
    const mot = /[\p{L}\p{N}'’-]*$/u.exec(decomposer(texte.slice(0, index)))?.[0] ?? '';
    // « campagnes* » is defined under « Campagne »
    const defini = connus.some((terme) => new RegExp(`(?<![a-z0-9])${RegExp.escape(terme)}s?$`).test(avant));
    if (defini || (mot !== '' && signale(mot))) continue;
    const message = `« ${mot}* » absent du glossaire du titre : une entrée, ou un erratum qui le signale, attendu`;
    yield { fichier, chemin, position: fichier.yaml.situerDans(chemin, index), message };
  }
}

/** The id of what a file holds, as errata name it. */
function adresseDe({ id }: Dossier, fichier: FichierLu): string {
  if (fichier.collection === 'evaluations') return fichier.chemin;
  if (fichier.collection === 'competences') return `${id}/cp-${nomFichier(fichier)}`;
  return `${id}/ct-${(fichier as FichierLu<'transversales'>).donnees?.numero ?? ''}`;
}
