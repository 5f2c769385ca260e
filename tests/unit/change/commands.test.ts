import { describe, expect, test } from 'vitest';
import { type Command, isRefusal } from '../../../shared/change/command.ts';
import { type ArgsOf, COMMANDS, type CommandId } from '../../../shared/change/commands/index.ts';
import { apply, diffOf, type PlanDiff, reverse } from '../../../shared/change/diff.ts';
import { Edit } from '../../../shared/change/edit.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import {
  newDay,
  newEvent,
  newGroup,
  newOrganisation,
  newPerson,
  newRoom,
  newSession,
  newTrack,
} from '../../../shared/plan/defaults.ts';
import { idMaker, type SessionId } from '../../../shared/plan/ids.ts';
import { violations } from '../../../shared/plan/invariants.ts';
import { ordered, type Plan, planOf } from '../../../shared/plan/plan.ts';
import { usesOf } from '../../../shared/plan/references.ts';

let count = 0;
const newId = idMaker((length) => {
  count += 1;
  return Uint8Array.from({ length }, (_, i) => (i === 0 ? count : 0));
});

const plan = new Edit(planOf(newEvent()))
  .add<'days'>(newDay('day:thu', '2013-08-29'))
  .add<'days'>(newDay('day:fri', '2013-08-30'))
  .add<'rooms'>(newRoom('room:a', 'a0', { name: 'Källan' }))
  .add<'rooms'>(newRoom('room:b', 'a1', { name: 'Sjön' }))
  .add<'tracks'>(newTrack('track:t', 'a0'))
  .add<'organisations'>(newOrganisation('organisation:o', 'a0'))
  .add<'people'>(newPerson('person:kerstin', 'a0', { name: 'Kerstin', organisation: 'organisation:o' }))
  .add<'people'>(newPerson('person:merit', 'a1', { name: 'Merit' }))
  .add<'groups'>(
    newGroup('group:3', 'a0', {
      track: 'track:t',
      themes: [{ title: 'Miljöer', responsible: ['person:merit'] }],
    }),
  )
  .add<'sessions'>(
    newSession('session:w3', 'a0', {
      title: 'Innovativa miljöer',
      kind: 'workshop',
      start: '2013-08-29T13:00',
      minutes: 90,
      rooms: ['room:a'],
      group: 'group:3',
      people: [{ person: 'person:merit', role: 'responsible' }],
    }),
  )
  .add<'sessions'>(
    newSession('session:locked', 'a1', { start: '2013-08-29T09:00', locked: true, rooms: 'all' }),
  )
  .add<'assignments'>({
    id: 'assignment:kerstin+w3',
    reviewer: 'person:kerstin',
    session: 'session:w3',
    pinned: false,
  }).plan;

function outcomeOf<C extends CommandId>(id: C, args: ArgsOf<C>, on: Plan = plan) {
  return (COMMANDS[id] as unknown as Command<ArgsOf<C>>).run(on, args, { newId });
}

function run<C extends CommandId>(id: C, args: ArgsOf<C>, on: Plan = plan): Plan {
  const outcome = outcomeOf(id, args, on);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  const after = apply(on, outcome as PlanDiff);
  expect(violations(after)).toEqual([]);
  return after;
}

