import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../../shared/change/command.ts';
import { COMMANDS } from '../../../shared/change/commands/index.ts';
import { apply } from '../../../shared/change/diff.ts';
import { firstRevision, record } from '../../../shared/change/revision.ts';
import type { Bars } from '../../../shared/checks/bars.ts';
import { Checker } from '../../../shared/checks/checker.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { check } from '../../../shared/checks/index.ts';
import { lastSent } from '../../../shared/checks/sent.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { template } from '../../../shared/templates/index.ts';
import { at, planWith } from './plans.ts';

const rows = (findings: readonly Finding[]) =>
  findings.map(({ rule, records }) => [rule, ...records].join(' '));
const workshop = { kind: 'workshop' } as const;
const clash = planWith([
  at('13:00', { people: [{ person: 'person:jan', role: 'speaker' }] }),
  at('13:50', { people: [{ person: 'person:maria', role: 'speaker' }] }),
]);

test('a finding says who, where, when and what to do, in both languages', () => {
  const [finding] = check(clash);
  expect(finding?.text('sv')).toBe(
    'Källan är dubbelbokad tors 29 aug kl. 13.50–14.00: ”Pass a” och ”Pass b”. Flytta den ena till en annan lokal eller tid.',
  );
  expect(finding?.text('en')).toBe(
    'Källan is booked twice Thu 29 Aug at 13:50–14:00: “Pass a” and “Pass b”. Move one to another room or time.',
  );
});

test('the hard come first, each in order of time, what has no time last', () => {
  const plan = planWith([at('15:00', workshop), {}, at('13:00', workshop), at('15:30')], {
    people: { jan: { roles: ['speaker'] } },
  });
  expect(rows(check(plan))).toEqual([
    'room-clash room:kallan session:a session:d',
    'no-reviewer session:c',
    'no-reviewer session:a',
    'person-idle person:jan',
  ]);
});

test('a plan can make a rule hard or turn it off', () => {
  const with_ = (severity: 'hard' | 'off') =>
    planWith([at('13:00', workshop)], { event: { rules: { 'no-reviewer': severity } } });
  expect(check(with_('hard'))[0]?.severity).toBe('hard');
  expect(check(with_('off'))).toEqual([]);
});

describe('muting', () => {
  const run = (
    plan: Plan,
    id: 'finding.mute' | 'finding.unmute',
    rule: string,
    records: readonly string[],
  ) => {
    const diff = COMMANDS[id].run(plan, { rule, records }, { newId: () => 'mute:1' as never });
    if (isRefusal(diff)) throw new Error(diff.refused);
    return apply(plan, diff);
  };
  const records = ['session:b', 'room:kallan', 'session:a'];

  test('is by rule and records, and lasts while the same are concerned', () => {
    const muted = run(clash, 'finding.mute', 'room-clash', records);
    const checker = new Checker(muted);
    expect(checker.findings.map((finding) => finding.muted)).toEqual([true]);
    const moved = { ...muted, sessions: planWith([at('15:00'), at('15:10')]).sessions };
    expect(checker.update(moved).map((finding) => finding.muted)).toEqual([true]);
  });

  test('is listed, with the finding or without, and can be taken back', () => {
    const muted = run(clash, 'finding.mute', 'room-clash', records);
    const checker = new Checker(muted);
    expect(checker.muted()).toEqual([
      { mute: expect.objectContaining({ rule: 'room-clash' }), finding: checker.findings[0] },
    ]);
    checker.update({ ...muted, sessions: planWith([at('15:00')]).sessions });
    expect(checker.muted().map(({ finding }) => finding)).toEqual([undefined]);
    checker.update(run(muted, 'finding.unmute', 'room-clash', records));
    expect(checker.findings.map((finding) => finding.muted)).toEqual([false]);
    expect(checker.muted()).toEqual([]);
  });

  test('twice is once', () => {
    const muted = run(clash, 'finding.mute', 'room-clash', records);
    expect(run(muted, 'finding.mute', 'room-clash', [...records].reverse())).toBe(muted);
    expect(COMMANDS['finding.mute'].when?.(muted, { rule: 'room-clash', records })).toBe(false);
  });

  test('is refused for what is about more records than a mute holds', () => {
    const many = Array.from({ length: 51 }, (_, i) => `person:${i}`);
    const context = { newId: () => 'mute:1' as never };
    expect(COMMANDS['finding.mute'].run(clash, { rule: 'duplicate-names', records: many }, context)).toEqual({
      refused: 'commands.finding.isTooWide',
    });
  });
});

