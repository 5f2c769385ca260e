import { keyBetween } from '../plan/order.ts';
import { at, type LocalDate, type LocalTime, toMinutes } from '../plan/time.ts';

/** The fields that are given for each record, by id, in the order they are to be listed. */
export type Entries<Id extends string, Record_> = { readonly [id in Id]: Partial<Record_> };

/** A table of records made by `make`, with keys that keep the order of `entries`. */
export function listed<Id extends string, Record_>(
  make: (id: Id, order: string, fields: Partial<Record_>) => Record_,
  entries: Entries<Id, Record_>,
): { [id in Id]: Record_ } {
  const table = {} as { [id in Id]: Record_ };
  let order: string | null = null;
  for (const id of Object.keys(entries) as Id[]) {
    order = keyBetween(order, null);
    table[id] = make(id, order, entries[id]);
  }
  return table;
}

/** Records by their own id, for tables without an order. */
export function byId<Id extends string, Record_ extends { id: Id }>(
  records: readonly Record_[],
): { [id in Id]: Record_ } {
  return Object.fromEntries(records.map((record) => [record.id, record])) as { [id in Id]: Record_ };
}

/** How a session on `date` says when it is: `...on('2013-08-29')('10:00', '10:40')`. */
export function on(date: LocalDate) {
  return (from: LocalTime, to: LocalTime) => ({
    start: at(date, from),
    minutes: toMinutes(at(date, to)) - toMinutes(at(date, from)),
  });
}

/** Paragraphs with a blank line between them. */
export function paragraphs(...texts: string[]): string {
  return texts.join('\n\n');
}

/** A heading, or a sentence that leads on to the list, and a line for each point. */
export function points(lead: string, items: readonly string[]): string {
  return [lead, ...items.map((item) => `– ${item}`)].join('\n');
}
