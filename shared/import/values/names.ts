import { firstNameFirst, keyOf } from '../keys.ts';

/** Someone as a cell names them. */
export interface Named {
  readonly name: string;
  /** Where they come from, where it says so; else empty. */
  readonly organisation: string;
}

/** Several names in one cell: one a line, or parted as lists here part them. */
const PARTS = /\s*(?:\n|;| \/ | \| )\s*/;
const AND = /\s*(?:,\s*|\s+(?:och|and|samt|&)\s+)\s*/;

/**
 * The texts of a cell that lists several. Commas part them too, unless there is another mark between them.
 * @param isKnown whether a text as it stands is one that is known, comma and all
 */
export function listIn(text: string, isKnown: (text: string) => boolean = () => false): string[] {
  const whole = text.trim();
  if (whole === '') return [];
  if (isKnown(whole)) return [whole];
  const parts = whole.split(PARTS).filter(Boolean);
  if (parts.length > 1) return parts;
  return whole.split(/\s*,\s*/).filter(Boolean);
}

/**
 * The people that a cell names: `Anna Berg, Bo Ek`, `Anna Berg / Bo Ek`, `Berg, Anna`, `Anna Berg (Region X)`.
 * @param single the cell is one of several columns for as many people, so that a comma parts a name from where they
 *   come from
 */
export function peopleIn(text: string, isKnown: (name: string) => boolean, single: boolean): Named[] {
  const whole = text.trim();
  if (whole === '') return [];
  if (isKnown(whole)) return [{ name: whole, organisation: '' }];
  const parts = whole.split(PARTS).filter(Boolean);
  if (parts.length > 1) return parts.map((part) => named(part, isKnown));
  if (single) return [named(whole, isKnown)];
  if (firstNameFirst(whole) !== whole && isKnown(firstNameFirst(whole))) return [named(whole, isKnown)];
  const people = splitOutside(whole);
  // "Berg, Anna" is one person, "Anna Berg, Bo Ek" are two.
  if (people.length === 2 && people.every((part) => !/\s/.test(part))) return [named(whole, isKnown)];
  return people.map((part) => named(part, isKnown));
}

/** Parts of a list, but for marks that stand within brackets. */
function splitOutside(text: string): string[] {
  const hidden: string[] = [];
  const open = text.replace(/\([^()]*\)/g, (inner) => `\u0000${hidden.push(inner) - 1}\u0000`);
  return open
    .split(AND)
    .filter(Boolean)
    .map((part) => part.replace(/\0(\d+)\0/g, (_, i: string) => hidden[Number(i)] ?? ''));
}

const LEADERS = new Set(['dr', 'prof', 'professor', 'phd', 'md', 'docent']);

function named(part: string, isKnown: (name: string) => boolean): Named {
  const text = part.trim();
  if (isKnown(text)) return { name: text, organisation: '' };
  const [, before, bracketed] = /^(.+?)\s*\(([^()]+)\)$/.exec(text) ?? [];
  if (before !== undefined && bracketed !== undefined) return { name: before, organisation: bracketed };
  const turned = firstNameFirst(text);
  const [first = '', ...rest] = text.split(/\s*,\s*/);
  if (rest.length === 0) return { name: text, organisation: '' };
  // "Berg, Anna" has one word before the comma, "Anna Berg, Region X" more.
  if (turned !== text && !/\s/.test(first) && !LEADERS.has(keyOf(first)))
    return { name: turned, organisation: '' };
  return { name: first, organisation: rest.join(', ') };
}
