import { expect, test } from 'vitest';
import { Outbox } from '../../../renderer/store/outbox.ts';
import type { Opened } from '../../../shared/api/opened.ts';
import { apply, DiffMismatch, diffOf, type PlanDiff } from '../../../shared/change/diff.ts';
import { newEvent, newRoom } from '../../../shared/plan/defaults.ts';
import type { RoomId } from '../../../shared/plan/ids.ts';
import { type Plan, planOf } from '../../../shared/plan/plan.ts';
import type { Problem, Result } from '../../../shared/problem.ts';
import { forEachSeed, type Random } from '../../property/random.ts';

const ROOMS = ['room:a', 'room:b', 'room:c'] as const;

function firstPlan(): Plan {
  const rooms = ROOMS.map((id, index) => newRoom(id, `a${index}`, { name: id }));
  return { ...planOf(newEvent()), rooms: Object.fromEntries(rooms.map((room) => [room.id, room])) };
}

const renamed = (plan: Plan, id: RoomId, name: string): Plan => {
  const room = plan.rooms[id];
  return room === undefined ? plan : { ...plan, rooms: { ...plan.rooms, [id]: { ...room, name } } };
};
const without = (plan: Plan, id: RoomId): Plan => {
  const { [id]: _gone, ...rooms } = plan.rooms;
  return { ...plan, rooms };
};
const nameIn = (plan: Plan, id: RoomId) => plan.rooms[id]?.name;

/** A main process that answers when it is told to, in the order in which it was asked, and the screen before it. */
class Both {
  held = firstPlan();
  screen = this.held;
  refuses: Problem | undefined;
  lost = 0;
  fetched = 0;
  readonly problems: Problem[] = [];
  #sequence = 0;
  #waiting: (() => void)[] = [];
  readonly outbox = new Outbox({
    send: (number, diff) => this.#later(() => this.#edit(number, diff)),
    fetch: () => this.#later(() => this.#reload()),
    show: ({ plan }) => {
      this.screen = plan;
    },
    onLost: () => {
      this.lost += 1;
    },
    onProblem: (problem) => this.problems.push(problem),
  });

  /** The user makes an edit. */
  edits(change: (plan: Plan) => Plan): void {
    const diff = diffOf(this.screen, change(this.screen));
    this.screen = apply(this.screen, diff);
    this.outbox.push(diff);
  }

  /** Another program writes the file: the main process holds that from now on, and the window hears of it at once or later. */
  reloads(change: (plan: Plan) => Plan, heard: 'at once' | 'later' = 'at once'): void {
    this.held = change(this.held);
    this.#sequence = 0;
    if (heard === 'at once') this.outbox.catchUp();
    else this.#waiting.push(() => this.outbox.catchUp());
  }

  /** The main process deals with the next thing it was asked; false when there is none. */
  async answers(): Promise<boolean> {
    const next = this.#waiting.shift();
    next?.();
    for (let i = 0; i < 10; i++) await Promise.resolve();
    return next !== undefined;
  }

  async answersAll(): Promise<void> {
    for (let i = 0; await this.answers(); i++) if (i > 1000) throw new Error('It goes on for ever');
  }

  #later<T>(work: () => T): Promise<T> {
    return new Promise((resolve) => this.#waiting.push(() => resolve(work())));
  }

  #edit(number: number, diff: PlanDiff): Result<number> {
    if (number !== this.#sequence + 1) return { ok: false, problem: { code: 'outOfStep' } };
    if (this.refuses !== undefined) return { ok: false, problem: this.refuses };
    try {
      this.held = apply(this.held, diff);
    } catch (error) {
      if (error instanceof DiffMismatch) return { ok: false, problem: { code: 'outOfStep' } };
      throw error;
    }
    this.#sequence = number;
    return { ok: true, value: number };
  }

