import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The document a template was made from, or undefined where it does not lie beside the checkout. */
export function source(name: 'loka-internat' | 'fokus-konferens'): string | undefined {
  const path = fileURLToPath(new URL(`../../../../shared/sources/${name}.txt`, import.meta.url));
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Slide `number` of the LOKA slides: the line that begins with it. */
export function slide(text: string, number: number): string {
  const found = text.split(/\r?\n/).find((line) => line.startsWith(`${number} `));
  if (found === undefined) throw new Error(`no slide ${number}`);
  return found.slice(`${number} `.length);
}

/** What is left of `text` when each of `known` is taken out wherever it stands, the longest first. */
export function without(text: string, known: readonly string[]): string {
  let rest = text;
  for (const part of [...known].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(part, ' | ');
  return rest;
}

/** Two words with a capital in a row: a person's name, or something that looks like one. */
export function nameLike(text: string): string[] {
  const pattern = /(?<![\p{L}-])(?=(\p{Lu}\p{L}*(?:-\p{Lu}\p{L}+)?(?: \p{Lu})? \p{Lu}\p{Ll}+))/gu;
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
}
