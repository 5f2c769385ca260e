import Papa from 'papaparse';
import type { Language } from '../../plan/records/event.ts';
import type { Printout } from '../printout.ts';
import { writable } from '../safe-text.ts';
import { peopleList } from './lists/people.ts';
import { reviewerRows } from './lists/reviewers.ts';
import { roomRows } from './lists/rooms.ts';
import { sessionList } from './lists/sessions.ts';
import { wishRows } from './lists/wishes.ts';

/** Every list that a CSV file can hold. A new one is a file and a line. */
const LISTS = [sessionList, reviewerRows, peopleList, roomRows, wishRows] as const;

/** What a list can be asked for by; the first is the programme. */
export const LIST_IDS: readonly string[] = LISTS.map((list) => list.id);

/** Tells Excel that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet parts cells by where its user's language is spoken. */
const DELIMITERS: Readonly<Record<Language, string>> = { sv: ';', en: ',' };
/** What a spreadsheet takes for the beginning of a formula; it gets an apostrophe before it. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A list of a plan as CSV (RFC 4180) that the spreadsheet programs of its language open as it is meant.
 * @param id one of LIST_IDS; left out, the programme
 */
export function csvOf(printout: Printout, id?: string): string {
  const list = LISTS.find((each) => each.id === id) ?? sessionList;
  const { head, rows } = list.listOf(printout);
  const cells = [head, ...rows].map((row) =>
    row.map((value) => (typeof value === 'string' ? writable(value) : value)),
  );
  const options = { delimiter: DELIMITERS[printout.language], newline: '\r\n', escapeFormulae: FORMULA };
  return `${BYTE_ORDER_MARK}${Papa.unparse(cells, options)}\r\n`;
}
