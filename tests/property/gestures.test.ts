import { expect, test } from 'vitest';
import { type Command, isRefusal, type Refusal } from '../../shared/change/command.ts';
import { type ArgsOf, COMMANDS, type CommandId } from '../../shared/change/commands/index.ts';
import { apply, reverse } from '../../shared/change/diff.ts';
import { preview } from '../../shared/change/preview.ts';
import { clipOf } from '../../shared/clipboard/clip.ts';
import { clipIn } from '../../shared/clipboard/read.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { SessionId } from '../../shared/plan/ids.ts';
import { violations } from '../../shared/plan/invariants.ts';
import { all, type Plan } from '../../shared/plan/plan.ts';
import { LONGEST_SESSION, type Session } from '../../shared/plan/records/session.ts';
import { addMinutes, at, type LocalTime, overlaps, toMinutes } from '../../shared/plan/time.ts';
import { boardOf } from '../../shared/programme/board.ts';
import { meetIn } from '../../shared/programme/gestures/rooms.ts';
import { snapEdge, snapStart } from '../../shared/programme/gestures/snap.ts';
import { trayOf } from '../../shared/programme/tray.ts';
import { forEachSeed, type Random } from './random.ts';
import { argsOf, counter } from './random-commands.ts';
import { randomPlan } from './random-plan.ts';

const GESTURES: readonly CommandId[] = [
  'session.move',
  'session.resize',
  'session.swap',
  'session.swapRooms',
  'session.copy',
  'session.repeat',
  'session.paste',
  'session.lock',
  'session.unlock',
  'session.draw',
  'block.add',
  'session.unplace',
  'session.cancel',
  'session.reinstate',
];

/** A random plan whose sessions crowd on its days. */
function crowded(random: Random): Plan {
  const plan = randomPlan(random);
  const days = all(plan, 'days');
  const sessions = all(plan, 'sessions').map((session): [SessionId, Session] => {
    const clock = `${String(random.int(24)).padStart(2, '0')}:${String(5 * random.int(12)).padStart(2, '0')}`;
    const start = random.chance(0.9) ? at(random.pick(days).date, clock as LocalTime) : session.start;
    return [session.id, { ...session, start, minutes: 1 + random.int(120) }];
  });
  return { ...plan, sessions: Object.fromEntries(sessions) };
}

function done<C extends CommandId>(plan: Plan, id: C, args: ArgsOf<C>) {
  return (COMMANDS[id] as unknown as Command<ArgsOf<C>>).run(plan, args, { newId: counter() });
}

/** A sentence in both languages; one that lacks a value throws. */
function expectSaid({ refused, values }: Refusal): void {
  for (const language of ['sv', 'en'] as const)
    expect(translator(language)(refused, values).length).toBeGreaterThan(10);
}

/** Without what only its own id tells apart: what is made has another id in the preview. */
const essence = (session: Session) =>
  JSON.stringify(session, (key, value) => (key === 'id' || LINKS.has(key) ? undefined : value));
const LINKS = new Set(['after', 'notWith', 'sameDayAs', 'people', 'track']);

/** The sessions on the board, by id, as often as they are on it. */
const shownOn = (plan: Plan) => boardOf(plan, false).flatMap((day) => day.sessions.map(({ id }) => id));

test('C6, C1, D2: a gesture does just what its preview shows, and undo takes all of it back', () => {
  forEachSeed((random) => {
    const plan = crowded(random);
    for (let count = 0; count < 15; count++) {
      const id = random.pick(GESTURES);
      const args = argsOf(id, random, plan);
      const shown = preview(plan, id, args);
      const outcome = done(plan, id, args);
      if (isRefusal(outcome)) {
        expectSaid(outcome);
        expect(shown).toEqual(outcome);
        continue;
      }
      if ('refused' in shown) throw new Error('The preview refuses what the command does');
      const after = apply(plan, outcome);
      const expected = new Map(shown.map((one) => [one.before?.id, one.after]));
      for (const session of all(plan, 'sessions'))
        expect(after.sessions[session.id]).toEqual(expected.get(session.id) ?? session);
      const made = all(after, 'sessions').filter((session) => plan.sessions[session.id] === undefined);
      const promised = shown.flatMap((one) => (one.before === null && one.after ? [essence(one.after)] : []));
      expect(made.map(essence).sort()).toEqual(promised.sort());
      expect(apply(after, reverse(outcome))).toEqual(plan);
    }
  });
});

test('C4, C7, C8: no gesture loses or hides a session, moves a locked one, or makes one that lasts no time', () => {
  forEachSeed((random) => {
    let plan = crowded(random);
    const newId = counter();
    for (let count = 0; count < 15; count++) {
      const id = random.pick(GESTURES);
      const command = COMMANDS[id] as unknown as Command<unknown>;
      const outcome = command.run(plan, argsOf(id, random, plan), { newId });
      if (isRefusal(outcome)) continue;
      const after = apply(plan, outcome);
      expect(violations(after)).toEqual(violations(plan));
      const board = shownOn(after);
      const tray = trayOf(after).map((session) => session.id);
      expect([...board, ...tray].sort()).toEqual(Object.keys(after.sessions).sort());
      for (const { minutes } of all(after, 'sessions')) {
        expect(Number.isInteger(minutes)).toBe(true);
        expect(minutes).toBeGreaterThanOrEqual(1);
        expect(minutes).toBeLessThanOrEqual(LONGEST_SESSION);
      }
      const [before, now] = [new Set(shownOn(plan)), new Set(board)];
      for (const { id: own, locked, start, minutes, rooms } of all(plan, 'sessions')) {
        const session = after.sessions[own];
        expect(session, `${own} after ${id}`).toBeDefined();
        if (locked) expect(session).toMatchObject({ start, minutes, rooms });
        if (session?.start && before.has(own)) expect(now.has(own), `${own} after ${id}`).toBe(true);
      }
      plan = after;
    }
  });
});

