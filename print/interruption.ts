import os from 'node:os';

const SIGNAUX = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * While some work lasts, an interrupt ends the process by its ordinary exit, in which whoever made a
 * temporary file or started a browser takes it away.
 */
export async function nettoyerSiInterrompu<T>(travail: () => Promise<T>): Promise<T> {
  const sortir = (signal: NodeJS.Signals) => process.exit(128 + os.constants.signals[signal]);
  for (const signal of SIGNAUX) process.on(signal, sortir);
  try {
    return await travail();
  } finally {
    for (const signal of SIGNAUX) process.off(signal, sortir);
  }
}
