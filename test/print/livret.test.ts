import fs from 'node:fs';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { imprimablesDe } from '../../print/documents/catalogue.ts';
import { compacter } from '../../print/texte-pdf.ts';
import { lireContenu } from '../../src/controles/lecture.ts';
import { assembler } from '../../src/referentiel/assemblage.ts';
import { nomDocument } from '../../src/referentiel/citations.ts';
import { SITE } from '../site/construire.ts';

/** A heading, paragraph or list item as far as it stands on a page, by its role in the structure of the PDF. */
interface Bloc {
  /** « H3 », « LI », « P »; nothing for what has no such role. */
  role: string;
  /** Without spaces. */
  texte: string;
}

interface Page {
  blocs: Bloc[];
  /** All its text, strip included, without spaces. */
  texte: string;
  /** Where its text begins, in mm from the left edge. */
  gauche: number;
}

interface Noeud {
  role?: string;
  type?: string;
  id?: string;
  children?: Noeud[];
}

const MM = 72 / 25.4;

const ROLES = /^(?:H\d|LI|P)$/;

/** Booklets already read. */
const lus = new Map<string, Promise<Page[]>>();

/** The pages of a PDF as a reader meets them. */
function lirePages(pdf: string): Promise<Page[]> {
  const lu = lus.get(pdf) ?? lire(new Uint8Array(fs.readFileSync(path.join(SITE, pdf))));
  lus.set(pdf, lu);
  return lu;
}

async function lire(octets: Uint8Array): Promise<Page[]> {
  const tache = getDocument({ data: octets, verbosity: 0 });
  const pdf = await tache.promise;
  const pages: Page[] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n);
    const textes = new Map<string, string>();
    const pile: string[] = [];
    let gauche = Infinity;
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      const id = pile.at(-1) ?? '';
      if ('str' in item) {
        textes.set(id, (textes.get(id) ?? '') + item.str);
        if (item.str.trim()) gauche = Math.min(gauche, (item.transform[4] as number) / MM);
      } else if (item.type === 'endMarkedContent') pile.pop();
      else pile.push(item.id);
    }
    const blocs: Bloc[] = [];
    const parcourir = ({ role = '', type, id = '', children = [] }: Noeud, dans?: Bloc) => {
      const bloc = dans ?? (ROLES.test(role) || type === 'content' ? { role, texte: '' } : undefined);
      if (bloc && !dans) blocs.push(bloc);
      if (bloc && type === 'content') bloc.texte += compacter(textes.get(id) ?? '');
      for (const enfant of children) parcourir(enfant, bloc);
    };
    parcourir(await page.getStructTree());
    pages.push({ blocs: blocs.filter((b) => b.texte !== ''), texte: compacter([...textes.values()].join('')), gauche });
  }
  await tache.destroy();
  return pages;
}

const { titres } = assembler(lireContenu('content').collections);
const livrets = imprimablesDe(titres).filter(({ nature }) => nature.startsWith('livret'));
const estTitre = (bloc: Bloc | undefined) => bloc !== undefined && /^H\d$/.test(bloc.role);
const estItem = (bloc: Bloc | undefined) => bloc?.role === 'LI';

