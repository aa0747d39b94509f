import { defineMiddleware } from 'astro:middleware';
import { composerHtml } from './referentiel/typographie.ts';

/** Every page is composed as French is printed: its data and templates are typed with a keyboard. */
export const onRequest = defineMiddleware(async (_contexte, suite) => {
  const reponse = await suite();
  if (!reponse.headers.get('content-type')?.includes('text/html')) return reponse;
  return new Response(composerHtml(await reponse.text()), reponse);
});