  #reload(): Result<Opened> {
    this.fetched += 1;
    this.#sequence = 0;
    return {
      ok: true,
      value: {
        document: 'document-1',
        name: 'plan.lokaplan',
        plan: this.held,
        access: 'edit',
        sent: undefined,
        save: { state: 'saved', at: null },
        notes: [],
        recovery: undefined,
        unprotected: [],
      },
    };
  }
}

test('edits go out in order, and nothing is fetched while all are taken', async () => {
  const both = new Both();
  both.edits((plan) => renamed(plan, 'room:a', 'Källan'));
  both.edits((plan) => renamed(plan, 'room:a', 'Sjön'));
  await both.answersAll();
  expect(nameIn(both.held, 'room:a')).toBe('Sjön');
  expect([both.fetched, both.lost]).toEqual([0, 0]);
});

test('edits under way when another program’s version is read in are made on that', async () => {
  const both = new Both();
  both.edits((plan) => renamed(plan, 'room:a', 'Källan'));
  await both.answersAll();
  both.edits((plan) => renamed(plan, 'room:a', 'Sjön'));
  both.edits((plan) => renamed(plan, 'room:b', 'Skogen'));
  both.reloads((plan) => renamed(plan, 'room:c', 'Deras'));
  both.edits((plan) => renamed(plan, 'room:b', 'Berget'));
  await both.answersAll();
  expect(both.screen).toEqual(both.held);
  expect(ROOMS.map((id) => nameIn(both.held, id))).toEqual(['Sjön', 'Berget', 'Deras']);
  expect(both.lost).toBe(0);
});

test('an edit that is taken as the first of a new count is not made twice', async () => {
  const both = new Both();
  both.edits((plan) => renamed(plan, 'room:a', 'Källan'));
  // The very first edit has the number that is expected after the reading, too.
  both.reloads((plan) => renamed(plan, 'room:c', 'Deras'), 'later');
  await both.answersAll();
  expect(both.screen).toEqual(both.held);
  expect(ROOMS.map((id) => nameIn(both.held, id))).toEqual(['Källan', 'room:b', 'Deras']);
  expect(both.lost).toBe(0);
});

test('an edit that does not fit what the other program wrote is told, and those that do fit are kept', async () => {
  const both = new Both();
  both.edits((plan) => renamed(plan, 'room:b', 'Först'));
  await both.answersAll();
  both.edits((plan) => renamed(plan, 'room:a', 'Min'));
  both.edits((plan) => renamed(plan, 'room:b', 'Också min'));
  both.reloads((plan) => without(plan, 'room:a'));
  await both.answersAll();
  expect(both.screen).toEqual(both.held);
  expect(nameIn(both.held, 'room:b')).toBe('Också min');
  expect(both.held.rooms['room:a']).toBeUndefined();
  expect(both.lost).toBe(1);
});

test('an edit made while the plan is fetched anew is sent once', async () => {
  const both = new Both();
  both.reloads((plan) => renamed(plan, 'room:c', 'Deras'));
  both.edits((plan) => renamed(plan, 'room:a', 'Min'));
  await both.answersAll();
  expect(both.screen).toEqual(both.held);
  expect(ROOMS.map((id) => nameIn(both.held, id))).toEqual(['Min', 'room:b', 'Deras']);
  expect(both.lost).toBe(0);
});

test('a second reading during the first is fetched too, and edits get through after it', async () => {
  const both = new Both();
  both.reloads((plan) => renamed(plan, 'room:c', 'Deras'));
  both.reloads((plan) => renamed(plan, 'room:c', 'Deras igen'));
  await both.answersAll();
  expect(nameIn(both.screen, 'room:c')).toBe('Deras igen');
  both.edits((plan) => renamed(plan, 'room:a', 'Min'));
  await both.answersAll();
  expect(nameIn(both.held, 'room:a')).toBe('Min');
});

