import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';

const FICHIER = fileURLToPath(
  import.meta.resolve('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff'),
);

/** Characters of WinAnsiEncoding that are not those of Latin 1 (ISO 32000-1, annex D), from code 128. */
const WINANSI_128 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

const PREMIER = 32;
const DERNIER = 255;

/** A font for readers to set what is typed, and the file it comes from. */
interface Fonte {
  sfnt: Uint8Array;
  /** Widths of the codes from 32 to 255, in thousandths of an em. */
  chasses: number[];
  boite: number[];
  ascendante: number;
  descendante: number;
}

let lue: Fonte | undefined;

/**
 * Embeds Source Sans 3 as a simple font with WinAnsiEncoding, the kind that every reader can type in:
 * whole, for nobody knows what will be typed.
 */
export function incorporerFonte({ context }: PDFDocument): PDFRef {
  lue ??= lireFonte(fs.readFileSync(FICHIER));
  const { sfnt, chasses, boite, ascendante, descendante } = lue;
  const fichier = context.register(context.flateStream(sfnt, { Length1: sfnt.length }));
  const descripteur = context.obj({
    Type: 'FontDescriptor',
    FontName: 'SourceSans3-Regular',
    // nonsymbolic (ISO 32000-1, table 123)
    Flags: 32,
    FontBBox: boite,
    ItalicAngle: 0,
    Ascent: ascendante,
    Descent: descendante,
    CapHeight: ascendante,
    StemV: 80,
    FontFile2: fichier,
  });
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'TrueType',
      BaseFont: 'SourceSans3-Regular',
      Encoding: 'WinAnsiEncoding',
      FirstChar: PREMIER,
      LastChar: DERNIER,
      Widths: chasses,
      FontDescriptor: context.register(descripteur),
    }),
  );
}

/** @param woff a WOFF 1.0 file (w3.org/TR/WOFF) of a TrueType font */
function lireFonte(woff: Buffer): Fonte {
  const tables = lireTables(woff);
  const table = (nom: string): Buffer => {
    const trouvee = tables.get(nom);
    if (!trouvee) throw new Error(`${FICHIER} : table ${nom} absente`);
    return trouvee.octets;
  };
  const [head, hhea, hmtx, cmap] = [table('head'), table('hhea'), table('hmtx'), table('cmap')];
  const millieme = 1000 / head.readUInt16BE(18);
  const mettre = (valeur: number) => Math.round(valeur * millieme);
  const mesures = hhea.readUInt16BE(34);
  const glyphe = lireCmap(cmap);
  const chasses = Array.from({ length: DERNIER - PREMIER + 1 }, (_, i) => {
    const code = PREMIER + i;
    const caractere = code >= 128 && code < 160 ? (WINANSI_128.codePointAt(code - 128) ?? 0) : code;
    return mettre(hmtx.readUInt16BE(4 * Math.min(glyphe(caractere), mesures - 1)));
  });
  return {
    sfnt: assembler(tables, woff.readUInt32BE(4)),
    chasses,
    boite: [36, 38, 40, 42].map((place) => mettre(head.readInt16BE(place))),
    ascendante: mettre(hhea.readInt16BE(4)),
    descendante: mettre(hhea.readInt16BE(6)),
  };
}

interface Table {
  octets: Buffer;
  somme: number;
}

/** Tables of a WOFF file, inflated, in the order of the file, with their checksums. */
function lireTables(woff: Buffer): Map<string, Table> {
  const nombre = woff.readUInt16BE(12);
  return new Map(
    Array.from({ length: nombre }, (_, i) => {
      const entree = 44 + 20 * i;
      const [debut, comprime, taille] = [4, 8, 12].map((d) => woff.readUInt32BE(entree + d)) as [
        number,
        number,
        number,
      ];
      const brute = woff.subarray(debut, debut + comprime);
      const octets = comprime < taille ? zlib.inflateSync(brute) : brute;
      return [woff.toString('latin1', entree, entree + 4), { octets, somme: woff.readUInt32BE(entree + 16) }];
    }),
  );
}

/** Puts tables together as a TrueType file (OpenType, table directory). */
function assembler(tables: ReadonlyMap<string, Table>, saveur: number): Uint8Array {
  const nombre = tables.size;
  const puissance = 2 ** Math.floor(Math.log2(nombre));
  const entete = Buffer.alloc(12 + 16 * nombre);
  entete.writeUInt32BE(saveur, 0);
  entete.writeUInt16BE(nombre, 4);
  entete.writeUInt16BE(puissance * 16, 6);
  entete.writeUInt16BE(Math.log2(puissance), 8);
  entete.writeUInt16BE((nombre - puissance) * 16, 10);
  const morceaux: Buffer[] = [entete];
  let debut = entete.length;
  for (const [i, [nom, { octets, somme }]] of [...tables].entries()) {
    const place = 12 + 16 * i;
    entete.write(nom, place, 'latin1');
    entete.writeUInt32BE(somme, place + 4);
    entete.writeUInt32BE(debut, place + 8);
    entete.writeUInt32BE(octets.length, place + 12);
    const aligne = Buffer.concat([octets, Buffer.alloc(-octets.length & 3)]);
    morceaux.push(aligne);
    debut += aligne.length;
  }
  return Buffer.concat(morceaux);
}

/** @returns which glyph a character has, 0 if none, after the subtable of format 4 (OpenType, cmap) */
function lireCmap(cmap: Buffer): (caractere: number) => number {
  const sousTables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + 8 * i));
  const debut = sousTables.find((d) => cmap.readUInt16BE(d) === 4);
  if (debut === undefined) throw new Error(`${FICHIER} : pas de table cmap de format 4`);
  const segments = cmap.readUInt16BE(debut + 6) / 2;
  const [fins, debuts, deltas, sauts] = [14, 16 + 2 * segments, 16 + 4 * segments, 16 + 6 * segments].map(
    (d) => d + debut,
  ) as [number, number, number, number];
  return (caractere) => {
    for (let s = 0; s < segments; s += 1) {
      if (caractere > cmap.readUInt16BE(fins + 2 * s)) continue;
      const premier = cmap.readUInt16BE(debuts + 2 * s);
      if (caractere < premier) return 0;
      const saut = cmap.readUInt16BE(sauts + 2 * s);
      const delta = cmap.readUInt16BE(deltas + 2 * s);
      if (saut === 0) return (caractere + delta) & 0xffff;
      const brut = cmap.readUInt16BE(sauts + 2 * s + saut + 2 * (caractere - premier));
      return brut === 0 ? 0 : (brut + delta) & 0xffff;
    }
    return 0;
  };
}
