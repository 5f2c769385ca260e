/** The part used here of the Encoding Standard, which Node and every browser have. */
declare class TextDecoder {
  constructor(label: string, options: { fatal: boolean });
  decode(bytes: Uint8Array): string;
}

/** What Windows-1252 has from 0x80 on, where some versions of Node decode it as if it were ISO 8859-1. */
const WESTERN = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'];

/** How many bytes are looked at for the zeros that UTF-16 is full of. */
const SAMPLE = 2000;

/**
 * The text of a file from anywhere: UTF-8 or UTF-16 with or without a byte order mark, else Windows-1252, which is what
 * Excel writes on a Swedish computer and which any bytes are.
 */
export function decoded(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const read = new TextDecoder(encoding, { fatal: false }).decode(bytes);
  const text =
    encoding === 'windows-1252'
      ? read.replace(/[\x80-\x9f]/g, (letter) => WESTERN[letter.charCodeAt(0) - 0x80] ?? letter)
      : read;
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const size = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i < size; i += 1) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Of every two bytes of a letter of the west one is zero.
  if (odd > size / 8 && odd > 4 * even) return 'utf-16le';
  if (even > size / 8 && even > 4 * odd) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
