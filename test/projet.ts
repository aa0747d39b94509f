import fs from 'node:fs';
import path from 'node:path';

/** All that a build reads. */
const PROJET = ['content', 'src', 'print', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * Copies the project, to build it elsewhere or otherwise; what is there already of it is replaced.
 * @param avec what else to copy, where it is there
 */
export function copierLeProjet(dossier: string, avec: readonly string[] = []): void {
  for (const nom of [...PROJET, ...avec].filter((n) => fs.existsSync(n))) {
    fs.rmSync(path.join(dossier, nom), { recursive: true, force: true });
    fs.cpSync(nom, path.join(dossier, nom), { recursive: true });
  }
  const paquets = path.join(dossier, 'node_modules');
  if (!fs.existsSync(paquets)) fs.symlinkSync(path.resolve('node_modules'), paquets);
}

/** Gives a copy of the project a small content: the two titres of the fixtures, and each modalité that pages speak of. */
export function poserPetitContenu(dossier: string): void {
  const contenu = path.join(dossier, 'content');
  fs.rmSync(contenu, { recursive: true });
  fs.cpSync('test/fixtures/controles/valide', contenu, { recursive: true });
  const modalite = (nom: string) => path.join(contenu, 'modalites', `${nom}.mdx`);
  fs.writeFileSync(
    modalite('questionnement-a-partir-de-productions'),
    fs
      .readFileSync(modalite('questionnaire-professionnel'), 'utf8')
      .replace('sigle: QP', 'sigle: QPP')
      .replace('ordre: 3', 'ordre: 5'),
  );
}
