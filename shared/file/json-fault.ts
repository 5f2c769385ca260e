/** What the grammar lets stand next, and the characters that can begin it. */
const STARTS = {
  value: '{["-0123456789tfn',
  valueOrClose: '{["-0123456789tfn]',
  key: '"',
  keyOrClose: '"}',
  colon: ':',
  commaOrClose: ',]}',
  end: '',
} as const;

/** Where a scan of a string, number or word ended: after it, at a fault, or at the end of the text. */
type Scanned = { readonly after: number } | { readonly fault: number } | 'cutOff';

/**
 * Why `text` is not JSON: the index of the first character that no JSON text could have there, `cutOff` when
 * the text ends before the value does, `tooDeep` when it goes deeper than `levels` before either. Undefined for
 * JSON. Runs only on text that has been refused, so it is made to be exact and not fast.
 */
export function faultOf(text: string, levels: number): number | 'cutOff' | 'tooDeep' | undefined {
  /** What closes each list and object that is open. */
  const closers: string[] = [];
  let expected: keyof typeof STARTS = 'value';
  for (let i = afterSpace(text, 0); i < text.length; i = afterSpace(text, i)) {
    const character = text.charAt(i);
    if (!STARTS[expected].includes(character)) return i;
    if (character === '{' || character === '[') {
      if (closers.length === levels) return 'tooDeep';
      closers.push(character === '{' ? '}' : ']');
      expected = character === '{' ? 'keyOrClose' : 'valueOrClose';
      i++;
    } else if (character === ',' || character === ':') {
      expected = character === ',' && closers.at(-1) === '}' ? 'key' : 'value';
      i++;
    } else {
      const closes = character === '}' || character === ']';
      if (closes && closers.pop() !== character) return i;
      const scanned = closes ? { after: i + 1 } : scanScalar(text, i, character);
      if (scanned === 'cutOff') return 'cutOff';
      if ('fault' in scanned) return scanned.fault;
      expected = expected.startsWith('key') && !closes ? 'colon' : closers.length === 0 ? 'end' : 'commaOrClose';
      i = scanned.after;
    }
  }
  return expected === 'end' ? undefined : 'cutOff';
}

function afterSpace(text: string, start: number): number {
  let i = start;
  while (isSpace(text.charCodeAt(i))) i++;
  return i;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function scanScalar(text: string, start: number, first: string): Scanned {
  if (first === '"') return scanString(text, start);
  const word = ['true', 'false', 'null'].find((each) => each.startsWith(first));
  return word === undefined ? scanNumber(text, start) : scanWord(text, start, word);
}

function scanString(text: string, start: number): Scanned {
  let i = start + 1;
  while (i < text.length) {
    const character = text.charAt(i);
    if (character === '"') return { after: i + 1 };
    if (character < ' ') return { fault: i };
    i++;
    if (character !== '\\') continue;
    if (i >= text.length) return 'cutOff';
    if (!'"\\/bfnrtu'.includes(text.charAt(i))) return { fault: i };
    if (text.charAt(i++) !== 'u') continue;
    for (const end = i + 4; i < end; i++) {
      if (i >= text.length) return 'cutOff';
      if (!/[0-9A-Fa-f]/.test(text.charAt(i))) return { fault: i };
    }
  }
  return 'cutOff';
}

function scanWord(text: string, start: number, word: string): Scanned {
  for (let i = 0; i < word.length; i++) {
    if (start + i >= text.length) return 'cutOff';
    if (text.charAt(start + i) !== word.charAt(i)) return { fault: start + i };
  }
  return { after: start + word.length };
}

function scanNumber(text: string, start: number): Scanned {
  let i = text.charAt(start) === '-' ? start + 1 : start;
  const digits = (): Scanned | undefined => {
    if (i >= text.length) return 'cutOff';
    if (!isDigit(text.charCodeAt(i))) return { fault: i };
    while (isDigit(text.charCodeAt(i))) i++;
    return undefined;
  };
  const whole = text.charAt(i) === '0' ? void i++ : digits();
  if (whole !== undefined) return whole;
  if (text.charAt(i) === '.') {
    i++;
    const fraction = digits();
    if (fraction !== undefined) return fraction;
  }
  if (text.charAt(i) === 'e' || text.charAt(i) === 'E') {
    i++;
    if (text.charAt(i) === '+' || text.charAt(i) === '-') i++;
    const exponent = digits();
    if (exponent !== undefined) return exponent;
  }
  return { after: i };
}
