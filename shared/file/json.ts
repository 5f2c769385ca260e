import type { PlanFileProblem, Result } from '../problem.ts';
import { faultOf } from './json-fault.ts';
import { placeAt } from './text.ts';

/** How deep lists and objects may stand in each other. A plan needs ten levels. */
const MOST_LEVELS = 32;
/**
 * Up to this length, in UTF-16 units, a text is parsed before its depth is looked at. JSON.parse does not recurse,
 * but spends some hundred bytes and nanoseconds on a level, so that text of this length costs half a second at the
 * worst; and the look costs half as much as parsing does.
 */
const HARMLESS = 2_000_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** `[` and `{`, `]` and `}` differ in this bit only. */
const CURLY = 0x20;
const OPENS = 0x7b;
const CLOSES = 0x7d;

/** The JSON value of `text`, or where it stops being JSON. A text that could exhaust memory is not parsed at all. */
export function jsonOf(text: string): Result<unknown, PlanFileProblem> {
  if (text.length <= HARMLESS || !isTooDeep(text)) {
    try {
      return { ok: true, value: JSON.parse(text) as unknown };
    } catch {
      // Engines word and place their errors differently, so the place is found below.
    }
  }
  const fault = faultOf(text, MOST_LEVELS);
  if (fault === 'cutOff') return { ok: false, problem: { code: 'cutOff' } };
  if (fault === 'tooDeep') return { ok: false, problem: { code: 'tooDeep', limit: MOST_LEVELS } };
  return { ok: false, problem: { code: 'notJson', ...placeAt(text, fault ?? 0) } };
}

/**
 * What is wrong with a JSON text that was refused: its depth, where it is too deep, and else what was found. A
 * text that is accepted need not be looked through, because no part of a plan may hold what is that deep.
 */
export function depthOr(problem: PlanFileProblem, text: string): PlanFileProblem {
  return isTooDeep(text) ? { code: 'tooDeep', limit: MOST_LEVELS } : problem;
}

function isTooDeep(text: string): boolean {
  const end = text.length;
  let depth = 0;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      i = closingQuote(text, i + 1);
      if (i < 0) return false;
    } else if ((code | CURLY) === OPENS) {
      if (++depth > MOST_LEVELS) return true;
    } else if ((code | CURLY) === CLOSES) depth--;
  }
  return false;
}

/** The index of the quote that ends the string whose content starts at `from`, or -1. */
function closingQuote(text: string, from: number): number {
  let quote = text.indexOf('"', from);
  while (quote >= 0 && text.charCodeAt(quote - 1) === BACKSLASH) {
    let slashes = quote - 1;
    while (slashes > from && text.charCodeAt(slashes - 1) === BACKSLASH) slashes--;
    if ((quote - slashes) % 2 === 0) break;
    quote = text.indexOf('"', quote + 1);
  }
  return quote;
}

const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];
/** Without the escape among the words, which would keep the search from skipping ahead. */
const SUSPECT = /__proto__|constructor|prototype/;

/**
 * The first key in `value`, the JSON value of `text`, that reaches into the prototypes of objects. Looked for
 * only where the text spells one, or hides letters behind `\u`.
 */
export function forbiddenKey(value: unknown, text: string): string | undefined {
  if (!SUSPECT.test(text) && !text.includes('\\u')) return undefined;
  const open: unknown[] = [value];
  while (open.length > 0) {
    const holder = open.pop();
    if (typeof holder !== 'object' || holder === null) continue;
    if (!Array.isArray(holder)) {
      const key = FORBIDDEN.find((each) => Object.hasOwn(holder, each));
      if (key !== undefined) return key;
    }
    for (const inner of Object.values(holder)) if (typeof inner === 'object') open.push(inner);
  }
  return undefined;
}