describe('remedies', () => {
  const said = (finding: Finding | undefined) =>
    finding?.remedies().map(({ say }) => say(translator('sv'), 'sv'));
  const of = (plan: Plan, rule: string) => check(plan).find((finding) => finding.rule === rule);

  test('of a clash are ten minutes later or earlier, and another room', () => {
    expect(said(of(clash, 'room-clash'))).toEqual([
      'Flytta ”Pass b” 10 min senare',
      'Flytta ”Pass a” 10 min tidigare',
      'Flytta ”Pass b” till Sjön',
    ]);
  });

  test('of a small room are the smallest that is large enough, and a swap', () => {
    const large = at('13:00', { capacity: 25 });
    expect(said(of(planWith([large]), 'room-too-small'))?.[0]).toBe('Flytta ”Pass a” till Sjön');
    const taken = planWith([large, at('13:00', { rooms: ['room:sjon'], capacity: 10 })]);
    expect(said(of(taken, 'room-too-small'))).toEqual([
      'Flytta ”Pass a” till Stora salen',
      'Byt lokal mellan ”Pass a” och ”Pass b”',
    ]);
  });

  test('of a missing reviewer are those who are free, without conflict, and have least to do', () => {
    const reviewer = { roles: ['reviewer' as const] };
    const plan = planWith(
      [at('13:00', workshop), at('15:00', workshop), at('13:00', { rooms: ['room:sjon'] })],
      {
        people: { jan: reviewer, maria: reviewer, asa: reviewer },
        reviews: ['maria b', 'asa c'],
        event: { reviewing: { ...planWith([]).event.reviewing, mostADay: 2 } },
      },
    );
    expect(said(of(plan, 'no-reviewer'))).toEqual([
      'Sätt Jan som granskare på ”Pass a”',
      'Sätt Maria som granskare på ”Pass a”',
    ]);
  });

  test('leave locked sessions alone', () => {
    const locked = planWith([at('13:00', { locked: true }), at('13:50', { locked: true })]);
    expect(of(locked, 'room-clash')?.remedies()).toEqual([]);
  });

  test('of what is beside a plenary are the nearest times that are beside none', () => {
    const plenary: Partial<Session> = { kind: 'plenary', rooms: ['room:hall'] };
    const plan = planWith([
      at('13:00', { ...plenary, minutes: 30 }),
      at('13:10', { rooms: ['room:sjon'] }),
      at('13:40', plenary),
    ]);
    expect(said(of(plan, 'parallel-to-plenary'))).toEqual([
      'Flytta ”Pass b” till tors 29 aug kl. 12.00–13.00',
      'Flytta ”Pass b” till tors 29 aug kl. 14.40–15.40',
    ]);
  });

  test('are none for a finding that is gone', () => {
    const checker = new Checker(clash);
    const [finding] = checker.findings;
    checker.update({ ...clash, sessions: planWith([at('13:00')]).sessions });
    expect(finding?.remedies()).toEqual([]);
  });

  test('of a day that is too short are another time, or longer hours', () => {
    expect(said(of(planWith([at('21:30')]), 'outside-day'))).toEqual([
      'Flytta ”Pass a” 30 min tidigare',
      'Ändra dagens tider till 8.00–22.30',
    ]);
  });
});

test('while dragged it is told where a session must not be put, and why', () => {
  const plan = planWith([
    at('13:00', { people: [{ person: 'person:jan', role: 'speaker' }] }),
    at('13:00', { rooms: ['room:sjon'], people: [{ person: 'person:jan', role: 'speaker' }] }),
    at('15:00'),
  ]);
  const bars = new Checker(plan).barsOf('session:a');
  const why = (start: `2013-08-29T${number}:${number}`, rooms: ['room:kallan'] | ['room:hall']) =>
    bars.broken({ start, minutes: 60, rooms })?.say(translator('sv'), 'sv');
  expect(why('2013-08-29T13:30', ['room:hall'])).toBe('Jan är då på ”Pass b”.');
  expect(why('2013-08-29T14:30', ['room:kallan'])).toBe('Där ligger ”Pass c”.');
  expect(why('2013-08-29T14:00', ['room:kallan'])).toBeUndefined();
  expect(why('2013-08-29T21:30', ['room:hall'])).toBe('Utanför dagens tider.');
  expect(bars.in('room:kallan').map(({ start, end }) => end - start)).toEqual([60]);
});

