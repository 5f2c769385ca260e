import type { DayId, RecordId, SessionId } from '../plan/ids.ts';
import { all, type Plan } from '../plan/plan.ts';
import type { Mute } from '../plan/records/mute.ts';
import type { Session } from '../plan/records/session.ts';
import { Bars } from './bars.ts';
import { type Finding, keyOf, type Remedy } from './finding.ts';
import { Found, inOrder, merged, type Running, sortFew } from './found.ts';
import { PlanIndex, type Sent } from './plan-index.ts';
import { tried } from './remedies.ts';
import type { Report, Subjects } from './rule.ts';
import { RULES } from './rules.ts';
import { type Asked, everything, isAsked, KINDS, type Kind, keysOf, subjectOf } from './subjects.ts';
import { advance, changesEverything, Touched } from './touched.ts';

/** Where and when a session is, or is tried while it is dragged; in a column of a track or a group, also what it becomes. */
export type Position = Pick<Session, 'start' | 'minutes' | 'rooms'> &
  Partial<Pick<Session, 'track' | 'group'>>;

/** Every kind of rule takes its own kind of subject; that the two fit is seen to where they meet. */
type Find = (subject: Subjects[Kind], index: PlanIndex, report: Report) => void;

const NOTHING: readonly Found[] = [];

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
      const { start, minutes, rooms, track = now.session.track, group = now.session.group } = position;
      touched.by(now, this.#index);
      this.#index.remove(now);
      const moved = this.#index.itemOf({ ...now.session, start, minutes, rooms, track, group });
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
   * @param as the track or the group that it would have there
   */
  barsOf(id: SessionId, as?: Partial<Pick<Session, 'track' | 'group'>>): Bars {
    const bars = new Bars();
    const now = this.#index.items.get(id);
    if (now === undefined || now.session.status === 'cancelled') return bars;
    const item = as === undefined ? now : this.#index.itemOf({ ...now.session, ...as });
    this.#index.remove(now);
    this.#index.add(item);
    for (const { rule, severity } of [...this.#running.values()].flat()) {
      if (severity === 'hard') rule.bar?.(item, this.#index, bars.add);
    }
    this.#index.remove(item);
    this.#index.add(now);
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

  readonly #mend = (found: Found): readonly Remedy[] => {
    const { plan } = this.#index;
    const propose = this.#sorted.find(({ key }) => key === found.key)?.occurrence.propose;
    return propose === undefined ? [] : tried(propose(), found, plan, new Checker(plan, this.#sent));
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

function mutedKeys(plan: Plan): ReadonlySet<string> {
  return new Set(all(plan, 'mutes').map(({ rule, records }) => keyOf(rule, records)));
}