it.each(livrets.map((d) => [d.pdf, d] as const))(
  '%s: each page can be read alone, from its first line to its last',
  async (pdf, { session, format }) => {
    const pages = await lirePages(pdf);
    const competences = session.competences.map((e) => compacter(`${e.competence.nom} ${e.intitule}`));
    let enCours: string | undefined;
    const fautes = pages.flatMap(({ blocs, texte }, i) => {
      const [premier, deuxieme] = blocs;
      const [avantDernier, dernier] = blocs.slice(-2);
      const suite = pages[i + 1]?.blocs[0];
      // the strip of a small page may hold the number alone: no title is cut
      const rappel = enCours && `Suite:${enCours}`;
      const [court = ''] = /^Suite:CP\d+/.exec(rappel ?? '') ?? [];
      const dit =
        rappel &&
        (texte.includes(rappel) ||
          texte
            .split(court)
            .slice(1)
            .some((s) => !s.startsWith(rappel.charAt(court.length))));
      for (const { role, texte: titre } of blocs) {
        if (role === 'H2') enCours = undefined;
        enCours = competences.find((c) => c === titre) ?? enCours;
      }
      return [
        i > 0 && premier?.texte.startsWith('Source') && 'commence par une source',
        i > 0 &&
          format !== 'a5' &&
          premier?.texte === 'Termesexpliqués' &&
          'commence par les termes d’un texte qui précède',
        i > 0 && premier?.role === 'P' && /^\p{Ll}/u.test(premier.texte) && 'commence par la fin d’une phrase',
        estTitre(dernier) && `finit par le titre « ${dernier?.texte} »`,
        estTitre(avantDernier) && estItem(dernier) && estItem(suite) && 'finit par un titre et un seul élément',
        i > 0 && estItem(premier) && !estItem(deuxieme) && 'commence par le dernier élément d’une liste',
        rappel && !estTitre(premier) && !dit && `ne dit pas « ${rappel} »`,
      ].flatMap((faute) => (faute ? [`page ${i + 1} ${faute}`] : []));
    });
    expect(fautes).toEqual([]);
    // what is checked is there to be read
    expect(
      enCours === undefined && competences.every((c) => pages.some((p) => p.blocs.some((b) => b.texte === c))),
    ).toBe(true);
  },
);

it.each(livrets.filter((d) => d.format === 'a5').map((d) => d.pdf))(
  '%s has its wide margin at the fold',
  async (pdf) => {
    const pages = await lirePages(pdf);
    expect(pages.map((p) => Math.round(p.gauche))).toEqual(pages.map((_, i) => (i % 2 === 0 ? 14 : 11)));
  },
);

/** The page a booklet is printed from. */
const lireHtml = (page: string) => fs.readFileSync(path.join(SITE, page, 'index.html'), 'utf8');

it.each(livrets.map((d) => [d.pdf, d] as const))('%s is of its edition', async (pdf, { session: { edition } }) => {
  const autres = edition.titre.editions.filter((e) => e !== edition);
  const pages = await lirePages(pdf);
  const texte = pages.map((p) => p.texte).join('');
  expect(
    autres.filter((e) => texte.includes(compacter(`Source : ${nomDocument(edition.titre, e.document.id)}`))),
  ).toEqual([]);
});

it.each(livrets.map((d) => [d.pdf, d.page] as const))('%s calls each of the terms it explains', async (pdf, page) => {
  const pages = await lirePages(pdf);
  const texte = pages.flatMap((p) => p.blocs.map((b) => b.texte)).join('');
  const appels = [...lireHtml(page).matchAll(/data-appel="(\d+)">([^<]+)<\/button>/g)].map(([, n = '', mot = '']) =>
    compacter(mot + n),
  );
  expect(appels.filter((appel) => !texte.includes(appel))).toEqual([]);
});

it.each(livrets.map((d) => [d.page, d] as const))('%s: index, marks and exams', (page, { session: { edition } }) => {
  const html = lireHtml(page);
  const index = html.slice(html.indexOf('<ul class="index">')).split('<li>').slice(1);
  const renvois = index.map((li) => [...li.matchAll(/<a href="#[^"]*">([^<]*)/g)].map(([, nom]) => nom));
  expect(renvois.filter((noms) => noms.length !== new Set(noms).size)).toEqual([]);
  // an asterisk of the REAC is explained where it stands
  const fiches = html.split('data-rubrique=').filter((fiche) => /<li id="[^"]*">[^<]*\*/.test(fiche));
  expect(fiches.filter((fiche) => !/<p class="note">\s*\* Terme expliqué au glossaire/.test(fiche))).toEqual([]);
  // every hour of an exam is on its axis
  const frises = html.match(/<figure class="frise">[^]*?<\/figure>/g) ?? [];
  expect(frises.length).toBe(edition.sessions.length);
  const manques = edition.sessions.flatMap(({ nom, duree }, i) =>
    Array.from({ length: Math.floor(duree / 60) }, (_, h) => h + 1)
      .filter((h) => !new RegExp(`class="graduation"[^>]*>\\s*${h}\\sh\\s*<`).test(frises[i] ?? ''))
      .map((h) => `${nom} : ${h} h`),
  );
  expect(manques).toEqual([]);
});
