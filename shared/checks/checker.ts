import { translator } from '../i18n/translator.ts';
import type { DayId, PersonId, RecordId, SessionId, TableName, TrackId } from '../plan/ids.ts';
import { all, type Plan, TABLES } from '../plan/plan.ts';
import type { Language } from '../plan/records/event.ts';
import type { Mute } from '../plan/records/mute.ts';
import type { Session } from '../plan/records/session.ts';
import { Bars } from './bars.ts';
import { type Finding, keyOf, type Remedy, type RuleId } from './finding.ts';
import { type PlaceId, PlanIndex, type Sent } from './plan-index.ts';
import { tried } from './remedies.ts';
import type { Occurrence, Report, Rule, Subjects } from './rule.ts';
import { RULES } from './rules.ts';
import { advance, changesEverything, Touched } from './touched.ts';

/** Where and when a session is, or is tried while it is dragged. */
export type Position = Pick<Session, 'start' | 'minutes' | 'rooms'>;

/** A rule that is not off in the plan, and what it has found, by subject. */
interface Running {
  readonly rule: Rule;
  readonly severity: Finding['severity'];
  /** Its place among the rules. */
  readonly place: number;
  readonly found: Map<string, readonly Found[]>;
}

type Kind = keyof Subjects;
const KINDS: readonly Kind[] = ['session', 'place', 'person', 'track', 'day', 'plan'];
/** Every kind of rule takes its own kind of subject; that the two fit is seen to where they meet. */
type Find = (subject: Subjects[Kind], index: PlanIndex, report: Report) => void;

const NOTHING: readonly Found[] = [];

/** A finding, with what sorts it and what may mend it. */
class Found implements Finding {
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

/**
 * What is wrong with a plan, kept up to date as it is edited: after an edit only the rules whose subjects it touches
 * are asked again. Built from scratch it asks every rule of every subject, by the same way.
 */
export class Checker {
  /** The hard first, each in order of time, what has no time last. Muted ones are marked. A new list after each edit. */
  findings: readonly Finding[] = [];
  readonly #sent: Sent | undefined;
  #index: PlanIndex;
  #running: ReadonlyMap<Kind, Running[]> = new Map();
  #asked: Running | undefined;
  #answers: readonly Found[] = NOTHING;
  #sorted: Found[] = [];
  #muted: ReadonlySet<string> = new Set();

  /** `sent` is the plan as the last version of it that was sent, for the rule about what has been moved since. */
  constructor(plan: Plan, sent?: Sent) {
    this.#sent = sent;
    this.#index = new PlanIndex(plan, sent);
    this.#start(plan);
  }

  /** The plan that the findings are of. */
  get plan(): Plan {
    return this.#index.plan;
  }

