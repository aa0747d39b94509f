import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { controler } from '../../src/controles/controler.ts';

/** Content without a fault, which every case starts from. */
export const VALIDE = path.resolve('test/fixtures/controles/valide');

/** One edit of the valid content: in this file, this text becomes that one. */
export type Retouche = [fichier: string, avant: string, apres: string];

/**
 * Applies edits to a copy of the valid content and checks it. The expected faults are written in the
 * edits themselves, on the faulty line: `# attendu: <rule> <column>`, once per fault.
 * @returns the faults found and the faults expected, as « file:line:column rule »
 */
export function controlerRetouche(retouches: readonly Retouche[]): {
  trouvees: string[];
  attendues: string[];
  messages: string[];
} {
  const dossier = fs.mkdtempSync(path.join(os.tmpdir(), 'contenu-'));
  try {
    fs.cpSync(VALIDE, dossier, { recursive: true });
    for (const [fichier, avant, apres] of retouches) {
      const chemin = path.join(dossier, fichier);
      const texte = fs.existsSync(chemin) ? fs.readFileSync(chemin, 'utf8') : '';
      if (!texte.includes(avant)) throw new Error(`${fichier} ne contient pas « ${avant} »`);
      fs.mkdirSync(path.dirname(chemin), { recursive: true });
      fs.writeFileSync(
        chemin,
        texte.replace(avant, () => apres),
      );
    }
    const attendues = [...new Set(retouches.map(([fichier]) => fichier))].flatMap((fichier) =>
      fs
        .readFileSync(path.join(dossier, fichier), 'utf8')
        .split('\n')
        .flatMap((ligne, i) =>
          [...ligne.matchAll(/attendu: ([a-z0-9.-]+) (\d+)/g)].map(
            ([, regle, colonne]) => `${fichier}:${i + 1}:${colonne} ${regle}`,
          ),
        ),
    );
    const { fautes } = controler(dossier);
    const racine = path.relative(process.cwd(), dossier);
    return {
      attendues: attendues.sort(),
      trouvees: fautes.map((f) => `${path.relative(racine, f.file ?? '')}:${f.line}:${f.column} ${f.ruleId}`).sort(),
      messages: fautes.map((f) => [f.reason, f.expected?.join(', '), f.note].filter(Boolean).join(' | ')),
    };
  } finally {
    fs.rmSync(dossier, { recursive: true, force: true });
  }
}