describe('a session', () => {
  test('is moved to another room and day in one diff', () => {
    const placement = { session: 'session:w3', start: '2013-08-30T10:30', rooms: ['room:b'] } as const;
    const after = run('session.place', { placements: [placement] });
    expect(after.sessions['session:w3']).toMatchObject({
      start: '2013-08-30T10:30',
      rooms: ['room:b'],
      minutes: 90,
    });
    expect(Object.keys(diffOf(plan, after).updated)).toEqual(['session:w3']);
  });

  test('goes to the tray with its room kept for when it comes back', () => {
    const after = run('session.unplace', { sessions: ['session:w3'] });
    expect(after.sessions['session:w3']).toMatchObject({ start: null, rooms: ['room:a'] });
  });

  test('is made last in the order, and placed when it has a start', () => {
    const fields = { title: 'Fika', start: '2013-08-29T14:30', minutes: 30, rooms: 'all' } as const;
    const after = run('session.create', { id: 'session:fika', fields });
    expect(ordered(after, 'sessions').at(-1)?.id).toBe('session:fika');
    expect(after.sessions['session:fika']).toMatchObject(fields);
  });

  test('is cancelled with its number and place kept, and brought back', () => {
    const after = run('session.cancel', { sessions: ['session:w3'] });
    expect(after.sessions['session:w3']).toEqual({ ...plan.sessions['session:w3'], status: 'cancelled' });
    const back = run('session.reinstate', { sessions: ['session:w3'] }, after);
    expect(back.sessions['session:w3']?.status).toBe('planned');
  });

  test('is copied into the tray without its reviewers', () => {
    const after = run('session.duplicate', { sessions: ['session:w3'] });
    const copy = ordered(after, 'sessions').at(-1);
    expect(copy).toMatchObject({ title: 'Innovativa miljöer', start: null, group: 'group:3' });
    expect(Object.keys(after.assignments)).toHaveLength(1);
  });

  test.each([0, -5, 3 * 1440 + 1])('cannot be made %d minutes long', (minutes) => {
    const outcome = outcomeOf('session.resize', { session: 'session:w3', start: null, minutes });
    expect(isRefusal(outcome)).toBe(true);
  });

  test('C5: takes its assignments along when it is deleted', () => {
    const after = run('session.remove', { sessions: ['session:w3'] });
    expect(after.sessions['session:w3']).toBeUndefined();
    expect(after.assignments).toEqual({});
  });
});

test('C5: a room or a person that is used is gone from all that names it, and one undo brings all of it back', () => {
  for (const id of ['room:a', 'person:merit', 'day:thu'] as const) {
    const after = run('record.remove', { ids: [id] });
    expect(usesOf(after, id)).toEqual([]);
    expect(Object.keys(after.sessions)).toEqual(Object.keys(plan.sessions));
    expect(apply(after, reverse(diffOf(plan, after)))).toEqual(plan);
  }
  expect(usesOf(plan, 'room:a').map(({ id }) => id)).toEqual(['session:w3']);
});

test.each([
  ['make', () => outcomeOf('session.create', { fields: { minutes: 0 } })],
  ['edit', () => outcomeOf('session.edit', { session: 'session:w3', fields: { minutes: 0 } })],
  ['edit', () => outcomeOf('session.edit', { session: 'session:w3', fields: { minutes: 1.5 } })],
  ['resize', () => outcomeOf('session.resize', { session: 'session:w3', start: null, minutes: 0 })],
])('C8: no command can %s a session that lasts no time', (_what, attempt) => {
  expect(attempt()).toEqual({ refused: 'commands.session.badLength' });
});

describe('C4: a locked session', () => {
  const session: SessionId = 'session:locked';
  test.each([
    [
      'place',
      () =>
        outcomeOf('session.place', { placements: [{ session, start: '2013-08-29T10:00', rooms: 'all' }] }),
    ],
    ['resize', () => outcomeOf('session.resize', { session, start: '2013-08-29T09:00', minutes: 5 })],
    ['unplace', () => outcomeOf('session.unplace', { sessions: [session] })],
    ['remove', () => outcomeOf('session.remove', { sessions: [session] })],
    ['remove as a record', () => outcomeOf('record.remove', { ids: [session] })],
    ['edit its start', () => outcomeOf('session.edit', { session, fields: { start: null } })],
  ])('refuses to %s, and says so in both languages', (_what, attempt) => {
    const outcome = attempt();
    if (!isRefusal(outcome)) throw new Error('not refused');
    for (const language of ['sv', 'en'] as const) {
      expect(translator(language)(outcome.refused, outcome.values)).not.toBe('');
    }
  });

  test('keeps its place when it is moved along with others', () => {
    const placements = [
      { session: 'session:w3', start: '2013-08-29T15:00', rooms: ['room:b'] },
      { session, start: '2013-08-29T10:00', rooms: 'all' },
    ] as const;
    expect(isRefusal(outcomeOf('session.place', { placements }))).toBe(true);
  });

  test('may be renamed, and unlocked and moved at once', () => {
    expect(run('session.edit', { session, fields: { title: 'Start' } }).sessions[session]?.title).toBe(
      'Start',
    );
    const fields = { locked: false, start: null };
    expect(run('session.edit', { session, fields }).sessions[session]).toMatchObject(fields);
  });
});

