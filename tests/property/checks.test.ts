import { expect, test } from 'vitest';
import { type Command, isRefusal } from '../../shared/change/command.ts';
import { COMMANDS } from '../../shared/change/commands/index.ts';
import { apply, diffOf } from '../../shared/change/diff.ts';
import { Edit } from '../../shared/change/edit.ts';
import { type History, NO_HISTORY, push, redo, undo } from '../../shared/change/history.ts';
import { Checker } from '../../shared/checks/checker.ts';
import { type Finding, keyOf } from '../../shared/checks/finding.ts';
import { check } from '../../shared/checks/index.ts';
import { RULES } from '../../shared/checks/rules.ts';
import { type NewId, PREFIXES, pairId } from '../../shared/plan/ids.ts';
import { type AnyRecord, all, type Plan } from '../../shared/plan/plan.ts';
import { SEVERITIES } from '../../shared/plan/records/event.ts';
import type { Session } from '../../shared/plan/records/session.ts';
import { addMinutes, at } from '../../shared/plan/time.ts';
import { template } from '../../shared/templates/index.ts';
import { forEachSeed, type Random } from './random.ts';
import { counter, runOne } from './random-commands.ts';
import { randomPlan } from './random-plan.ts';
import { randomRecord } from './random-records.ts';

const EDITS_A_SEED = 200;

/** A random plan, or an internat as people plan it, with the severities of real rules in it. */
function planOf(random: Random): Plan {
  return withRules(random, random.chance(0.5) ? randomPlan(random) : template('loka', 'sv', '2026-01-01'));
}

function withRules(random: Random, plan: Plan): Plan {
  const rules = Object.fromEntries(random.some(RULES, 6).map(({ id }) => [id, random.pick(SEVERITIES)]));
  return { ...plan, event: { ...plan.event, rules } };
}

/** One edit of any kind: a command, any field of any record, a severity, a mute of something found. */
function edited(random: Random, plan: Plan, findings: readonly Finding[], newId: NewId): Plan {
  const kind = random.int(20);
  if (kind === 0) return withRules(random, plan);
  if (kind === 1 && findings.length > 0) {
    const { rule, records } = random.pick(findings);
    return performed(plan, 'finding.mute', { rule, records }, newId);
  }
  if (kind === 2) return seated(random, plan);
  if (kind < 9) return apply(plan, diffOf(plan, mixed(random, plan)));
  const done = runOne(random, plan, newId);
  return done === null ? plan : apply(plan, done.diff);
}

/** `plan` with some fields of one record from a random one. Dates stay, so that two days do not share one. */
function mixed(random: Random, plan: Plan): Plan {
  const table = random.pick(['people', 'sessions', 'rooms', 'groups', 'days'] as const);
  const records = all(plan, table) as AnyRecord[];
  if (records.length === 0) return plan;
  const record = random.pick(records);
  const donor = randomRecord(random, plan, table, `${PREFIXES[table]}:r${1 + random.int(9)}`, '');
  const fields = Object.entries(donor).filter(
    ([field]) => !['id', 'order', 'date', 'start'].includes(field) && random.chance(0.3),
  );
  return { ...plan, [table]: { ...plan[table], [record.id]: { ...record, ...Object.fromEntries(fields) } } };
}

/** `plan` with someone seated in a session, or no longer. */
function seated(random: Random, plan: Plan): Plan {
  const [people, sessions] = [all(plan, 'people'), all(plan, 'sessions')];
  if (people.length === 0 || sessions.length === 0) return plan;
  const [participant, session] = [random.pick(people).id, random.pick(sessions).id];
  const id = pairId('seats', participant, session);
  const edit = new Edit(plan);
  return plan.seats[id] === undefined
    ? edit.add<'seats'>({ id, participant, session, pinned: false }).plan
    : edit.remove([id]).plan;
}

function performed(plan: Plan, id: keyof typeof COMMANDS, args: unknown, newId: NewId): Plan {
  const outcome = (COMMANDS[id] as unknown as Command<unknown>).run(plan, args, { newId });
  if (isRefusal(outcome)) throw new Error(`${id} is refused: ${outcome.refused}`);
  return apply(plan, outcome);
}

/** Whether two lists of findings tell the same. Rows of text are only made when they do not. */
function alike(a: readonly Finding[], b: readonly Finding[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i];
      return (
        one.rule === other?.rule &&
        one.severity === other.severity &&
        one.muted === other.muted &&
        one.records.length === other.records.length &&
        one.records.every((id, n) => id === other.records[n])
      );
    })
  );
}

const rowOf = ({ rule, records, severity, muted }: Finding) =>
  `${severity}${muted ? ' muted' : ''} ${keyOf(rule, records)}`;
const sentenceOf = (finding: Finding) => `${rowOf(finding)} ${finding.text('sv')}`;

