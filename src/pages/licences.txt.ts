import type { APIRoute } from 'astro';
import fonte from '../../node_modules/@fontsource/source-sans-3/LICENSE?raw';
import pagefind from '../../node_modules/pagefind/LICENSE/LICENSE?raw';

/** What the site carries that is not ours, and the licence that goes with it. */
const COMPOSANTS = [
  ['Source Sans 3, réduite aux caractères du français (_astro/*.woff2, et dans les PDF)', fonte],
  ['Pagefind (pagefind/)', pagefind],
] as const;

export const GET: APIRoute = () =>
  new Response(
    [
      'Licences des composants que ce site contient. Les siennes : voir la page « À propos ».',
      ...COMPOSANTS.map(([nom, licence]) => `${'='.repeat(72)}\n${nom}\n${'='.repeat(72)}\n\n${licence.trim()}`),
      '',
    ].join('\n\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
