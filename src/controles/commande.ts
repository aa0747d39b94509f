import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { Controle } from './controler.ts';
import { plusProche } from './faute.ts';
import { FORMATS, rapport } from './rapport.ts';

/** What a command cannot do without, or cannot understand. */
export class ErreurUsage extends Error {}

/**
 * The arguments of a command.
 * @throws ErreurUsage on an unknown option, the nearest one named, or an option without its value
 */
export function lireArguments<const T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (erreur) {
    const [, inconnue] = /Unknown option '(-[^']*)'/.exec(String(erreur)) ?? [];
    if (inconnue === undefined) throw new ErreurUsage('Une option est sans valeur, ou en a une de trop.');
    const proche = plusProche(inconnue.replace(/^-+/, ''), Object.keys(options));
    throw new ErreurUsage(`Option ${inconnue} inconnue${proche ? `, vouliez-vous dire --${proche} ?` : ''}`);
  }
}

/**
 * Runs a command that looks at one place and tells its faults. Exit codes: 0 none, 1 some, 2 misused.
 * @param usage what --aide shows
 * @param objet what is looked at, as its report names it
 * @param controler told the place, if one is given; throws ErreurUsage when it cannot be looked at
 */
export async function lancerControle(
  usage: string,
  objet: string,
  controler: (lieu: string | undefined) => Controle | Promise<Controle>,
): Promise<void> {
  try {
    const { values, positionals } = lireArguments(process.argv.slice(2), {
      format: { type: 'string', default: process.env.GITHUB_ACTIONS ? 'github' : 'humain' },
      aide: { type: 'boolean' },
    });
    if (values.aide) {
      console.log(usage);
      return;
    }
    const format = FORMATS.find((f) => f === values.format);
    const [lieu, ...trop] = positionals;
    if (!format || trop.length > 0) throw new ErreurUsage('arguments incorrects');
    const controle = await controler(lieu);
    console.log(rapport(controle, format, objet));
    process.exitCode = controle.fautes.some((f) => f.fatal) ? 1 : 0;
  } catch (erreur) {
    if (!(erreur instanceof ErreurUsage)) throw erreur;
    console.error(`${erreur.message}\n${usage}`);
    process.exitCode = 2;
  }
}
