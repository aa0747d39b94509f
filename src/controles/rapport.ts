import type { VFileMessage } from 'vfile-message';
import type { Controle } from './controler.ts';

/** How faults are told: to a person, to GitHub, to another program. */
export const FORMATS = ['humain', 'github', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * The report of a check, ready to print.
 * @param objet what was checked, a masculine noun
 */
export function rapport({ fichiers, fautes }: Controle, format: Format, objet = 'Contenu'): string {
  if (format === 'json') return JSON.stringify(fautes.map(enJson), null, 2);
  if (format === 'github') return fautes.map(enAnnotation).join('\n');
  const fatales = fautes.filter((f) => f.fatal);
  const touches = new Set(fatales.map((f) => f.file)).size;
  const reste = fautes.length - fatales.length;
  const bilan =
    fatales.length === 0
      ? `${objet} valide : ${fichiers} fichiers, 0 faute.`
      : `${compter(fatales.length, 'faute')} dans ${compter(touches, 'fichier')}.`;
  return [...fautes.map(pourUnePersonne), reste === 0 ? bilan : `${bilan} ${compter(reste, 'point')} à vérifier.`].join(
    '\n\n',
  );
}

const lieu = (f: VFileMessage) => `${f.file ?? ''}:${f.line ?? 1}:${f.column ?? 1}`;
const compter = (n: number, mot: string) => `${n} ${mot}${n > 1 ? 's' : ''}`;

function pourUnePersonne(f: VFileMessage): string {
  const lignes = [`${lieu(f)}  ${f.fatal ? 'erreur' : 'avertissement'}  ${f.ruleId ?? ''}`, `  ${f.reason}`];
  if (f.expected && f.expected.length > 0) lignes.push(`  attendu ${f.expected.join(', ')}`);
  if (f.note) lignes.push(`  ${f.note}`);
  return lignes.join('\n');
}

/** GitHub’s workflow command; its own escapes for %, line ends, and : , in properties. */
function enAnnotation(f: VFileMessage): string {
  const texte = (s: string) => s.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const propriete = (s: string) => texte(s).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const detail = [f.reason, f.expected?.length ? `attendu ${f.expected.join(', ')}` : '', f.note ?? '']
    .filter(Boolean)
    .join(' ; ');
  return `::${f.fatal ? 'error' : 'warning'} file=${propriete(f.file ?? '')},line=${f.line ?? 1},col=${f.column ?? 1},title=${propriete(f.ruleId ?? '')}::${texte(detail)}`;
}

function enJson(f: VFileMessage) {
  return {
    fichier: f.file,
    ligne: f.line,
    colonne: f.column,
    gravite: f.fatal ? 'erreur' : 'avertissement',
    regle: f.ruleId,
    message: f.reason,
    attendu: f.expected,
    note: f.note,
  };
}
