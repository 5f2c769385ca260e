import { crc32, inflateRawSync } from 'node:zlib';
import { METHODS, SIGNATURES, SIZES } from './format.ts';

/** What a packed file may hold at most. Looked at before anything is unpacked. */
export interface ZipLimits {
  readonly entries: number;
  /** Of all entries that are unpacked together. */
  readonly bytes: number;
}

/** Why a packed file is not read. */
export class ZipProblem extends Error {
  readonly code: 'damaged' | 'tooManyParts' | 'bomb';
  /** How many parts it has, or how many bytes it unpacks to at least. */
  readonly count: number;
  constructor(code: ZipProblem['code'], count = 0) {
    super(code);
    this.name = 'ZipProblem';
    this.code = code;
    this.count = count;
  }
}

/** A part of a packed file, as the directory at its end has it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const MOST_COMMENT = 0xffff;
const UNKNOWN = 0xffffffff;

/** The directory of a packed file. Throws ZipProblem for one that is damaged or has too many parts. */
export function directoryOf(bytes: Buffer, limits: ZipLimits): ZipEntry[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > limits.entries) throw new ZipProblem('tooManyParts', count);
  let at = bytes.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  for (let i = 0; i < count; i += 1) {
    if (at + SIZES.entry > end || bytes.readUInt32LE(at) !== SIGNATURES.entry)
      throw new ZipProblem('damaged');
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const next = at + SIZES.entry + nameLength + extraLength + bytes.readUInt16LE(at + 32);
    if (next > end) throw new ZipProblem('damaged');
    const entry = entryAt(bytes, at, nameLength, extraLength);
    // The same part twice: which of them is meant differs from program to program.
    if (names.has(entry.name)) throw new ZipProblem('damaged');
    names.add(entry.name);
    entries.push(entry);
    at = next;
  }
  return entries;
}

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - SIZES.end - MOST_COMMENT);
  for (let at = bytes.length - SIZES.end; at >= first; at -= 1)
    if (bytes.readUInt32LE(at) === SIGNATURES.end) return at;
  throw new ZipProblem('damaged');
}

function entryAt(bytes: Buffer, at: number, nameLength: number, extraLength: number): ZipEntry {
  const extra = bytes.subarray(at + SIZES.entry + nameLength, at + SIZES.entry + nameLength + extraLength);
  const stated = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
  const [size = 0, packed = 0, offset = 0] = wide(stated, extra);
  return {
    name: bytes.toString('utf8', at + SIZES.entry, at + SIZES.entry + nameLength).replace(/^\//, ''),
    method: bytes.readUInt16LE(at + 10),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    checksum: bytes.readUInt32LE(at + 16),
    packed,
    size,
    offset,
  };
}

/** Figures that did not fit in 32 bits, or were not known when the part was begun, stand in an extra field of 64. */
function wide(stated: readonly number[], extra: Buffer): number[] {
  if (!stated.includes(UNKNOWN)) return [...stated];
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let from = at + 4;
    return stated.map((figure) => {
      if (figure !== UNKNOWN) return figure;
      if (from + 8 > extra.length) throw new ZipProblem('damaged');
      const own = Number(extra.readBigUInt64LE(from));
      from += 8;
      return own;
    });
  }
  throw new ZipProblem('damaged');
}

/**
 * Unpacks these parts of a packed file, all together no larger than `limits.bytes`, whatever the directory says of
 * them. Throws ZipProblem for parts that are larger, or not what their checksum says.
 */
export function unpack(bytes: Buffer, entries: readonly ZipEntry[], limits: ZipLimits): Map<string, Buffer> {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.bytes) throw new ZipProblem('bomb', total);
  let left = limits.bytes;
  const parts = new Map<string, Buffer>();
  for (const entry of entries) {
    const part = partOf(bytes, entry, left);
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

function partOf(
  bytes: Buffer,
  { offset, packed, size, method, encrypted, checksum }: ZipEntry,
  left: number,
): Buffer {
  if (encrypted || offset + SIZES.part > bytes.length || bytes.readUInt32LE(offset) !== SIGNATURES.part)
    throw new ZipProblem('damaged');
  const start = offset + SIZES.part + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packed > bytes.length) throw new ZipProblem('damaged');
  const content = bytes.subarray(start, start + packed);
  const part =
    method === METHODS.stored ? content : method === METHODS.deflated ? inflated(content, size, left) : null;
  if (part === null || part.length !== size || crc32(part) !== checksum) throw new ZipProblem('damaged');
  return part;
}

function inflated(content: Buffer, size: number, left: number): Buffer {
  // One byte more than it says shows that it says too little.
  const most = Math.min(size + 1, left);
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const tooLarge =
      error instanceof RangeError || (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw tooLarge ? new ZipProblem('bomb', left) : new ZipProblem('damaged');
  }
}
