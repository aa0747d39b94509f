import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as attendre } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';

/** Between two tries, in ms. */
const PAUSE = 200;

/** SQLITE_BUSY, https://www.sqlite.org/rescode.html#busy */
const OCCUPE = 5;

/**
 * Waits for its turn. The lock is the system’s own, on a file of SQLite, which knows how to ask for it
 * everywhere: whatever ends the process that holds it, kill -9 included, frees it.
 * @param fichier made if need be, and left there: it is the lock of everybody
 * @param prevenir called once if somebody else holds it
 * @returns what gives it back
 */
export async function prendreVerrou(fichier: string, prevenir: () => void): Promise<() => void> {
  fs.mkdirSync(path.dirname(fichier), { recursive: true });
  const base = new DatabaseSync(fichier, { timeout: 0 });
  for (let prevenu = false; ; prevenu = true) {
    try {
      base.exec('BEGIN EXCLUSIVE');
      return () => base.close();
    } catch (erreur) {
      if ((erreur as { errcode?: number }).errcode !== OCCUPE) throw erreur;
      if (!prevenu) prevenir();
      await attendre(PAUSE);
    }
  }
}
