import { cellText, isEmpty } from '../book.ts';
import type { ReviewEntry, SessionRef } from '../entries.ts';
import { keyOf, nameKey } from '../keys.ts';
import type { Columns } from '../table/field.ts';
import type { RowReader } from '../table/row-reader.ts';
import { readDate } from '../values/date.ts';
import { peopleIn } from '../values/names.ts';
import { readYes } from '../values/words.ts';
import { contextOf } from './date-above.ts';
import type { List, ListKind } from './kind.ts';

/**
 * Who reviews what: a row for each pair, or a matrix of reviewers and workshops with marks where they meet, in either
 * direction.
 */
export const reviewers: ListKind = {
  id: 'reviewers',
  needs: [
    ['reviewer', 'workshop'],
    ['reviewer', 'number'],
    ['reviewer', 'mark'],
    ['workshop', 'mark'],
  ],
  sheetNames: 'granskare,reviewers,granskning,reviewing,bedömare',
  fields: [
    { id: 'reviewer', names: 'granskare,reviewer,reviewers,namn,name,bedömare', many: 'named' },
    { id: 'organisation', names: 'organisation,organization,kommun,myndighet' },
    { id: 'workshop', names: 'workshop,workshops,rubrik,title,session,programpunkt,workshop titel,pass' },
    { id: 'number', names: 'nr,no,number,nummer,grupp,group' },
    { id: 'date', names: 'datum,date,dag,day' },
    { id: 'start', names: 'börjar,starts,start,tid,time' },
    { id: 'mark', names: 'kryss,mark', many: true },
  ],
  marks: marksIn,
  reading(list) {
    const headOf = headsOf(list);
    return (row) => {
      const marks = row.filled('mark');
      const isMatrix = list.columns.includes('mark');
      const reviewer = row.line('reviewer');
      if (!isMatrix) return { reviews: pairsOf(row, list) };
      const crossed = marks.filter((column) => isMark(row, column));
      if (reviewer !== undefined && !list.columns.includes('workshop')) {
        if (isTotal(reviewer)) return {};
        const [who = { name: reviewer, organisation: '' }] = peopleIn(reviewer, list.isKnownPerson, true);
        return {
          reviews: crossed.map((column) => ({
            row: row.number,
            column,
            who,
            session: refOf(headOf(column), list),
          })),
        };
      }
      const session = sessionRefOf(row);
      if (session === null) return {};
      return {
        reviews: crossed.map((column) => ({
          row: row.number,
          column,
          who: { name: headOf(column).find((text) => text !== '') ?? '', organisation: '' },
          session,
        })),
      };
    };
  },
};

const TOTALS = new Set(['antal', 'total', 'totalt', 'summa', 'sum', 'count', 'saknas']);
const isTotal = (text: string) => TOTALS.has(keyOf(text));

/** A cross, a yes, or any short mark that is no number above one and no word for no. */
function isMark(row: RowReader, column: number): boolean {
  const cell = row.cell(column);
  const yes = readYes(cell);
  if (yes !== null) return yes;
  return typeof cell === 'string' && /^[^\d\s–-]{1,3}$/.test(cell.trim());
}

function pairsOf(row: RowReader, list: List): ReviewEntry[] {
  const session = sessionRefOf(row);
  const reviewers = row.lines('reviewer');
  // A workshop that nobody reviews stands in a row without a reviewer.
  if (reviewers.length === 0) return [];
  if (session === null) {
    row.note('missing', 'row', row.has('workshop') ? 'workshop' : 'number', null);
    return [];
  }
  const organisation = row.line('organisation') ?? '';
  const [column = 0] = row.filled('workshop').concat(row.filled('number'));
  return reviewers
    .flatMap(({ text }) => peopleIn(text, list.isKnownPerson, false))
    .map((who) => ({
      row: row.number,
      column,
      who: who.organisation === '' ? { ...who, organisation } : who,
      session,
    }));
}

function sessionRefOf(row: RowReader): SessionRef | null {
  const title = row.line('workshop');
  const number = row.line('number');
  if (title === undefined && number === undefined) return null;
  const date = row.date('date')?.date;
  const minute = row.times('start')?.from;
  return {
    ...(title === undefined ? {} : { title }),
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
    ...(minute === undefined ? {} : { minute }),
  };
}

