import { publiee } from '../racine.ts';

/** /errata/#crcd-06-e-045 → /titres/crcd-06/errata/#crcd-06-e-045; /glossaire/#crcd-06-siret likewise. */
const [, titre] = /^#(?:termes-)?([a-z]+-\d{2})(?:-|$)/.exec(location.hash) ?? [];
const [, page, index = ''] = /\/([a-z]+)\/(index\.html)?$/.exec(location.pathname) ?? [];
if (titre && page && !document.getElementById(location.hash.slice(1)))
  location.replace(`${publiee(`/titres/${titre}/${page}/${index}`)}${location.hash}`);