test('C9: what follows is moved by the same minutes, in its order, on its day, and into nothing', () => {
  let pushes = 0;
  forEachSeed((random) => {
    const plan = crowded(random);
    for (let count = 0; count < 15; count++) {
      const session = random.pick(all(plan, 'sessions'));
      const by = random.int(90) - 45;
      const outcome = pushing(random, plan, session, by);
      if (outcome === null) continue;
      const after = apply(plan, outcome.diff);
      // What gets to another day is put in there, and makes room instead.
      if (dayIn(after, session.id) !== dayIn(plan, session.id)) continue;
      const pushed = all(plan, 'sessions').filter((one) => one !== session && after.sessions[one.id] !== one);
      if (pushed.length > 0) pushes += 1;
      for (const one of pushed) {
        expect(minutesOf(after, one) - minutesOf(plan, one)).toBe(by);
        expect(dayIn(after, one.id)).toBe(dayIn(plan, one.id));
        expect(newClashes(plan, after, one.id)).toEqual([]);
      }
    }
  });
  expect(pushes).toBeGreaterThan(10);
});

/** One session slid or stretched by so many minutes, with the rest of its room or of the day. */
function pushing(random: Random, plan: Plan, session: Session, by: number) {
  if (session.start === null) return null;
  const follow = random.pick(['room', 'day'] as const);
  const outcome = random.chance(0.5)
    ? done(plan, 'session.move', {
        sessions: [session.id],
        held: session.id,
        to: { start: addMinutes(session.start, by), rooms: session.rooms },
        follow,
      })
    : done(plan, 'session.resize', {
        session: session.id,
        start: session.start,
        minutes: session.minutes + by,
        follow,
      });
  return isRefusal(outcome) ? null : { diff: outcome };
}

/** With whom a session shares a room and a time that it did not share before. */
function newClashes(plan: Plan, after: Plan, id: SessionId): SessionId[] {
  return all(plan, 'sessions').flatMap((other) =>
    other.id !== id && clashes(after, id, other.id) && !clashes(plan, id, other.id) ? [other.id] : [],
  );
}

test('C10: what is put in finds room: nothing it pushed is in its way', () => {
  let pushes = 0;
  forEachSeed((random) => {
    const plan = crowded(random);
    for (let count = 0; count < 10; count++) {
      const [from, to] = [random.pick(all(plan, 'sessions')), random.pick(all(plan, 'sessions'))];
      if (to.start === null || dayIn(plan, from.id) === dayIn(plan, to.id)) continue;
      const outcome = done(plan, 'session.move', {
        sessions: [from.id],
        held: from.id,
        to: { start: to.start, rooms: to.rooms },
        follow: random.pick(['room', 'day'] as const),
      });
      if (isRefusal(outcome)) continue;
      const after = apply(plan, outcome);
      const pushed = all(plan, 'sessions').filter((one) => one !== from && after.sessions[one.id] !== one);
      if (pushed.length > 0) pushes += 1;
      for (const one of pushed) {
        expect(minutesOf(after, one)).toBeGreaterThan(minutesOf(plan, one));
        expect(clashes(after, from.id, one.id)).toBe(false);
      }
    }
  });
  expect(pushes).toBeGreaterThan(5);
});

test('C11: what is dragged is drawn no further than the magnet reaches, and to the minute without one', () => {
  forEachSeed((random) => {
    const plan = crowded(random);
    for (const day of boardOf(plan, false)) {
      const held = {
        minutes: 1 + random.int(120),
        rooms: random.some(Object.keys(plan.rooms) as `room:${string}`[], 2),
        carried: new Set<SessionId>(),
      };
      const minute = day.open.start + random.int(600) + random.int(10) / 10;
      expect(snapStart(day, held, minute, { step: 1, reach: 0, fit: 0 }).minute).toBe(Math.round(minute));
      const snap = { step: 5, reach: random.int(15), fit: random.int(60) };
      const { minute: start, by } = snapStart(day, held, minute, snap);
      expect(Math.abs(start - minute)).toBeLessThanOrEqual(Math.max(snap.reach, snap.fit, 2.5));
      if (by === null) expect(start % 5).toBe(0);
      const edge = snapEdge(day, held, minute, snap);
      expect(Math.abs(edge.minute - minute)).toBeLessThanOrEqual(Math.max(snap.reach, 2.5));
    }
  });
});

test('C13: a clip of any sessions is read back as it was', () => {
  forEachSeed((random) => {
    const plan = randomPlan(random);
    const clip = clipOf(plan, random.some(Object.keys(plan.sessions) as SessionId[], 9), random.chance(0.5));
    if (clip !== null) expect(clipIn(JSON.stringify(clip))).toEqual(clip);
  });
});

function minutesOf(plan: Plan, { id }: Session): number {
  const start = plan.sessions[id]?.start;
  return start ? toMinutes(start) : Number.NaN;
}

function dayIn(plan: Plan, id: SessionId): string | undefined {
  return boardOf(plan, false).find((day) => day.sessions.some((session) => session.id === id))?.day.id;
}

function clashes(plan: Plan, a: SessionId, b: SessionId): boolean {
  const [one, other] = [plan.sessions[a], plan.sessions[b]];
  if (!one?.start || !other?.start || one.status === 'cancelled' || other.status === 'cancelled')
    return false;
  const time = (session: Session, start: number) => ({ start, end: start + session.minutes });
  return (
    meetIn(one.rooms, other.rooms) &&
    overlaps(time(one, toMinutes(one.start)), time(other, toMinutes(other.start)))
  );
}