test('past midnight the programme of the evening goes on, and its date is told as the night to it', () => {
  const late = planWith([
    at('13:00', { start: '2013-08-31T00:15', minutes: 40 }),
    at('13:00', { start: '2013-08-31T00:15', minutes: 30 }),
    at('15:00', { start: '2013-08-30T09:30', minutes: 30 }),
    at('15:00', { start: '2013-08-30T09:30', minutes: 30 }),
  ]);
  const told = check(late)
    .filter(({ rule }) => rule === 'room-clash')
    .map((finding) => finding.text('sv'));
  expect(told).toEqual([
    expect.stringContaining('dubbelbokad fre 30 aug kl. 9.30–10.00'),
    expect.stringContaining('dubbelbokad natten till lör 31 aug kl. 0.15–0.45'),
  ]);
});

test('of another group or track it must not be put where that one’s people are', () => {
  const plan = planWith(
    [
      at('13:00', { rooms: ['room:sjon'] }),
      at('15:00', { people: [{ person: 'person:jan', role: 'speaker' }] }),
    ],
    { group: { themes: [{ title: '', responsible: ['person:jan'] }] } },
  );
  const checker = new Checker(plan);
  const before = checker.findings;
  const said = (bars: Bars) => bars.anywhere.map((bar) => bar.say(translator('sv'), 'sv'));
  expect(said(checker.barsOf('session:a'))).not.toContain('Jan är då på ”Pass b”.');
  expect(said(checker.barsOf('session:a', { group: 'group:3' }))).toContain('Jan är då på ”Pass b”.');
  // It is only tried.
  expect(said(checker.barsOf('session:a'))).not.toContain('Jan är då på ”Pass b”.');
  expect(checker.update({ ...plan })).toEqual(before);
  const a = plan.sessions['session:a'];
  if (a === undefined) throw new Error('There is no session a');
  const other = new Checker({
    ...plan,
    sessions: { ...plan.sessions, 'session:a': { ...a, group: 'group:3' } },
  });
  expect(said(other.barsOf('session:a'))).toEqual(said(checker.barsOf('session:a', { group: 'group:3' })));
});

test('what has been moved since the last version was sent is seen in the file', () => {
  const sent = planWith([at('09:00')]);
  const stamp = { at: '2013-08-12T09:30:00.000Z', by: 'Åsa' };
  const first = firstRevision(sent, stamp);
  const release = {
    id: 'release:1',
    order: 'a0',
    version: 1,
    at: stamp.at,
    by: '',
    revision: first.head,
    recipients: '',
    notes: '',
  } as const;
  expect(lastSent(first)).toBeUndefined();
  const told = record(first, { added: { [release.id]: release }, updated: {}, removed: {} }, stamp);
  const rooms = [['room:kallan'], ['room:sjon']] as const;
  const moved = record(told, { added: {}, updated: { 'session:a': { rooms } }, removed: {} }, stamp);
  expect(rows(check(moved.plan, lastSent(moved)))).toContain('moved-since-sent session:a');
  expect(rows(check(moved.plan))).not.toContain('moved-since-sent session:a');
});

test('LOKA has the gaps of its source: three workshops, the same eyes twice, nobody for the end', () => {
  expect(rows(check(template('loka', 'sv', '2026-01-01')))).toEqual([
    'no-reviewer session:thu-w2',
    'no-reviewer session:thu-w6',
    'no-reviewer session:fri-w2',
    'same-pair person:maria session:fri-w5 session:thu-w5',
    'no-responsible session:fri-closing',
  ]);
});

test.each(['fokus', 'empty'] as const)('%s has nothing to be told of', (name) => {
  expect(rows(check(template(name, 'sv', '2026-01-01')))).toEqual([]);
});

test('what lasts a day and more is told with the day on which it ends', () => {
  const [finding] = check(planWith([at('18:00', { minutes: 1440, presenters: 'Värden' })]));
  expect(finding?.text('sv')).toContain('tors 29 aug kl. 18.00–fre 30 18.00');
  expect(finding?.text('en')).toContain('Thu 29 Aug at 18:00–Fri 30 18:00');
});

test('what is tried in another group or on another track is judged with the people and the track it has there', () => {
  const plan = planWith(
    [
      { start: '2013-08-29T10:00', group: 'group:3', track: 'track:boende' },
      { start: '2013-08-29T10:00', rooms: ['room:sjon'], presenters: 'Värden' },
    ],
    { group: { themes: [{ title: 'Kultur', responsible: ['person:jan'] }] } },
  );
  const other = plan.sessions['session:b'];
  if (other === undefined) throw new Error('There is one');
  const trial = new Checker(plan).trial('session:b');
  const rules = (as: object) => trial({ ...other, ...as }).map(({ rule }) => rule);
  expect(rules({})).toEqual([]);
  expect(rules({ group: 'group:3' })).toEqual(['person-clash']);
  expect(rules({ track: 'track:boende' })).toEqual(['track-parallel']);
  expect(rules({ track: 'track:kultur' })).toEqual([]);
});