/** How many rows of heads a matrix may have: day, number and title. */
const HEADS = 4;

/** The texts above a column, the lowest first. A day that stands above several columns is above each. */
function headsOf({ sheet, head }: List): (column: number) => string[] {
  const rows = head === null ? [] : sheet.rows.slice(Math.max(0, head - HEADS + 1), head + 1).reverse();
  return (column) =>
    rows.map(({ cells }) => {
      const own = cellText(cells[column]);
      if (own !== '') return own;
      for (let left = column - 1; left > 0; left -= 1) {
        const text = cellText(cells[left]);
        if (text !== '') return typeof readDateOf(text) === 'string' ? '' : text;
      }
      return '';
    });
}

const readDateOf = (text: string) =>
  readDate(text.split(' · ')[0] ?? text, { epoch: 1900, order: null, days: [], year: 2000 });

/** The workshop that the heads of a column speak of. */
function refOf(heads: readonly string[], list: List): SessionRef {
  const { numbers, titles } = known(list);
  const ref: { number?: string; title?: string; date?: NonNullable<SessionRef['date']> } = {};
  for (const text of heads) {
    const date = text === '' ? 'notADate' : readDate(text.split(' · ')[0] ?? text, contextOf(list));
    const [, numberFirst, rest] = /^(\S+)[\s.:]+(.+)$/.exec(text) ?? [];
    if (typeof date !== 'string') ref.date ??= date.date;
    else if (titleLike(text, titles)) ref.title ??= text;
    else if (numbers.has(keyOf(text))) ref.number ??= text;
    else if (
      numberFirst !== undefined &&
      rest !== undefined &&
      numbers.has(keyOf(numberFirst)) &&
      titleLike(rest, titles)
    ) {
      ref.number ??= numberFirst;
      ref.title ??= rest;
    } else if (text !== '' && ref.title === undefined && ref.number === undefined) ref.title = text;
  }
  return ref;
}

/** A title as it stands, or cut as it is where there is little room. */
function titleLike(text: string, titles: ReadonlySet<string>): boolean {
  const key = keyOf(text.replace(/…$/, ''));
  return (
    key !== '' &&
    (titles.has(key) || (text.endsWith('…') && [...titles].some((title) => title.startsWith(key))))
  );
}

function known({ plan }: List): { numbers: Set<string>; titles: Set<string>; names: Set<string> } {
  const sessions = Object.values(plan.sessions).flatMap((session) => session ?? []);
  return {
    numbers: new Set(sessions.map(({ number }) => keyOf(number)).filter(Boolean)),
    titles: new Set(sessions.map(({ title }) => keyOf(title)).filter(Boolean)),
    names: new Set(Object.values(plan.people).map((person) => nameKey(person?.name ?? ''))),
  };
}

/** The columns of a matrix: those whose heads name workshops of the plan, or people in it. */
function marksIn(list: List): Columns {
  const { sheet, head, columns } = list;
  if (head === null) return columns;
  const { numbers, titles, names } = known(list);
  const headOf = headsOf(list);
  const isSession = (column: number) =>
    headOf(column).some((text) => {
      const [, number = '', rest = ''] = /^(\S+)[\s.:]+(.+)$/.exec(text) ?? [];
      return (
        titleLike(text, titles) ||
        numbers.has(keyOf(text)) ||
        (numbers.has(keyOf(number)) && titleLike(rest, titles))
      );
    });
  const isPerson = (column: number) => names.has(nameKey(headOf(column)[0] ?? ''));
  const crossed = (column: number) =>
    sheet.rows.slice(head + 1).some(({ cells }) => !isEmpty(cells[column])) || columns.length > column;
  const candidates = columns.flatMap((field, column) => (field === null && crossed(column) ? [column] : []));
  for (const belongs of [isSession, isPerson]) {
    const found = candidates.filter(belongs);
    if (found.length > 0) {
      const first = columns.includes(belongs === isSession ? 'reviewer' : 'workshop')
        ? null
        : belongs === isSession
          ? 'reviewer'
          : 'workshop';
      return columns.map((field, i) =>
        found.includes(i) ? 'mark' : i === 0 && first !== null && field === null ? first : field,
      );
    }
  }
  return columns;
}
