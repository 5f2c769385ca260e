import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';
import { METHODS, type Method, SIGNATURES, SIZES } from './format.ts';

/** The version that can read deflated parts, and the flag for names in UTF-8. */
const [VERSION, UTF8] = [20, 0x0800];
/** 1 January 1980: the parts of a file have no times of their own. */
const NO_DATE = 0x21;

/**
 * These parts, by name, as one packed file of its own memory, so that a thread can hand it over. Node packs several
 * times sooner than what exceljs packs with; parts that are read again in the same process need not be made smaller.
 */
export function zipped(
  parts: ReadonlyMap<string, Uint8Array>,
  method: Method = 'deflated',
): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, part] of parts) {
    const title = Buffer.from(name, 'utf8');
    const data = method === 'stored' ? part : deflateRawSync(part);
    const figures = Buffer.alloc(26);
    figures.writeUInt16LE(VERSION, 0);
    figures.writeUInt16LE(UTF8, 2);
    figures.writeUInt16LE(METHODS[method], 4);
    figures.writeUInt16LE(NO_DATE, 8);
    figures.writeUInt32LE(crc32(part), 10);
    figures.writeUInt32LE(data.length, 14);
    figures.writeUInt32LE(part.length, 18);
    figures.writeUInt16LE(title.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(word(SIGNATURES.entry), Buffer.from([VERSION, 0]), figures, rest, title);
    pieces.push(word(SIGNATURES.part), figures, title, data);
    offset += SIZES.part + title.length + data.length;
  }
  const end = Buffer.alloc(SIZES.end);
  end.writeUInt32LE(SIGNATURES.end, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]));
}

function word(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
