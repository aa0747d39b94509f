/**
 * Puts a folder in the place of another: node echange.ts <new> <place> <where the old one goes>.
 * A process of its own, out of the group of the build: no kill of the build falls between the two renames.
 */
import fs from 'node:fs';

const [nouveau = '', place = '', ancien = ''] = process.argv.slice(2);
const occupee = fs.existsSync(place);
if (occupee) fs.renameSync(place, ancien);
try {
  fs.renameSync(nouveau, place);
} catch (erreur) {
  if (occupee && !fs.existsSync(place)) fs.renameSync(ancien, place);
  throw erreur;
}
