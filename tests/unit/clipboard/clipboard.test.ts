import { describe, expect, test } from 'vitest';
import type { Clip } from '../../../shared/clipboard/clip.ts';
import { clipOf } from '../../../shared/clipboard/clip.ts';
import { matched } from '../../../shared/clipboard/match.ts';
import { clipIn } from '../../../shared/clipboard/read.ts';
import { tableOf } from '../../../shared/clipboard/table.ts';
import { newPerson, newRoom } from '../../../shared/plan/defaults.ts';
import { all, type Plan } from '../../../shared/plan/plan.ts';
import { FRI, id, made, performed, refusal, starts, THU } from '../programme/gestures/gesture.ts';
import { A, B, planWith } from '../programme/plans.ts';

const plan = planWith({
  one: {
    title: 'Innovativa miljöer',
    start: `${THU}T10:00`,
    minutes: 90,
    rooms: [A],
    track: 'track:t',
    group: 'group:3',
    people: [
      { person: 'person:peter', role: 'speaker' },
      { person: 'person:anne', role: 'host' },
    ],
    after: ['session:two', 'session:rest'],
  },
  two: { title: '=1+1', start: `${THU}T13:00`, minutes: 30, rooms: [B] },
  rest: { title: 'Resten', start: `${THU}T15:00`, minutes: 30, rooms: [] },
  tray: { title: 'Väntar', minutes: 30 },
  locked: { start: `${THU}T16:00`, minutes: 30, rooms: [B], locked: true },
});
const clip = (names: readonly string[], cut = false, from = plan): Clip => {
  const found = clipOf(from, names.map(id), cut);
  if (found === null) throw new Error('There is nothing to copy');
  return found;
};
/** Another plan: Peter goes by another id, Anne-Lie is not in it, nor is Källan. */
const other: Plan = {
  ...planWith({ two: { title: 'En annan tvåa', start: `${FRI}T09:00` } }),
  rooms: { 'room:x': newRoom('room:x', 'a0', { name: ' sjön ' }) },
  people: { 'person:p': newPerson('person:p', 'a0', { name: 'Peter Morfeld' }) },
  tracks: {},
  groups: {},
};

test('a clip comes back as it was from the text it is', () => {
  expect(clipIn(JSON.stringify(clip(['one', 'two', 'tray'])))).toEqual(clip(['one', 'two', 'tray']));
  expect(clipOf(plan, [id('gone')], false)).toBeNull();
});

test('a clip tells of people no more than their names', () => {
  expect(clip(['one']).names.people).toEqual([
    { id: 'person:peter', name: 'Peter Morfeld' },
    { id: 'person:anne', name: 'Anne-Lie Carlos' },
  ]);
});

describe('a text is no clip', () => {
  const whole = clip(['one']);
  const [session] = whole.sessions;
  test.each([
    ['when it is anything else', 'Hej'],
    ['when it is JSON of something else', '{"sessions":[]}'],
    ['when it is cut off', JSON.stringify(whole).slice(0, -1)],
    ['with a key too many', JSON.stringify({ ...whole, more: 1 })],
    ['with a key too many deep within', JSON.stringify({ ...whole, sessions: [{ ...session, more: 1 }] })],
    ['of another version', JSON.stringify({ ...whole, version: 2 })],
    [
      'with a session that lasts no time',
      JSON.stringify({ ...whole, sessions: [{ ...session, minutes: 0 }] }),
    ],
    ['with an id that is none', JSON.stringify({ ...whole, sessions: [{ ...session, id: 'session:<b>' }] })],
    ['without sessions', JSON.stringify({ ...whole, sessions: [] })],
    [
      'that names someone it does not tell of',
      JSON.stringify({ ...whole, names: { ...whole.names, people: [] } }),
    ],
    [
      'with a range upside down',
      JSON.stringify({ ...whole, sessions: [{ ...session, reviewers: { min: 3, max: 1 } }] }),
    ],
    [
      'that reaches for a prototype',
      JSON.stringify(whole).replace('"cut":false', '"cut":false,"__proto__":{"cut":true}'),
    ],
    ['that is too deep', `${'['.repeat(200_000)}"lokaplan/sessions"${']'.repeat(200_000)}`],
    ['that is too long', `{"format":"lokaplan/sessions","x":"${'x'.repeat(20_000_000)}"}`],
  ])('%s', (_why, text) => {
    expect(clipIn(text)).toBeNull();
  });
});

