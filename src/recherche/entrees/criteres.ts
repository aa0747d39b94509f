import { adresse, ancreDansEdition } from '../../referentiel/adresses.ts';
import { citerCritere, citerSource, etiquetteCritere } from '../../referentiel/citations.ts';
import type { CompetenceEvaluee, CritereEvalue, Edition, Titre } from '../../referentiel/modele.ts';
import { performanceReformulee, performancesNonReprises } from '../../referentiel/performances.ts';
import { decomposer } from '../../referentiel/typographie.ts';
import { EN_VIGUEUR, type Entree } from './entree.ts';
import { editions, nomDans, nomTitre } from './titres.ts';

interface Dit {
  edition: Edition;
  evaluee: CompetenceEvaluee;
  critere: CritereEvalue;
}

/** The criteria of a titre: those of the RE, in each wording it had; those of the REAC alone; those of transversales. */
export function* entreesDesCriteres(titre: Titre): Generator<Entree> {
  const dits = titre.editions.flatMap((edition) =>
    edition.competences.flatMap((evaluee) => evaluee.criteres.map((critere): Dit => ({ edition, evaluee, critere }))),
  );
  // newest first: an entry is that of the latest edition that says it so
  for (const memes of Map.groupBy(dits, ({ critere }) => `${critere.id} ${decomposer(critere.texte)}`).values())
    yield entreeDuCritere(memes);

  for (const evaluee of titre.enVigueur.competences) {
    const { competence } = evaluee;
    for (const critere of performancesNonReprises(evaluee)) {
      yield {
        nature: 'Critère',
        adresse: adresse(`${competence.id}#${critere.id}`),
        titre: critere.texte,
        alias: [],
        lieu: `${nomDans(competence)}, critère du REAC`,
        texte: '',
        source: citerSource(titre, competence.source),
        facettes: {
          titre: [nomTitre(titre)],
          ccp: [nomDans(competence.activite)],
          competence: [nomDans(competence)],
          edition: [EN_VIGUEUR],
        },
      };
    }
  }
  for (const transversale of titre.transversales) {
    for (const [i, critere] of transversale.criteres.entries()) {
      yield {
        nature: 'Critère',
        adresse: adresse(`${transversale.id}#${critere.id}`),
        titre: critere.texte,
        alias: numeros(`T${transversale.numero}.${i + 1}`),
        lieu: `${nomDans(transversale)}, critère T${transversale.numero}.${i + 1}`,
        texte: '',
        source: citerSource(titre, transversale.source),
        facettes: { titre: [nomTitre(titre)], competence: [nomDans(transversale)], edition: [EN_VIGUEUR] },
      };
    }
  }
}

/** What a criterion is called by its number, with the word or without. @param etiquette « 3.2 » */
const numeros = (etiquette: string): string[] => [`critère ${etiquette}`, etiquette];

function entreeDuCritere(memes: readonly Dit[]): Entree {
  const [premier] = memes;
  if (!premier) throw new Error('critère qu’aucune édition ne dit');
  const { edition, evaluee, critere } = premier;
  const { competence } = critere;
  const { titre } = competence;
  const reac = performanceReformulee(critere)?.texte ?? '';
  return {
    nature: 'Critère',
    adresse: edition.enVigueur ? adresse(critere.id) : `${adresse(edition.id)}#${ancreDansEdition(critere.id)}`,
    titre: critere.texte,
    alias: numeros(etiquetteCritere(critere)),
    lieu: `${nomDans(competence)}, critère ${etiquetteCritere(critere)}`,
    annonce: reac && 'Le REAC écrit : ',
    texte: reac,
    source: citerSource(titre, evaluee.source),
    citation: citerCritere(critere, edition),
    facettes: {
      titre: [nomTitre(titre)],
      ccp: [nomDans(competence.activite)],
      competence: [nomDans(competence)],
      edition: editions(memes.map((m) => m.edition)),
    },
  };
}