test('a window that has come out of step by itself gets in step again without a word', async () => {
  const both = new Both();
  both.edits((plan) => renamed(plan, 'room:a', 'Min'));
  await both.answersAll();
  both.held = renamed(both.held, 'room:c', 'En annan');
  both.edits((plan) => renamed(plan, 'room:c', 'Min'));
  both.edits((plan) => renamed(plan, 'room:b', 'Också min'));
  await both.answersAll();
  expect(both.screen).toEqual(both.held);
  expect(ROOMS.map((id) => nameIn(both.held, id))).toEqual(['Min', 'Också min', 'En annan']);
  expect(both.lost).toBe(1);
  expect(both.problems).toEqual([]);
});

test('an edit that is refused goes from the screen, is told, and is not sent again', async () => {
  const both = new Both();
  both.refuses = { code: 'openToRead' };
  both.edits((plan) => renamed(plan, 'room:a', 'Min'));
  await both.answersAll();
  expect(both.screen).toEqual(both.held);
  expect(both.problems).toEqual([{ code: 'openToRead' }]);
  expect(both.fetched).toBe(1);
});

test('an edit that never gets in step is given up', async () => {
  const both = new Both();
  both.refuses = { code: 'outOfStep' };
  both.edits((plan) => renamed(plan, 'room:a', 'Min'));
  await both.answersAll();
  expect(both.screen).toEqual(both.held);
  expect(both.lost).toBe(1);
});

test('it is settled when the main process has everything, what had to be sent again too', async () => {
  const both = new Both();
  let settled = false;
  both.edits((plan) => renamed(plan, 'room:b', 'Först'));
  await both.answersAll();
  both.edits((plan) => renamed(plan, 'room:a', 'Min'));
  both.reloads((plan) => renamed(plan, 'room:c', 'Deras'));
  void both.outbox.settled().then(() => {
    settled = true;
  });
  for (let left = true; left; ) {
    expect(settled && nameIn(both.held, 'room:a') !== 'Min').toBe(false);
    left = await both.answers();
  }
  expect(settled).toBe(true);
  expect(nameIn(both.held, 'room:a')).toBe('Min');
});

test('nothing more is shown once another plan is on the screen', async () => {
  const both = new Both();
  both.edits((plan) => renamed(plan, 'room:a', 'Min'));
  both.reloads((plan) => renamed(plan, 'room:c', 'Deras'));
  both.outbox.stop();
  const before = both.screen;
  await both.answersAll();
  expect(both.screen).toBe(before);
  expect([both.fetched, both.lost]).toEqual([0, 0]);
});

test('whatever the order of edits, answers and readings, both ends are alike, and what fits is never lost', async () => {
  const runs: Promise<void>[] = [];
  forEachSeed((random, seed) => {
    runs.push(
      play(random).catch((error: unknown) => {
        throw new Error(`Fails with LOKAPLAN_SEED=${seed}`, { cause: error });
      }),
    );
  });
  await Promise.all(runs);
});

async function play(random: Random): Promise<void> {
  const both = new Both();
  const mine: RoomId[] = [];
  let theirs = 0;
  for (let i = 0; i < 60; i++) {
    if (random.chance(0.4)) {
      const id = `room:mine${i}` as const;
      mine.push(id);
      both.edits((plan) => ({ ...plan, rooms: { ...plan.rooms, [id]: newRoom(id, `b${i}`) } }));
    }
    if (random.chance(0.2)) both.edits((plan) => renamed(plan, random.pick(ROOMS), `min ${i}`));
    if (random.chance(0.1)) {
      theirs += 1;
      both.reloads(
        (plan) => renamed(plan, random.pick(ROOMS), `deras ${i}`),
        random.pick(['at once', 'later']),
      );
    }
    if (random.chance(0.6)) await both.answers();
  }
  await both.answersAll();
  expect(both.screen).toEqual(both.held);
  expect(both.problems).toEqual([]);
  for (const id of mine) expect(both.held.rooms).toHaveProperty([id]);
  if (theirs === 0) expect(both.lost).toBe(0);
}
