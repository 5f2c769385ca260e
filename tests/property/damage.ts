import type { Random } from './random.ts';

/** Values that stand where they should not. */
const STRANGERS: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  '',
  'x',
  'a'.repeat(400),
  'event',
  'session:r1',
  'session:gone',
  '2013-02-30',
  '2013-02-30T25:00',
  'halv \ud83d',
  [],
  [null],
  [['all'], {}],
  {},
  { id: 'session:r1' },
  Array(1000).fill('person:r1'),
  JSON.parse(`${'['.repeat(60)}${']'.repeat(60)}`),
];
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'id',
  '',
  '0',
  'event',
  'session:r1',
  'å',
];

/** A value that stands where it should not. */
export const stranger = (random: Random): unknown => structuredClone(random.pick(STRANGERS));

type Holder = Record<string | number, unknown>;

/** A list or object somewhere inside `value`, and one of its keys. */
export function somewhere(random: Random, value: unknown): { holder: Holder; key: string } {
  let holder = value as Holder;
  for (;;) {
    const key = random.pick(Object.keys(holder));
    const inner = holder[key];
    if (typeof inner !== 'object' || inner === null || Object.keys(inner).length === 0 || random.chance(0.15))
      return { holder, key };
    holder = inner as Holder;
  }
}

/** An own key, also where assignment would set the prototype. */
function put(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function inJson(change: (random: Random, json: unknown) => void): (random: Random, text: string) => string {
  return (random, text) => {
    const json: unknown = JSON.parse(text);
    for (let n = 1 + random.int(2); n > 0; n--) change(random, json);
    return JSON.stringify(json);
  };
}

function inLines(
  change: (random: Random, lines: string[], at: number) => void,
): (random: Random, text: string) => string {
  return (random, text) => {
    const lines = text.split('\n');
    change(random, lines, random.int(lines.length));
    return lines.join('\n');
  };
}

/** The ways in which a file is damaged, as text or as bytes. */
export const DAMAGES: { readonly [name: string]: (random: Random, text: string) => string | Uint8Array } = {
  'cut off': (random, text) => text.slice(0, random.int(text.length)),
  'cut off, in bytes': (random, text) => {
    const bytes = new TextEncoder().encode(text);
    return bytes.slice(0, random.int(bytes.length));
  },
  'a part missing': (random, text) => {
    const from = random.int(text.length);
    return text.slice(0, from) + text.slice(from + 1 + random.int(200));
  },
  'bits flipped': (random, text) => {
    const bytes = new TextEncoder().encode(text);
    for (let n = 1 + random.int(3); n > 0; n--) {
      const at = random.int(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(8));
    }
    return bytes;
  },
  'zeros at the end, as after a power cut': (random, text) => {
    const bytes = new TextEncoder().encode(text);
    return bytes.fill(0, random.int(bytes.length));
  },
  'characters put in': (random, text) => {
    const at = random.int(text.length);
    const strange = random.pick([
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '0',
      '-',
      '\u0000',
      '\ud800',
      '\\u005f',
      '\\ud800',
      '\uFEFF',
      ' ',
    ]);
    return text.slice(0, at) + strange.repeat(1 + random.int(3)) + text.slice(at);
  },
  'a line twice': inLines((_, lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  'a line missing': inLines((_, lines, at) => lines.splice(at, 1)),
  'two lines swapped': inLines((random, lines, at) => {
    const other = random.int(lines.length);
    [lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? ''];
  }),
  'a strange value': inJson((random, json) => {
    const { holder, key } = somewhere(random, json);
    holder[key] = stranger(random);
  }),
  'a value from elsewhere': inJson((random, json) => {
    const [to, from] = [somewhere(random, json), somewhere(random, json)];
    to.holder[to.key] = structuredClone(from.holder[from.key]);
  }),
  'a number moved': inJson((random, json) => {
    const { holder, key } = somewhere(random, json);
    if (typeof holder[key] === 'number') holder[key] += random.pick([1, -1, 0.5, 1e6, -1e6]);
  }),
  'a key missing': inJson((random, json) => {
    const { holder, key } = somewhere(random, json);
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  }),
  'a key too many': inJson((random, json) => {
    const { holder } = somewhere(random, json);
    if (!Array.isArray(holder)) put(holder, random.pick(KEYS), stranger(random));
  }),
  'a key renamed': inJson((random, json) => {
    const { holder, key } = somewhere(random, json);
    if (Array.isArray(holder)) return;
    put(holder, random.pick(KEYS), holder[key]);
    delete holder[key];
  }),
  'half a character in a text': inJson((random, json) => {
    const { holder, key } = somewhere(random, json);
    if (typeof holder[key] === 'string') holder[key] += random.pick(['\ud83d', '\udc69', '\uFFFE', '\u0000']);
  }),
  'records swapped between tables': inJson((random, json) => {
    const { plan } = json as { plan: Record<string, unknown[]> };
    const lists = Object.values(plan).filter((each) => Array.isArray(each) && each.length > 0);
    const [one, other] = [random.pick(lists), random.pick(lists)];
    const [at, there] = [random.int(one.length), random.int(other.length)];
    [one[at], other[there]] = [other[there], one[at]];
  }),
  'a key said twice': (random, text) => {
    const keys = [...text.matchAll(/"\w+":/g)];
    const key = random.pick(keys);
    const value = JSON.stringify(stranger(random));
    return `${text.slice(0, key.index)}${random.chance(0.5) ? key[0] : random.pick(keys)[0]}${value},${text.slice(key.index)}`;
  },
  'a number that is none': (random, text) => {
    const numbers = [...text.matchAll(/(?<=":)\d+/g)];
    const { index, 0: digits } = random.pick(numbers);
    const strange = random.pick([
      '1e400',
      '-1e400',
      '-0',
      '0.1',
      '1e-400',
      '00',
      '+1',
      'NaN',
      '0x10',
      '9007199254740993',
      '1E1',
    ]);
    return text.slice(0, index) + strange + text.slice(index + digits.length);
  },
  'other line ends': (random, text) =>
    text.replaceAll('\n', random.pick(['\r\n', '\r', '\u2028', '\n\n', ''])),
  'a byte order mark, once or more': (random, text) => '\uFEFF'.repeat(1 + random.int(3)) + text,
  'another encoding': (random, text) => {
    const little = Uint16Array.from(text, (character) => character.charCodeAt(0));
    const bytes = new Uint8Array(little.buffer);
    if (random.chance(0.3)) return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
    if (random.chance(0.5)) bytes.reverse();
    return random.chance(0.5) ? bytes : Uint8Array.from([0xff, 0xfe, ...bytes]);
  },
  'a file of another kind': (random, text) => {
    const first = random.pick([
      [0x1f, 0x8b, 8, 0],
      [0x50, 0x4b, 3, 4],
      [0x25, 0x50, 0x44, 0x46],
      [0xd0, 0xcf, 0x11, 0xe0],
      [0],
    ]);
    const rest = Array.from({ length: random.int(2000) }, () => random.int(256));
    return random.chance(0.2)
      ? new Uint8Array([...first, ...new TextEncoder().encode(text)])
      : new Uint8Array([...first, ...rest]);
  },
  'hundreds of levels': (random, text) => {
    const json: unknown = JSON.parse(text);
    const { holder, key } = somewhere(random, json);
    holder[key] = '<here>';
    const levels = 40 + random.int(500);
    const deep = random.chance(0.5)
      ? '['.repeat(levels) + ']'.repeat(levels)
      : `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    return JSON.stringify(json).replace('"<here>"', deep);
  },
};
