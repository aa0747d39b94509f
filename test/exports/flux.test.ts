import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, it } from 'vitest';
import { fluxAtom, fluxJson } from '../../src/exports/flux.ts';
import { uuid } from '../../src/exports/identifiants.ts';
import { comparerEditions } from '../../src/referentiel/comparaison/editions.ts';
import { enPhrase } from '../../src/referentiel/comparaison/phrases.ts';
import { composer } from '../../src/referentiel/typographie.ts';
import { GRAPHES, titreDe } from './graphe.ts';

interface JsonFeed {
  version: string;
  title: string;
  items: { id: string; url: string; title: string; content_html: string; date_published: string }[];
}

/** The sentences of an entry, as a reader shows them. */
const phrases = (html: string | null) =>
  [...(html ?? '').matchAll(/<li>([^]*?)<\/li>/g)].map((m) =>
    (m[1] ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  );

const SITE = 'https://titres.exemple.fr';

describe.each(GRAPHES)('feeds, %s', (_, referentiels) => {
  const atom = parseFeed(fluxAtom(referentiels, SITE));
  const json = JSON.parse(fluxJson(referentiels, SITE)) as JsonFeed;
  const { titres, parcours } = referentiels;

  it('have one entry per document, per pair of editions, per rule modified', () => {
    const attendus = [
      ...titres.flatMap((t) => t.documents.map((d) => `${t.id}/${d.id}`)),
      ...titres.flatMap((t) => t.editions.slice(1).map((e, i) => `${e.id}/${t.editions[i]?.id ?? ''}`)),
      ...parcours.flatMap((p) => p.changements.map((__, i) => `parcours/${p.slug}#${i + 1}`)),
    ].map((cle) => `urn:uuid:${uuid(cle)}`);
    expect(new Set(atom.items.map((i) => i.id))).toEqual(new Set(attendus));
    expect(atom.items).toHaveLength(attendus.length);
    expect(atom.meta).toMatchObject({ type: 'atom', version: '1.0' });
  });

  it('say every change between two editions', () => {
    const [apres, avant] = titreDe(referentiels, 'crcd-06').editions;
    if (!apres || !avant) throw new Error('deux éditions attendues');
    const entree = atom.items.find((i) => i.id === `urn:uuid:${uuid(`${avant.id}/${apres.id}`)}`);
    expect(entree?.url).toBe(`${SITE}/titres/crcd-06/comparaison/2020-12-21-2021-06-03/`);
    expect(phrases(entree?.content ?? null)).toEqual(
      comparerEditions(avant, apres).flatMap((r) =>
        r.changements.map((c) => `${composer(`${r.titre}. ${enPhrase(c)}`)}.`),
      ),
    );
  });

  it('are dated by their sources, newest first', () => {
    const dates = atom.items.map((i) => i.published?.toISOString() ?? '');
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(atom.updated?.toISOString()).toBe(dates[0]);
  });

  it('say the same in both formats', () => {
    expect(json.version).toBe('https://jsonfeed.org/version/1.1');
    expect(
      json.items.map((i) => [i.id, i.url, i.title, phrases(i.content_html), new Date(i.date_published).getTime()]),
    ).toEqual(atom.items.map((i) => [i.id, i.url, i.title, phrases(i.content), i.published?.getTime()]));
  });
});