describe('a reviewer', () => {
  const args = { reviewer: 'person:kerstin', session: 'session:w3' } as const;

  test('is toggled off and on again to the same record', () => {
    const off = run('assignment.toggle', args);
    expect(off.assignments).toEqual({});
    expect(run('assignment.toggle', args, off)).toEqual(plan);
  });

  test('is not put on a cancelled session, but may be taken off it', () => {
    const cancelled = run('session.cancel', { sessions: ['session:w3'] });
    const off = run('assignment.toggle', args, cancelled);
    expect(off.assignments).toEqual({});
    expect(isRefusal(outcomeOf('assignment.toggle', args, off))).toBe(true);
  });
});

describe('C5: deleting', () => {
  test('a person takes them out of sessions, themes and reviews', () => {
    const after = run('record.remove', { ids: ['person:merit', 'person:kerstin'] });
    expect(after.sessions['session:w3']?.people).toEqual([]);
    expect(after.groups['group:3']?.themes).toEqual([{ title: 'Miljöer', responsible: [] }]);
    expect(after.assignments).toEqual({});
  });

  test('a room leaves its sessions placed without it', () => {
    const after = run('record.remove', { ids: ['room:a'] });
    expect(after.sessions['session:w3']).toMatchObject({ start: '2013-08-29T13:00', rooms: [] });
  });

  test('an organisation or a track leaves what belonged to it without one', () => {
    const after = run('record.remove', { ids: ['organisation:o', 'track:t'] });
    expect(after.people['person:kerstin']?.organisation).toBeNull();
    expect(after.groups['group:3']?.track).toBeNull();
  });
});

describe('editing a record', () => {
  test('refuses what its schema does', () => {
    expect(isRefusal(outcomeOf('record.edit', { id: 'room:a', fields: { capacity: -1 } }))).toBe(true);
    expect(isRefusal(outcomeOf('record.edit', { id: 'room:a', fields: { colour: 'red' } }))).toBe(true);
  });

  test('cannot change the id', () => {
    const after = run('record.edit', { id: 'room:a', fields: { id: 'room:z', name: 'Brunnen' } });
    expect(after.rooms['room:a']).toMatchObject({ id: 'room:a', name: 'Brunnen' });
  });

  test('keeps one day a date', () => {
    expect(isRefusal(outcomeOf('record.edit', { id: 'day:fri', fields: { date: '2013-08-29' } }))).toBe(true);
    expect(isRefusal(outcomeOf('day.add', { date: '2013-08-29' }))).toBe(true);
    expect(run('day.add', { id: 'day:sat', date: '2013-08-31' }).days['day:sat']?.date).toBe('2013-08-31');
  });

  test('changes the event too', () => {
    expect(run('record.edit', { id: 'event', fields: { title: 'LOKA' } }).event.title).toBe('LOKA');
  });
});

test('reordering moves one record and leaves the keys of the others alone', () => {
  const after = run('record.reorder', { id: 'room:b', before: 'room:a' });
  expect(ordered(after, 'rooms').map((room) => room.id)).toEqual(['room:b', 'room:a']);
  expect(after.rooms['room:a']).toBe(plan.rooms['room:a']);
});

test('reordering between two that share a key puts it there all the same', () => {
  const shared = new Edit(plan).add<'rooms'>(newRoom('room:c', 'a1')).plan;
  const after = run('record.reorder', { id: 'room:a', before: 'room:c' }, shared);
  expect(ordered(after, 'rooms').map((room) => room.id)).toEqual(['room:b', 'room:a', 'room:c']);
});

test('going back makes the plan what it was, locked sessions too, but what has been sent since stays on record', () => {
  const release = {
    id: 'release:1' as const,
    order: 'a0',
    version: 1,
    at: '2013-08-12T09:30:00.000Z',
    by: 'Åsa',
    revision: 'abc',
    recipients: '',
    notes: '',
  };
  const unlocked = run('session.edit', { session: 'session:locked', fields: { locked: false, title: 'Ny' } });
  const later = new Edit(run('record.remove', { ids: ['room:a'] }, unlocked)).add<'releases'>(release).plan;
  const back = run('plan.restore', { to: plan }, later);
  expect(back).toEqual({ ...plan, releases: { [release.id]: release } });
});

test('each command has a name in both languages', () => {
  for (const [key, command] of Object.entries(COMMANDS)) {
    expect(command.id).toBe(key);
    for (const language of ['sv', 'en'] as const) expect(translator(language)(command.label)).not.toBe('');
  }
});
