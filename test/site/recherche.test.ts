import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { aplatir } from '../../src/referentiel/typographie.ts';
import { SITE } from './construire.ts';
import { visiter } from './navigateur.ts';

/** Pages whose indexed text, navigation aside, has a word that begins with this one, accents and case aside. */
function compter(mot: string): number {
  const motif = new RegExp(`(^|[^a-z0-9])${aplatir(mot)}`);
  return fs.globSync('**/*.html', { cwd: SITE }).filter((page) => {
    const html = fs.readFileSync(path.join(SITE, page), 'utf8');
    const [, corps = ''] = /<div data-pagefind-body[^>]*>([^]*)<\/main>/.exec(html) ?? [];
    return motif.test(
      aplatir(corps.replace(/<nav[^]*?<\/nav>|<div class="definitions"[^]*?<\/ol>/g, ' ').replace(/<[^>]*>/g, ' ')),
    );
  }).length;
}

describe('search in Chromium', () => {
  const { adresse, page } = visiter();

  async function chercher(requete: string): Promise<{ annonce: string; titres: string[] }> {
    const onglet = await page();
    try {
      await onglet.goto(adresse(`/recherche/?q=${encodeURIComponent(requete)}`));
      await onglet.waitForFunction(() => document.querySelector('#etat')?.textContent !== '');
      return await onglet.evaluate(() => ({
        annonce: document.querySelector('#etat')?.textContent ?? '',
        titres: [...document.querySelectorAll('#resultats h2')].map((h) => h.textContent),
      }));
    } finally {
      await onglet.close();
    }
  }
  const nombre = (annonce: string) => Number(/^[\d\s]+/.exec(annonce)?.[0].replace(/\s/g, '') ?? 0);

  it.each(['usager', 'équipe', 'entreprise', 'interlocuteur', 'oeuvre', 'recouvrement'])(
    'finds every page with « %s »',
    async (mot) => {
      const attendu = compter(mot);
      expect(attendu).toBeGreaterThan(0);
      expect(nombre((await chercher(mot)).annonce)).toBe(attendu);
    },
  );

  it.each([
    ["l'usager", 'usager'],
    ['l’équipe', 'équipe'],
    ['equipe', 'équipe'],
    ['œuvre', 'oeuvre'],
    ['usagers', 'usager'],
  ])('answers « %s » as « %s »', async (a, b) => {
    expect(nombre((await chercher(a)).annonce)).toBe(nombre((await chercher(b)).annonce));
  });

  it('puts the page that is about it first', async () => {
    expect((await chercher('situations difficiles')).titres[0]).toContain('situations difficiles');
  });

  it('says so when there is nothing, and what to try', async () => {
    expect((await chercher('zzyzx')).annonce).toMatch(/Aucun résultat\. Essayez/);
  });

  it('keeps filters in the address', async () => {
    const onglet = await page();
    await onglet.goto(adresse('/recherche/?q=client&titre=CC'));
    await onglet.waitForFunction(() => document.querySelectorAll('#resultats h2').length > 0);
    await onglet.select('select[name=nature]', 'Compétence');
    await onglet.waitForFunction(() => location.search.includes('nature='));
    await onglet.waitForFunction(() =>
      [...document.querySelectorAll('.lieu')].every((l) => l.textContent === 'Compétence, CC'),
    );
    expect(new URL(onglet.url()).searchParams.get('titre')).toBe('CC');
    await onglet.close();
  });
});
