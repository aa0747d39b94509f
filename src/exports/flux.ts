import { urn } from './identifiants.ts';
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { adresse, adresseComparaison, adresseParcours } from '../referentiel/adresses.ts';
import { nomDocument, NOMS_DOCUMENTS } from '../referentiel/citations.ts';
import { comparerEditions } from '../referentiel/comparaison/editions.ts';
import { enPhrase } from '../referentiel/comparaison/phrases.ts';
import { dateLongue } from '../referentiel/dates.ts';
import type { Parcours, Referentiels, Titre } from '../referentiel/modele.ts';
import { composer } from '../referentiel/typographie.ts';

import { echapper } from './html.ts';
import { ecrireJson } from './json/commun.ts';
import { absolue, derniereDate, EDITEUR, editionsSuccessives, LICENCE, instant } from './publication.ts';

/** Something that changed, at the date its source gives. */
interface Nouvelle {
  cle: string;
  /** AAAA-MM-JJ */
  date: string;
  titre: string;
  /** Page of the site, from its root. */
  chemin: string;
  /** Sentences, without final stop. */
  lignes: string[];
}

const TITRE = 'Ce qui change dans les titres professionnels';

/** Every dated change we know: documents of the ministry, editions compared, rules of the parcours; newest first. */
const nouvelles = ({ titres, parcours }: Referentiels): Nouvelle[] =>
  [...titres.flatMap(documents), ...titres.flatMap(comparaisons), ...parcours.flatMap(reglesModifiees)].sort(
    (a, b) => b.date.localeCompare(a.date) || a.cle.localeCompare(b.cle),
  );

const documents = (titre: Titre): Nouvelle[] =>
  titre.documents.map((d) => ({
    cle: `${titre.id}/${d.id}`,
    date: d.miseAJour,
    titre: `${titre.sigle} ${titre.millesime} : ${nomDocument(titre, d.id)}`,
    chemin: adresse(titre.editions.find((e) => e.document === d)?.id ?? titre.id),
    lignes: [
      `${NOMS_DOCUMENTS[d.type]} du titre « ${titre.intitule} » (${titre.code}), mis à jour le ${dateLongue(d.miseAJour)}`,
    ],
  }));

const comparaisons = (titre: Titre): Nouvelle[] =>
  editionsSuccessives(titre).map(({ avant, apres }) => ({
    cle: `${avant.id}/${apres.id}`,
    date: apres.date,
    titre: `${titre.sigle} ${titre.millesime} : du ${nomDocument(titre, avant.document.id)} au ${nomDocument(titre, apres.document.id)}`,
    chemin: adresseComparaison(avant.id, apres.id),
    lignes: comparerEditions(avant, apres).flatMap((r) => r.changements.map((c) => `${r.titre}. ${enPhrase(c)}`)),
  }));

const reglesModifiees = (p: Parcours): Nouvelle[] =>
  p.changements.map((c, i) => ({
    cle: `parcours/${p.slug}#${i + 1}`,
    date: c.depuis,
    titre: `${p.intitule} : ce qui change le ${dateLongue(c.depuis)}`,
    chemin: adresseParcours(p.slug),
    lignes: [c.texte.replace(/\.$/, ''), `Source : ${c.source.replace(/\.$/, '')}`],
  }));

const DESCRIPTION = 'Nouveaux documents, changements d’une édition à l’autre, règles modifiées.';
const ID = urn('flux/changements');

/** The feed as Atom (RFC 4287); without SITE its links are relative, to the address it is read at. */
export function fluxAtom(referentiels: Referentiels, site?: string): string {
  const entrees = nouvelles(referentiels);
  return generateAtomFeed({
    id: ID,
    title: { value: TITRE },
    subtitle: { value: DESCRIPTION },
    rights: { value: `${LICENCE.nom}. ${LICENCE.portee}` },
    updated: derniereDate(entrees.map((e) => instant(e.date))),
    authors: [{ name: EDITEUR }],
    links: [
      { href: absolue(site, '/donnees/changements.atom'), rel: 'self', type: 'application/atom+xml' },
      { href: absolue(site, '/donnees/'), rel: 'alternate', type: 'text/html', hreflang: 'fr' },
    ],
    entries: entrees.map((e) => ({
      id: urn(e.cle),
      title: { value: composer(e.titre) },
      links: [{ href: absolue(site, e.chemin), rel: 'alternate', type: 'text/html' }],
      published: instant(e.date),
      updated: instant(e.date),
      content: { type: 'html', value: enHtml(e) },
    })),
    xml: { lang: 'fr' },
  });
}

/** The same as JSON Feed 1.1. */
export const fluxJson = (referentiels: Referentiels, site?: string): string =>
  ecrireJson(
    generateJsonFeed({
      title: TITRE,
      description: `${DESCRIPTION} ${LICENCE.nom}. ${LICENCE.portee}`,
      home_page_url: absolue(site, '/donnees/'),
      feed_url: absolue(site, '/donnees/changements.json'),
      language: 'fr',
      authors: [{ name: EDITEUR }],
      items: nouvelles(referentiels).map((e) => ({
        id: urn(e.cle),
        url: absolue(site, e.chemin),
        title: composer(e.titre),
        content_html: enHtml(e),
        date_published: instant(e.date),
        date_modified: instant(e.date),
      })),
    }),
  );

const enHtml = ({ lignes }: Nouvelle): string =>
  `<ul>${lignes.map((l) => `<li>${echapper(composer(l))}.</li>`).join('')}</ul>`;
