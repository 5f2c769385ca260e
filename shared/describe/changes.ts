import type { PlanDiff } from '../change/diff.ts';
import type { Translate } from '../i18n/translator.ts';
import type { RecordId } from '../plan/ids.ts';
import { type Plan, recordOf } from '../plan/plan.ts';
import type { Language } from '../plan/records/event.ts';
import { changedFields, type FieldLine, loneFields, type Told } from './field-lines.ts';
import { heading } from './names.ts';
import { readingRank } from './reading-order.ts';
import { type Side, sidesOf } from './side.ts';

/** What happened to one record, in people's words: no ids, no line breaks, long values cut. */
export interface ChangeLine {
  readonly record: RecordId;
  readonly kind: 'added' | 'changed' | 'removed';
  /** The record with its kind: "Programpunkt Lunch", "Granskaruppdrag: Jan Spendrup på Grupp 2 dag 1". */
  readonly what: string;
  /** Of a record that came or went, what it says beyond its heading and what every new one says. */
  readonly fields: readonly FieldLine[];
}

/**
 * `diff`, which leads from `before` to `after`, with a line for each record, as they are read: the event, then
 * table by table, sessions by time. A value is worded by the plan on its own side of the change. `t` gives the
 * texts of `language`.
 */
export function describeChanges(
  diff: PlanDiff,
  before: Plan,
  after: Plan,
  t: Translate,
  language: Language,
): ChangeLine[] {
  const sides = sidesOf(before, after, t, language);
  const told: { readonly line: ChangeLine; readonly rank: string }[] = [];
  const tell = (
    kind: ChangeLine['kind'],
    { record, side }: Told,
    what: string,
    fields: readonly FieldLine[],
  ) => told.push({ line: { record: record.id, kind, what, fields }, rank: readingRank(record, side.plan) });

  for (const id of Object.keys(diff.updated) as RecordId[]) {
    const from = on(sides.before, id);
    const to = on(sides.after, id);
    // A diff that leads from the one plan to the other has no such id.
    if (from === undefined || to === undefined) continue;
    tell('changed', to, heading(to.record, to.side), changedFields(from, to));
  }
  for (const record of Object.values(diff.added)) {
    const to = { record, side: sides.after };
    const what = heading(record, to.side);
    const fields = loneFields(to, what).map(({ field, words }) => ({ field, from: '', to: words }));
    tell('added', to, what, fields);
  }
  for (const record of Object.values(diff.removed)) {
    const from = { record, side: sides.before };
    const what = heading(record, from.side);
    const fields = loneFields(from, what).map(({ field, words }) => ({ field, from: words, to: '' }));
    tell('removed', from, what, fields);
  }
  return told.sort((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ line }) => line);
}

function on(side: Side, id: RecordId): Told | undefined {
  const record = recordOf(side.plan, id);
  return record && { record, side };
}
