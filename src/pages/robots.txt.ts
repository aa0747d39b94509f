import type { APIRoute } from 'astro';

/** Everything may be read; the map of the site, where the site’s address is known. */
export const GET: APIRoute = ({ site }) => {
  const plan = site ? `\nSitemap: ${new URL('/sitemap-index.xml', site).href}\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${plan}`);
};
