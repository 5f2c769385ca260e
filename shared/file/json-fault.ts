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

/** The index of the first character that no JSON text could have there, or why there is none. */
type Fault = number | 'cutOff' | 'tooDeep';

/** Where a string, number or word ends, or what is wrong with it. */
type Scanned = { readonly after: number } | { readonly fault: Fault };

/**
 * Why `text` is not JSON: where it goes wrong, `cutOff` when it ends before the value does, `tooDeep` when it goes
 * deeper than `levels` before either. Undefined for JSON. Runs only on text that has been refused, so it is made
 * to be exact and not fast.
 */
export function faultOf(text: string, levels: number): Fault | undefined {
  return new Reader(text, levels).read();
}

class Reader {
  readonly #text: string;
  readonly #levels: number;
  /** What closes each list and object that is open. */
  readonly #closers: string[] = [];
  #expected: keyof typeof STARTS = 'value';
  #at = 0;

  constructor(text: string, levels: number) {
    this.#text = text;
    this.#levels = levels;
  }

  read(): Fault | undefined {
    for (;;) {
      while (isSpace(this.#text.charCodeAt(this.#at))) this.#at++;
      if (this.#at >= this.#text.length) return this.#expected === 'end' ? undefined : 'cutOff';
      const fault = this.#step(this.#text.charAt(this.#at));
      if (fault !== undefined) return fault;
    }
  }

  #step(character: string): Fault | undefined {
    if (!STARTS[this.#expected].includes(character)) return this.#at;
    if (character === '{' || character === '[') return this.#open(character);
    if (character === '}' || character === ']') return this.#close(character);
    if (character === ',' || character === ':') {
      this.#expected = character === ',' && this.#closers.at(-1) === '}' ? 'key' : 'value';
      this.#at++;
      return undefined;
    }
    return this.#scalar(character);
  }

  #open(character: '{' | '['): Fault | undefined {
    if (this.#closers.length === this.#levels) return 'tooDeep';
    this.#closers.push(character === '{' ? '}' : ']');
    this.#expected = character === '{' ? 'keyOrClose' : 'valueOrClose';
    this.#at++;
    return undefined;
  }

  #close(character: string): Fault | undefined {
    if (this.#closers.pop() !== character) return this.#at;
    this.#at++;
    this.#expected = this.#closers.length === 0 ? 'end' : 'commaOrClose';
    return undefined;
  }

  #scalar(first: string): Fault | undefined {
    const scanned = scanScalar(this.#text, this.#at, first);
    if ('fault' in scanned) return scanned.fault;
    this.#at = scanned.after;
    if (this.#expected === 'key' || this.#expected === 'keyOrClose') this.#expected = 'colon';
    else this.#expected = this.#closers.length === 0 ? 'end' : 'commaOrClose';
    return undefined;
  }
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
  for (let i = start + 1; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '"') return { after: i + 1 };
    if (character < ' ') return { fault: i };
    if (character !== '\\') continue;
    const escaped = scanEscape(text, i + 1);
    if ('fault' in escaped) return escaped;
    i = escaped.after - 1;
  }
  return { fault: 'cutOff' };
}

/** What stands behind a backslash. */
function scanEscape(text: string, start: number): Scanned {
  if (start >= text.length) return { fault: 'cutOff' };
  if (!'"\\/bfnrtu'.includes(text.charAt(start))) return { fault: start };
  const after = start + (text.charAt(start) === 'u' ? 5 : 1);
  for (let i = start + 1; i < after; i++) {
    if (i >= text.length) return { fault: 'cutOff' };
    if (!/[0-9A-Fa-f]/.test(text.charAt(i))) return { fault: i };
  }
  return { after };
}

function scanWord(text: string, start: number, word: string): Scanned {
  for (let i = 0; i < word.length; i++) {
    if (start + i >= text.length) return { fault: 'cutOff' };
    if (text.charAt(start + i) !== word.charAt(i)) return { fault: start + i };
  }
  return { after: start + word.length };
}

function scanNumber(text: string, start: number): Scanned {
  let i = text.charAt(start) === '-' ? start + 1 : start;
  const whole = text.charAt(i) === '0' ? { after: i + 1 } : scanDigits(text, i);
  if ('fault' in whole) return whole;
  i = whole.after;
  if (text.charAt(i) === '.') {
    const fraction = scanDigits(text, i + 1);
    if ('fault' in fraction) return fraction;
    i = fraction.after;
  }
  if (text.charAt(i) !== 'e' && text.charAt(i) !== 'E') return { after: i };
  const sign = text.charAt(i + 1);
  return scanDigits(text, sign === '+' || sign === '-' ? i + 2 : i + 1);
}

/** One digit or more. */
function scanDigits(text: string, start: number): Scanned {
  if (start >= text.length) return { fault: 'cutOff' };
  let i = start;
  while (isDigit(text.charCodeAt(i))) i++;
  return i === start ? { fault: start } : { after: i };
}
