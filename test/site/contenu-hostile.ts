import fs from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { valeurs } from '../../src/controles/chemins.ts';
import { lireDossier, lireFichier } from '../../src/controles/lecture.ts';
import { proses } from '../../src/controles/prose.ts';
import { CHARGES } from './pieges.ts';

/** Ways a text may be hostile: what it does to one that was not. */
const FACONS: readonly ((texte: string) => string)[] = [
  ...CHARGES.map((charge) => (texte: string) => `${texte} ${charge}`),
  // a spreadsheet runs what starts so
  ...['=', '+', '-', '@', "'="].map((signe) => (texte: string) => `${signe}1+1|cmd ${texte}`),
  ...[
    'data:text/html,<script>window.pwned=1</script>',
    '&lt;i&gt; &amp;amp; &#60;u&#62; &nbsp;',
    '__gras__ [lien](javascript:window.pwned=1) ![x](x) `code` | ~~x~~ # x <https:x>',
    '<a href="/perdue/" onclick=window.pwned=1> href="/perdue/" </main> </html>',
    `${'e\u0301\u0327'.repeat(8)} 𝕏 👩🏽 ✈\uFE0F ﷽ Ω`,
    'anticonstitutionnellement'.repeat(3),
    '$& $1 $` %s %00 \\ \\" \\n \\u003c',
  ].map((charge) => (texte: string) => `${texte} ${charge}`),
];

/** Links within prose lead nowhere else: the checks refuse these. */
const AVEC_ADRESSE = /https?:/;

/** Texts that name something else, or that others name. */
const NOMS = /(?:controle|termes,0)$/;

/** Every sign of Markdown and MDX as itself. */
const enMdx = (texte: string): string => texte.replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`);

/**
 * Makes every text of a content hostile, as far as the checks let it: front matter, where a text that stands in
 * several places stays the same in all of them, then prose.
 * @returns the texts, as they are to be read
 */
export function rendreHostile(dossier: string): string[] {
  const devenus = new Map<string, string>();
  let rang = 0;
  const devenir = (texte: string, deNous: boolean): string => {
    const cle = `${deNous} ${texte}`;
    // quoted, what is ours keeps its own typography
    const devenu = devenus.get(cle) ?? FACONS[rang++ % FACONS.length]?.(deNous ? texte.replace(/[«»]/g, '') : texte);
    if (devenu === undefined) throw new Error('aucune façon');
    devenus.set(cle, devenu);
    return deNous ? `« ${devenu} »` : devenu;
  };
  const textes = new Set<string>();
  for (const [relatif, { lu }] of lireDossier(dossier)) {
    if (!lu?.donnees) throw new Error(`${relatif} ne se lit pas`);
    const fichier = path.join(dossier, relatif);
    const texte = fs.readFileSync(fichier, 'utf8');
    const entete = /^---\n([^]*?)^---\n/m.exec(texte)?.[1];
    const yaml = parseDocument(entete ?? texte);
    const ecrire = () => {
      const donnees = yaml.toString({ lineWidth: 0 });
      return entete === undefined ? donnees : `---\n${donnees}---\n`;
    };
    const deNous = new Set([...proses(lu)].map(({ chemin }) => chemin.join()));
    for (const { chemin, valeur } of valeurs(lu.donnees)) {
      if (typeof valeur !== 'string' || !yaml.hasIn(chemin) || NOMS.test(chemin.join())) continue;
      const hostile = devenir(valeur, deNous.has(chemin.join()));
      yaml.setIn(chemin, hostile);
      // what has a form of its own, a code, a date, a name, stays
      if (lireFichier(fichier, relatif, ecrire()).fautes.length > 0) yaml.setIn(chemin, valeur);
      // what no page shows, but the search knows
      else if (lu.collection !== 'synonymes') textes.add(hostile);
    }
    const trois = [0, 1, 2].map((i) => FACONS[(rang + i) % FACONS.length]?.('Un SMS') ?? '');
    rang += 3;
    const prose = trois.filter((t) => !AVEC_ADRESSE.test(t)).map((t) => `« ${t} »`);
    for (const t of entete === undefined ? [] : prose) textes.add(t);
    fs.writeFileSync(fichier, ecrire() + (entete === undefined ? '' : corps(prose)));
  }
  return [...textes];
}

/** Prose that says these texts wherever Markdown has a place for them. */
function corps(textes: readonly string[]): string {
  return textes
    .map(enMdx)
    .map(
      (t) =>
        `\n## En clair ${t}\n\n${t}\n\n- ${t}\n- *${t}*\n\n| ${t} | x |\n| --- | --- |\n| x | ${t} |\n\n[${t}](/ "${t}")\n`,
    )
    .join('');
}