  /** Checks `plan`, a later or earlier state of the same plan: what an edit left alone is the same object in both. */
  update(plan: Plan): readonly Finding[] {
    const before = this.#index.plan;
    if (plan === before) return this.findings;
    if (changesEverything(before, plan)) {
      this.#index = new PlanIndex(plan, this.#sent);
      this.#start(plan);
      return this.findings;
    }
    const touched = advance(this.#index, plan);
    if (before.mutes !== plan.mutes) this.#muted = mutedKeys(plan);
    const gone = this.#forget(touched);
    const come: Found[] = [];
    this.#visit(touched, (running, key, found) => {
      come.push(...found);
      running.found.set(key, found);
    });
    this.#sorted = merged(
      this.#sorted.filter((each) => !gone.has(each)),
      come.sort(inOrder),
    );
    if (before.mutes !== plan.mutes) this.#mute();
    this.findings = this.#sorted;
    return this.findings;
  }

  /**
   * What the checks would find of a session at a position that they do not find of it in the tray. Nothing is
   * changed by asking; one answer takes well under a millisecond among 1,000 sessions.
   */
  trial(id: SessionId): (position: Position) => readonly Finding[] {
    const at = (position: Position): Found[] => {
      const now = this.#index.items.get(id);
      if (now === undefined) return [];
      const touched = new Touched();
      const { start, minutes, rooms } = position;
      touched.by(now, this.#index);
      this.#index.remove(now);
      const moved = this.#index.itemOf({ ...now.session, start, minutes, rooms });
      this.#index.add(moved);
      touched.by(moved, this.#index);
      touched.tables.add('sessions');
      const found: Found[] = [];
      this.#visit(touched, (_running, _key, is) => void found.push(...is));
      this.#index.remove(moved);
      this.#index.add(now);
      return found.filter(({ records, muted }) => records.includes(id) && !muted);
    };
    const session = this.#index.items.get(id)?.session;
    const nowhere = new Set(session && at({ ...session, start: null }).map(({ key }) => key));
    return (position) =>
      at(position)
        .filter(({ key }) => !nowhere.has(key))
        .sort(inOrder);
  }

  /**
   * Where and when a session must not be put, by the hard rules about time and place: to shade the grid while it is
   * dragged. Made once for a drag; then each candidate is a look-up.
   */
  barsOf(id: SessionId): Bars {
    const bars = new Bars();
    const item = this.#index.items.get(id);
    if (item === undefined || item.session.status === 'cancelled') return bars;
    for (const { rule, severity } of [...this.#running.values()].flat()) {
      if (severity === 'hard') rule.bar?.(item, this.#index, bars.add);
    }
    return bars.sorted();
  }

  /** The mutes of the plan, each with the finding that it keeps quiet; undefined when there is no such finding now. */
  muted(): { readonly mute: Mute; readonly finding: Finding | undefined }[] {
    const byKey = new Map(this.#sorted.map((found) => [found.key, found]));
    return all(this.#index.plan, 'mutes').map((mute) => ({
      mute,
      finding: byKey.get(keyOf(mute.rule, mute.records)),
    }));
  }

  #start(plan: Plan): void {
    this.#muted = mutedKeys(plan);
    this.#running = new Map(KINDS.map((kind) => [kind, []]));
    for (const [place, rule] of RULES.entries()) {
      const severity = plan.event.rules[rule.id] ?? rule.severity;
      if (severity !== 'off') this.#running.get(rule.per)?.push({ rule, severity, place, found: new Map() });
    }
    this.#sorted = [];
    this.#visit(everything(this.#index), (running, key, found) => {
      running.found.set(key, found);
      this.#sorted.push(...found);
    });
    this.#sorted.sort(inOrder);
    this.findings = this.#sorted;
  }

  /** Forgets what was found of these subjects, and says what that was. */
  #forget(touched: Asked): ReadonlySet<Found> {
    const gone = new Set<Found>();
    for (const kind of KINDS) {
      for (const { rule, found } of this.#running.get(kind) ?? []) {
        if (found.size === 0 || !isAsked(rule, touched)) continue;
        for (const key of keysOf(kind, touched)) {
          for (const each of found.get(key) ?? NOTHING) gone.add(each);
          found.delete(key);
        }
      }
    }
    return gone;
  }

  /** Asks the rules of these subjects, of which some may be gone, and hands over what is found. */
  #visit(touched: Asked, take: (running: Running, key: string, found: readonly Found[]) => void): void {
    const report = this.#report;
    const index = this.#index;
    for (const kind of KINDS) {
      const keys = [...keysOf(kind, touched)];
      const subjects = keys.map((key) => subjectOf(kind, key, index));
      for (const running of this.#running.get(kind) ?? []) {
        if (!isAsked(running.rule, touched)) continue;
        const find = running.rule.find as Find;
        this.#asked = running;
        for (let at = 0; at < subjects.length; at++) {
          const subject = subjects[at];
          if (subject === undefined) continue;
          find(subject, index, report);
          if (this.#answers === NOTHING) continue;
          take(running, keys[at] ?? '', this.#answers);
          this.#answers = NOTHING;
        }
      }
    }
  }

  /** One for all that is asked: most questions have no answer, and should cost no more than the question. */
  readonly #report: Report = (occurrence) => {
    const running = this.#asked;
    if (running === undefined) return;
    const records = sortFew(occurrence.records);
    const muted = this.#muted.size > 0 && this.#muted.has(keyOf(running.rule.id, records));
    const found = new Found(running, records, muted, this.#startOf(records), occurrence, this.#mend);
    if (this.#answers === NOTHING) this.#answers = [found];
    else (this.#answers as Found[]).push(found);
  };

  readonly #mend = ({ key }: Found): readonly Remedy[] => {
    const { plan } = this.#index;
    const propose = this.#sorted.find((each) => each.key === key)?.occurrence.propose;
    return propose === undefined ? [] : tried(propose(), key, plan, new Checker(plan, this.#sent));
  };

  /** When the last of the sessions among `records` starts: for a clash, when it begins. Else when their day opens. */
  #startOf(records: readonly RecordId[]): number {
    let last = Number.NEGATIVE_INFINITY;
    for (const id of records) {
      const item = id.startsWith('session:') ? this.#index.items.get(id as SessionId) : undefined;
      if (item !== undefined && item.start !== null) last = Math.max(last, item.start);
    }
    if (last > Number.NEGATIVE_INFINITY) return last;
    const day = records.find((id): id is DayId => id.startsWith('day:'));
    const open = day && this.#index.days.list.find((one) => one.day.id === day)?.open;
    return open?.start ?? Number.POSITIVE_INFINITY;
  }

  /** Marks anew what is muted. */
  #mute(): void {
    this.#sorted = [];
    for (const running of [...this.#running.values()].flat()) {
      for (const [subject, found] of running.found) {
        const marked = found.map((each) => {
          const muted = this.#muted.has(each.key);
          if (each.muted === muted) return each;
          return new Found(running, each.records, muted, each.start, each.occurrence, this.#mend);
        });
        running.found.set(subject, marked);
        this.#sorted.push(...marked);
      }
    }
    this.#sorted.sort(inOrder);
  }
}

/** Sorts ids in place. There are two or three of them, which a general sort takes longer over than the rest of the work. */
function sortFew(ids: RecordId[]): readonly RecordId[] {
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

function mutedKeys(plan: Plan): ReadonlySet<string> {
  return new Set(all(plan, 'mutes').map(({ rule, records }) => keyOf(rule, records)));
}

/** The hard first, then by time, then as the rules are listed, then by records: one order for one plan. */
function inOrder(a: Found, b: Found): number {
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
function merged(a: readonly Found[], b: readonly Found[]): Found[] {
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

/** The subjects to ask about, by their keys, and the tables that changed. */
interface Asked {
  readonly sessions: Iterable<string>;
  readonly places: Iterable<string>;
  readonly people: Iterable<string>;
  readonly tracks: Iterable<string>;
  readonly days: Iterable<string>;
  readonly tables: ReadonlySet<TableName>;
}

/** Everything there is to ask about. */
function everything(index: PlanIndex): Asked {
  return {
    sessions: index.items.keys(),
    places: index.places(),
    people: Object.keys(index.plan.people),
    tracks: index.tracks(),
    days: index.days.list.map(({ day }) => day.id),
    tables: new Set(TABLES),
  };
}

/** A rule about the whole plan is asked when a table it reads has changed. */
function isAsked({ per, reads }: Rule, { tables }: Asked): boolean {
  return per !== 'plan' || (reads?.some((table) => tables.has(table)) ?? false);
}

const WHOLE: readonly string[] = ['plan'];

function keysOf(kind: Kind, touched: Asked): Iterable<string> {
  switch (kind) {
    case 'session':
      return touched.sessions;
    case 'place':
      return touched.places;
    case 'person':
      return touched.people;
    case 'track':
      return touched.tracks;
    case 'day':
      return touched.days;
    case 'plan':
      return WHOLE;
  }
}

/** The subject that a key names; undefined for a record that is gone. */
function subjectOf(kind: Kind, key: string, index: PlanIndex): Subjects[Kind] | undefined {
  switch (kind) {
    case 'session':
      return index.items.get(key as SessionId);
    case 'place':
      return { id: key as PlaceId, held: index.heldIn(key as PlaceId) };
    case 'person':
      return index.plan.people[key as PersonId];
    case 'track':
      return key as TrackId;
    case 'day':
      return index.plan.days[key as DayId];
    case 'plan':
      return index.plan;
  }
}
