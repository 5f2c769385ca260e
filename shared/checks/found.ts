import { translator } from '../i18n/translator.ts';
import type { RecordId } from '../plan/ids.ts';
import type { Language } from '../plan/records/event.ts';
import { type Finding, keyOf, type Remedy, type RuleId } from './finding.ts';
import type { Occurrence, Rule } from './rule.ts';

/** A rule that is not off in the plan, and what it has found, by subject. */
export interface Running {
  readonly rule: Rule;
  readonly severity: Finding['severity'];
  /** Its place among the rules. */
  readonly place: number;
  readonly found: Map<string, readonly Found[]>;
}

/** A finding, with what sorts it and what may mend it. */
export class Found implements Finding {
  readonly rule: RuleId;
  readonly severity: Finding['severity'];
  readonly records: readonly RecordId[];
  readonly muted: boolean;
  readonly place: number;
  readonly start: number;
  readonly occurrence: Occurrence;
  readonly #mend: (found: Found) => readonly Remedy[];

  constructor(
    { rule, severity, place }: Running,
    records: readonly RecordId[],
    muted: boolean,
    start: number,
    occurrence: Occurrence,
    mend: (found: Found) => readonly Remedy[],
  ) {
    this.rule = rule.id;
    this.severity = severity;
    this.records = records;
    this.muted = muted;
    this.place = place;
    this.start = start;
    this.occurrence = occurrence;
    this.#mend = mend;
  }

  get key(): string {
    return keyOf(this.rule, this.records);
  }

  text(language: Language): string {
    return this.occurrence.say(translator(language), language);
  }

  remedies(): readonly Remedy[] {
    return this.#mend(this);
  }
}

/** The hard first, then by time, then as the rules are listed, then by records: one order for one plan. */
export function inOrder(a: Found, b: Found): number {
  if (a.severity !== b.severity) return a.severity === 'hard' ? -1 : 1;
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  if (a.place !== b.place) return a.place - b.place;
  for (let at = 0; at < a.records.length; at++) {
    const one = a.records[at] ?? '';
    const other = b.records[at] ?? '';
    if (one !== other) return one < other ? -1 : 1;
  }
  return a.records.length - b.records.length;
}

/** Two lists in order as one. */
export function merged(a: readonly Found[], b: readonly Found[]): Found[] {
  const list: Found[] = [];
  let next = 0;
  for (const each of a) {
    for (let other = b[next]; other !== undefined && inOrder(other, each) < 0; other = b[next]) {
      list.push(other);
      next += 1;
    }
    list.push(each);
  }
  return next === 0 ? [...list, ...b] : [...list, ...b.slice(next)];
}

/** Sorts ids in place. There are two or three of them, which a general sort takes longer over than the rest of the work. */
export function sortFew(ids: RecordId[]): readonly RecordId[] {
  for (let next = 1; next < ids.length; next++) {
    const id = ids[next];
    if (id === undefined) break;
    let at = next;
    for (let before = ids[at - 1]; before !== undefined && before > id; before = ids[at - 1]) {
      ids[at] = before;
      at -= 1;
    }
    ids[at] = id;
  }
  return ids;
}