test(`what is found step by step over ${EDITS_A_SEED} edits, undone and redone, is what is found from scratch`, () => {
  const fired = new Set<string>();
  forEachSeed((random) => {
    const newId = counter();
    let plan = planOf(random);
    let history: History = NO_HISTORY;
    const sent = { plan: mixed(random, plan), version: 3 };
    const checker = new Checker(plan, sent);
    for (let step = 0; step < EDITS_A_SEED; step++) {
      const walked = random.chance(0.2) ? undo(history) : random.chance(0.2) ? redo(history) : undefined;
      if (walked !== undefined) {
        plan = apply(plan, walked.diff);
        history = walked.history;
      } else {
        const next = edited(random, plan, checker.findings, newId);
        history = push(history, { label: 'commands.session.edit', diff: diffOf(plan, next) });
        plan = next;
      }
      const found = checker.update(plan);
      const afresh = new Checker(plan, sent).findings;
      if (!alike(found, afresh)) expect(found.map(rowOf), `edit ${step}`).toEqual(afresh.map(rowOf));
      for (const { rule } of found) fired.add(rule);
    }
    // Sentences are many and slow, and each is made of what stands at the end.
    expect(checker.findings.map(sentenceOf)).toEqual(new Checker(plan, sent).findings.map(sentenceOf));
  });
  if (Number(process.env.LOKAPLAN_SEEDS) < 1000) return;
  const silent = RULES.filter(({ id }) => !fired.has(id)).map(({ id }) => id);
  expect(silent, 'rules that never fired').toEqual([]);
});

/** Somewhere a session may be tried. Its number of rooms stays, as it does while it is dragged. */
function positionOf(random: Random, plan: Plan, { minutes, rooms }: Session) {
  const first = all(plan, 'days')[0]?.date ?? '2025-02-27';
  const start = addMinutes(at(first, '06:00'), 15 * random.int(400));
  const known = all(plan, 'rooms').map(({ id }) => id);
  const put = rooms === 'all' || rooms.length !== 1 ? rooms : [random.pick(known)];
  return { start, minutes, rooms: put };
}

test('what a session would bring at a place is what the checks find of it there and not in the tray', () => {
  forEachSeed((random) => {
    const plan = planOf(random);
    const checker = new Checker(plan);
    const before = checker.findings.map(rowOf);
    for (const session of random.some(all(plan, 'sessions'), 6)) {
      const of = (moved: Partial<Session>) =>
        check({ ...plan, sessions: { ...plan.sessions, [session.id]: { ...session, ...moved } } }).filter(
          ({ records, muted }) => records.includes(session.id) && !muted,
        );
      const nowhere = of({ start: null }).map(rowOf);
      const trial = checker.trial(session.id);
      for (let n = 0; n < 3; n++) {
        const position = positionOf(random, plan, session);
        expect(trial(position).map(rowOf)).toEqual(
          of(position)
            .map(rowOf)
            .filter((row) => !nowhere.includes(row)),
        );
      }
    }
    expect(checker.findings.map(rowOf), 'nothing is changed by asking').toEqual(before);
    expect(checker.update({ ...plan, mutes: {} }).map(rowOf)).toEqual(
      check({ ...plan, mutes: {} }).map(rowOf),
    );
  });
});

test('a session breaks a bar exactly where a hard rule about time and place would find it', () => {
  const placing = new Set(RULES.filter(({ bar }) => bar !== undefined).map(({ id }) => id));
  forEachSeed((random) => {
    const plan = { ...planOf(random), mutes: {} };
    const checker = new Checker(plan);
    for (const session of random.some(all(plan, 'sessions'), 6)) {
      const bars = checker.barsOf(session.id);
      const trial = checker.trial(session.id);
      for (let n = 0; n < 8; n++) {
        const position = positionOf(random, plan, session);
        const hard = trial(position).filter(({ rule, severity }) => severity === 'hard' && placing.has(rule));
        const broken = bars.broken(position);
        expect(broken !== undefined, `${session.id} at ${JSON.stringify(position)}: ${hard.map(rowOf)}`).toBe(
          hard.length > 0,
        );
        expect(broken?.say).toBeTypeOf(broken === undefined ? 'undefined' : 'function');
      }
    }
  });
});

test('a remedy removes its finding and brings no hard one, nor the same elsewhere', () => {
  let tried = 0;
  forEachSeed((random) => {
    const plan = planOf(random);
    const findings = check(plan);
    const keys = new Set(findings.map(({ rule, records }) => keyOf(rule, records)));
    for (const finding of random.some(findings, 8)) {
      for (const { command } of finding.remedies()) {
        const after = check(performed(plan, command.id, command.args, counter()));
        const left = after.map(({ rule, records }) => keyOf(rule, records));
        expect(left, rowOf(finding)).not.toContain(keyOf(finding.rule, finding.records));
        const come = after.filter(({ rule, records }) => !keys.has(keyOf(rule, records)));
        const bad = come.filter(({ severity, rule }) => severity === 'hard' || rule === finding.rule);
        expect(bad.map(rowOf), rowOf(finding)).toEqual([]);
        tried += 1;
      }
    }
  });
  expect(tried).toBeGreaterThan(0);
});

test('a muted finding stays muted through edits as long as it is found, and is told again when the mute is taken back', () => {
  forEachSeed((random) => {
    const newId = counter();
    let plan: Plan = { ...planOf(random), mutes: {} };
    const checker = new Checker(plan);
    if (checker.findings.length === 0) return;
    const { rule, records } = random.pick(checker.findings);
    plan = performed(plan, 'finding.mute', { rule, records }, newId);
    for (let n = 0; n < 10; n++) {
      const { mutes } = plan;
      plan = { ...apply(plan, diffOf(plan, mixed(random, plan))), mutes };
      const found = checker
        .update(plan)
        .find((each) => keyOf(each.rule, each.records) === keyOf(rule, records));
      expect(found?.muted ?? true).toBe(true);
      expect(checker.muted().map(({ mute, finding }) => [mute.rule, finding])).toEqual([[rule, found]]);
    }
    plan = performed(plan, 'finding.unmute', { rule, records }, newId);
    expect(checker.update(plan).filter(({ muted }) => muted)).toEqual([]);
    expect(checker.muted()).toEqual([]);
  });
});
