import { writable } from './safe-text.ts';

/** Text that is HTML already. Only `html` and `rawHtml` make it. */
export interface Html {
  readonly html: string;
}

/** What can stand in a place of `html`: text is escaped, lists stand one after the other, and null is nothing. */
type Part = string | number | null | Html | readonly Part[];

/** A template whose places are escaped, in text as in quoted attributes. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: texts.reduce((whole, text, i) => whole + htmlOf(parts[i - 1] ?? null) + text) };
}

/** Text of our own that goes in as it is. */
export function rawHtml(text: string): Html {
  return { html: text };
}

function htmlOf(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escaped(part);
  return 'html' in part ? part.html : part.map(htmlOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return writable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
