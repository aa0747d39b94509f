import zlib from 'node:zlib';

/** Signatures and fields: APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12, 4.3.14 to 4.3.16. */
const FIN = 0x06054b50;
/** Stands where the true number is in the longer record of zip64, for more files than the field can count. */
const PLUS = 0xffff;
const ENTREE = 0x02014b50;
const DEGONFLE = 8;

/**
 * The entries of an archive, each read, and checked against its sum, when it is asked for: fflate holds
 * them all in memory, and checks none.
 * @returns by name
 * @throws Error if there is no list of entries; reading one, if it is damaged
 */
export function lireZip(octets: Uint8Array): Map<string, () => Uint8Array> {
  const zip = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
  let fin = zip.length - 22;
  while (fin >= 0 && zip.readUInt32LE(fin) !== FIN) fin -= 1;
  if (fin < 0) throw new Error('archive coupée, ou qui n’en est pas une');
  const entrees = new Map<string, () => Uint8Array>();
  let [ici, nombre] = [zip.readUInt32LE(fin + 16), zip.readUInt16LE(fin + 10)];
  if (nombre === PLUS) {
    const finLongue = Number(zip.readBigUInt64LE(fin - 20 + 8));
    [ici, nombre] = [finLongue + 48, finLongue + 32].map((champ) => Number(zip.readBigUInt64LE(champ))) as [
      number,
      number,
    ];
  }
  for (let n = nombre; n > 0; n -= 1) {
    if (zip.readUInt32LE(ici) !== ENTREE) throw new Error('liste de l’archive abîmée');
    const [methode, somme, taille] = [
      zip.readUInt16LE(ici + 10),
      zip.readUInt32LE(ici + 16),
      zip.readUInt32LE(ici + 20),
    ];
    const longueurs = [28, 30, 32].map((decalage) => zip.readUInt16LE(ici + decalage));
    const [duNom = 0] = longueurs;
    const debut = zip.readUInt32LE(ici + 42);
    entrees.set(zip.toString('utf8', ici + 46, ici + 46 + duNom), () => {
      const corps = debut + 30 + zip.readUInt16LE(debut + 26) + zip.readUInt16LE(debut + 28);
      const brut = zip.subarray(corps, corps + taille);
      const lu = methode === DEGONFLE ? zlib.inflateRawSync(brut) : brut;
      if (zlib.crc32(lu) !== somme) throw new Error('altéré dans l’archive');
      return lu;
    });
    ici += 46 + longueurs.reduce((a, b) => a + b, 0);
  }
  return entrees;
}