describe('pasted into the same plan', () => {
  test('the first lies where it is pasted, the others as they lie to it, all with new ids', () => {
    const to = { start: `${FRI}T14:00` as const, rooms: [A] };
    const next = performed(plan, 'session.paste', { clip: clip(['one', 'two']), to });
    const [one, two] = made(plan, next);
    expect([one?.start, two?.start, one?.rooms, two?.rooms]).toEqual([
      `${FRI}T14:00`,
      `${FRI}T17:00`,
      [A],
      [B],
    ]);
    expect(one?.after).toEqual([two?.id, id('rest')]);
    expect(one).toMatchObject({ group: 'group:3', track: 'track:t' });
    expect(all(next, 'people')).toHaveLength(3);
  });

  test('without a place it lies in the tray', () => {
    const next = performed(plan, 'session.paste', { clip: clip(['one']), to: null });
    expect(made(plan, next)).toMatchObject([{ start: null, rooms: [A], title: 'Innovativa miljöer' }]);
  });

  test('C12: at the same time as the original it has neither its group nor its people', () => {
    const to = { start: `${THU}T10:00` as const, rooms: [B] };
    const next = performed(plan, 'session.paste', { clip: clip(['one']), to });
    expect(made(plan, next)).toMatchObject([{ group: null, people: [], rooms: [B] }]);
  });

  test('what was cut is moved: it stays the one that it is, with its reviewers', () => {
    const gone = performed(plan, 'session.unplace', { sessions: [id('one')] });
    const to = { start: `${FRI}T14:00` as const, rooms: [B] };
    const next = performed(gone, 'session.paste', { clip: clip(['one'], true), to });
    expect(made(plan, next)).toEqual([]);
    expect(next.sessions[id('one')]).toEqual({ ...plan.sessions[id('one')], start: to.start, rooms: [B] });
  });

  test('what was cut and then changed or placed again is left alone, and copied', () => {
    const to = { start: `${FRI}T14:00` as const, rooms: [B] };
    const next = performed(plan, 'session.paste', { clip: clip(['one'], true), to });
    expect(made(plan, next)).toHaveLength(1);
    expect(starts(next, 'one')).toEqual(['10:00']);
  });

  test('C12: in a column of a group or a track it becomes that, but for what is for everyone', () => {
    const fika = { start: `${THU}T13:30`, minutes: 30, rooms: 'all', kind: 'break' } as const;
    const from = planWith({ two: { start: `${THU}T13:00`, minutes: 30, rooms: [B] }, fika });
    const to = { start: `${FRI}T14:00` as const, rooms: [A] };
    const both = clip(['two', 'fika'], false, from);
    const pasted = (as: object) => made(from, performed(from, 'session.paste', { clip: both, to, as }));
    expect(pasted({ group: 'group:3' }).map(({ group }) => group)).toEqual(['group:3', null]);
    expect(pasted({ track: 'track:t' }).map(({ track }) => track)).toEqual(['track:t', null]);
    const gone = { clip: both, to, as: { track: 'track:gone' } } as const;
    expect(refusal(from, 'session.paste', gone).why).toBe('record.isGone');
  });

  test('what is there makes room', () => {
    const to = { start: `${THU}T13:00` as const, rooms: [B] };
    const next = performed(plan, 'session.paste', { clip: clip(['tray']), to, follow: 'room' });
    expect(starts(next, 'two')).toEqual(['13:30']);
  });

  test.each([
    [{ start: '2013-09-05T10:00', rooms: [A] } as const, 'drop.noDay'],
    [{ start: `${THU}T16:00`, rooms: [B], on: id('locked') } as const, 'session.isLocked'],
  ])('not at %o', (to, why) => {
    const place = { ...to, rooms: [...to.rooms] };
    expect(refusal(plan, 'session.paste', { clip: clip(['two']), to: place }).why).toBe(why);
  });
});

describe('pasted into another plan', () => {
  const whole = clip(['one', 'two']);

  test('people, rooms and tracks are found by name; who is missing is added; the rest is left out and told', () => {
    const { known, missing, leftOut } = matched(other, whole);
    expect(known.get('person:peter')).toBe('person:p');
    expect(known.get(B)).toBe('room:x');
    expect(missing.map(({ name }) => name)).toEqual(['Anne-Lie Carlos', 'Kultur']);
    expect(leftOut.map(({ table, name }) => [table, name])).toEqual([
      ['rooms', 'Källan'],
      ['groups', '3'],
      ['sessions', 'Resten'],
    ]);
    const to = { start: `${FRI}T10:00` as const, rooms: [] };
    const next = performed(other, 'session.paste', { clip: whole, to });
    const [one, two] = made(other, next);
    expect(one?.people.map(({ person }) => next.people[person]?.name)).toEqual([
      'Peter Morfeld',
      'Anne-Lie Carlos',
    ]);
    expect(one?.track && next.tracks[one.track]).toMatchObject({ name: 'Kultur', hue: 'rose' });
    expect(one).toMatchObject({ rooms: [], group: null, after: [two?.id] });
    expect(two?.rooms).toEqual(['room:x']);
    expect(next.sessions[id('two')]).toBe(other.sessions[id('two')]);
  });

  test('one who has the same id and another name is someone else, if the name is there', () => {
    const renamed: Plan = {
      ...other,
      people: {
        'person:peter': newPerson('person:peter', 'a0', { name: 'Kerstin' }),
        'person:p': newPerson('person:p', 'a1', { name: 'Peter Morfeld' }),
        'person:anne': newPerson('person:anne', 'a2', { name: 'Anne-Lie Nilsson' }),
      },
    };
    const { known } = matched(renamed, whole);
    expect([known.get('person:peter'), known.get('person:anne')]).toEqual(['person:p', 'person:anne']);
  });

  test('one that was cut elsewhere does not move its namesake here', () => {
    const cut = clip(['two'], true);
    const waiting: Plan = { ...other, sessions: planWith({ two: { title: 'En annan tvåa' } }).sessions };
    const to = { start: `${FRI}T10:00` as const, rooms: [] };
    const next = performed(waiting, 'session.paste', { clip: cut, to });
    expect(made(waiting, next)).toHaveLength(1);
    expect(starts(next, 'two')).toEqual([null]);
  });
});

test('as text it is a table by time, without formulas, in the language that is asked for', () => {
  expect(tableOf(plan, ['tray', 'two', 'one', 'gone'].map(id), 'sv')).toBe(
    [
      'torsdag 29 augusti\t10.00–11.30\tKällan\tInnovativa miljöer\tPeter Morfeld, Anne-Lie Carlos',
      "torsdag 29 augusti\t13.00–13.30\tSjön\t'=1+1\t",
      'Oplacerad\t30 min\tIngen lokal\tVäntar\t',
    ].join('\n'),
  );
  expect(tableOf(plan, [id('one')], 'en')).toContain('Thursday 29 August\t10:00–11:30');
});
