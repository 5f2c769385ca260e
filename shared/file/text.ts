import type { PlanFileProblem, Result } from '../problem.ts';

/** The part used here of the Encoding Standard, which Node and every browser have. */
declare class TextDecoder {
  constructor(label: 'utf-8', options: { fatal: boolean; ignoreBOM: true });
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}

/** The largest file that is read, in bytes (for text, in UTF-16 units). */
export const MOST_MEGABYTES = 50;
export const MEGABYTE = 1_000_000;

/** The text of a file's content, without a byte order mark; a problem for what is too large, empty or not UTF-8. */
export function textOf(content: string | Uint8Array): Result<string, PlanFileProblem> {
  const size = content.length / MEGABYTE;
  if (size > MOST_MEGABYTES) {
    return { ok: false, problem: { code: 'tooLarge', megabytes: Math.ceil(size), limit: MOST_MEGABYTES } };
  }
  const decoded = typeof content === 'string' ? ({ ok: true, value: content } as const) : decode(content);
  if (!decoded.ok) return decoded;
  const text = decoded.value.startsWith('\uFEFF') ? decoded.value.slice(1) : decoded.value;
  return text.trim() === '' ? { ok: false, problem: { code: 'empty' } } : { ok: true, value: text };
}

function decode(bytes: Uint8Array): Result<string, PlanFileProblem> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return { ok: false, problem: { code: 'notJson', ...firstInvalid(bytes) } };
  }
  try {
    decoder.decode();
  } catch {
    return { ok: false, problem: { code: 'cutOff' } };
  }
  return { ok: true, value: text };
}

/** Where the first bytes stand that are not UTF-8: the first replacement mark that the bytes do not spell out. */
function firstInvalid(bytes: Uint8Array): { line: number; column: number } {
  const text = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let i = 0;
  for (const character of text) {
    if (
      character === '\uFFFD' &&
      !(bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd)
    )
      break;
    const code = character.codePointAt(0) ?? 0;
    offset += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    i += character.length;
  }
  return placeAt(text, i);
}

/** Line and column of `index` in `text`, both from 1; columns count UTF-16 units. */
export function placeAt(text: string, index: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', start)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: index - start + 1 };
}
