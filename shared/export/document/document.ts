import type { Language } from '../../plan/records/event.ts';
import type { LocalDateTime } from '../../plan/time.ts';

/** Running text to be read from top to bottom: an invitation, a programme, briefs. It knows of no file format. */
export interface TextDocument {
  readonly title: string;
  readonly language: Language;
  readonly creator: string;
  readonly created: LocalDateTime;
  /** At the foot of each page; the page's number stands to the right. */
  readonly footer: string;
  readonly blocks: readonly Block[];
}

/** Headings of level 1 stand in the outline under the title, those of level 2 under them. */
export type Block =
  | { readonly kind: 'title'; readonly text: string; readonly below: string }
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2;
      readonly text: string;
      readonly struck?: boolean;
      readonly newPage?: boolean;
    }
  | { readonly kind: 'paragraph'; readonly runs: readonly TextRun[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      /** Parts of the width, which together are 100. */
      readonly widths: readonly number[];
      readonly rows: readonly TableRow[];
    };

/** Something by its name: "Lokal", "Skogen". */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** The cells of a row, each of lines. A quiet row is what nobody has to prepare for: fika, lunch. */
export interface TableRow {
  readonly cells: readonly (readonly (readonly TextRun[])[])[];
  readonly quiet: boolean;
}

/** A stretch of text with one look. */
export interface TextRun {
  readonly text: string;
  readonly look?: 'strong' | 'muted' | 'struck';
}

/** The paragraphs of a text that was written with empty lines or line breaks between them. */
export function paragraphsOf(text: string): Block[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', runs: [{ text: line }] }));
}
