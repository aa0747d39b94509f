import type { APIRoute } from 'astro';
import { absolue } from '../exports/publication.ts';
import { origineDe, SITE } from '../site.ts';

/** Everything may be read; the map of the site, where the site’s domain is known. */
export const GET: APIRoute = () => {
  const plan = origineDe(SITE) ? `\nSitemap: ${absolue(SITE, '/sitemap-index.xml')}\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${plan}`);
};
