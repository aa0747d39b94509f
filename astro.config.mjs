import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { remarkGlossaire } from './src/glossaire/remark-glossaire.ts';
import { serviceCase } from './src/integrations/case.ts';
import { construction } from './src/integrations/construction.ts';
import { developpement } from './src/integrations/developpement.ts';
import { fontes } from './src/integrations/fontes.ts';
import { horsLigne } from './src/integrations/hors-ligne.ts';
import { cleUsb } from './src/integrations/cle-usb.ts';
import { impression } from './src/integrations/impression.ts';
import { recherche } from './src/integrations/recherche.ts';
import { sousChemin } from './src/integrations/sous-chemin.ts';
import { origineDe, SITE } from './src/site.ts';
import { verification } from './src/integrations/verification.ts';

const site = origineDe(SITE);
/** « sans »: no PDF, nor what holds them. A folder: the PDFs are there, printed elsewhere. Unset: they are printed. */
const { IMPRESSION } = process.env;

export default defineConfig({
  output: 'static',
  // not in node_modules/, which several checkouts may share
  cacheDir: '.cache/astro',
  site,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // 'jsx', the default, eats the space between inline elements on separate lines
  compressHTML: true,
  devToolbar: { enabled: false },
  // completion and checks of MDX front matter in editors, from the same schemas
  experimental: { contentIntellisense: true },
  markdown: {
    syntaxHighlight: false,
    // the default engine and smartypants both set English quotes, in quoted text too
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkGfm, [remarkGlossaire, { contenu: 'content' }]],
    }),
  },
  integrations: [
    mdx(),
    site && sitemap(),
    developpement(SITE),
    // order matters: the index reads the pages and the fonts what they write, the PDFs are served from them, the USB
    // edition holds all that; then addresses are those of where it is published, which a device keeps; what is read
    // again is whole
    construction([
      fontes,
      recherche,
      serviceCase(SITE),
      ...(IMPRESSION === 'sans'
        ? []
        : [impression(IMPRESSION || undefined), cleUsb, sousChemin(SITE), horsLigne, verification]),
    ]),
  ],
  vite: {
    build: {
      assetsInlineLimit: 0,
      // every module is small and few: the hint would cost more than it saves
      modulePreload: false,
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        // written by the build, after the pages
        external: ['/pagefind/pagefind.js'],
        // from _astro/, wherever the site is published
        output: { paths: { '/pagefind/pagefind.js': '../pagefind/pagefind.js' } },
      },
    },
  },
});
