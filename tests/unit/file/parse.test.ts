import { expect, test } from 'vitest';
import { firstRevision } from '../../../shared/change/revision.ts';
import { VERSION } from '../../../shared/file/migrations.ts';
import { parse, parseWithoutHistory } from '../../../shared/file/parse.ts';
import { serialise } from '../../../shared/file/serialise.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { problemText } from '../../../shared/problem.ts';
import { version2 } from '../../fixtures/version-2.ts';
import { type FileJson, problemAfter, record } from './frozen-file.ts';

/** What the frozen file is without its history, after `damage` was done to it. */
function withoutHistoryAfter(damage: (file: FileJson) => void) {
  const file = JSON.parse(version2) as FileJson;
  damage(file);
  return parseWithoutHistory(JSON.stringify(file), { at: '2013-08-12T09:30:00.000Z', by: 'Åsa' });
}

test('the frozen file opens, as text and as bytes, with a byte order mark, with Windows line ends, on one line', () => {
  const bytes = new TextEncoder().encode(version2);
  const forms = [
    version2,
    bytes,
    `\uFEFF${version2}`,
    version2.replaceAll('\n', '\r\n'),
    JSON.stringify(JSON.parse(version2)),
  ];
  for (const form of forms) {
    const result = parse(form);
    expect(result.ok && serialise(result.value)).toBe(version2);
  }
});

test.each([
  ['a list', '[]'],
  ['a text', '"lokaplan"'],
  ['nothing', 'null'],
  ['another program’s file', '{"name":"x","version":"1.0.0"}'],
  ['a format that is no text', '{"format":["lokaplan"],"version":1}'],
  ['a format of another name', '{"format":"Lokaplan","version":1}'],
  ['a format inherited through a key', '{"__proto__":{"format":"lokaplan","version":1}}'],
])('%s is not a plan', (_, text) => {
  expect(parse(text)).toEqual({ ok: false, problem: { code: 'notAPlan' } });
});

test('a newer file is refused before anything in it is looked at', () => {
  expect(parse('{"format":"lokaplan","version":99,"plan":"quite different"}')).toEqual({
    ok: false,
    problem: { code: 'tooNew', version: 99, known: VERSION },
  });
});

test.each([0, -1, 1.5, '1', null, undefined, [1], 'x'.repeat(100)])('version %j is none', (version) => {
  expect(problemAfter((file) => Object.assign(file, { version }))).toMatchObject({
    code: 'wrongShape',
    place: 'version',
  });
});

test('a key that reaches into prototypes is refused wherever it stands', () => {
  const own = (key: string) => JSON.parse(`{"${key}":{"polluted":true}}`) as Record<string, unknown>;
  const put = (target: Record<string, unknown>, key: string) =>
    Object.defineProperty(target, key, { value: 'hard', enumerable: true });
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    const problem = { code: 'forbiddenKey', key };
    expect(problemAfter((file) => put(file, key))).toEqual(problem);
    expect(problemAfter((file) => put(file.plan.event.rules as Record<string, unknown>, key))).toEqual(
      problem,
    );
    expect(problemAfter((file) => put(record(file, 'session:1a'), key))).toEqual(problem);
    expect(
      problemAfter((file) =>
        Object.assign(file.revisions[1] as object, { diff: { added: own(key), updated: {}, removed: {} } }),
      ),
    ).toEqual(problem);
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test.each<[string, (file: FileJson) => void, string, string]>([
  ['a missing part', (file) => delete (file as Partial<FileJson>).plan, 'plan', 'undefined ≠ object'],
  ['a part too many', (file) => Object.assign(file, { extra: 1 }), 'extra', '1 ≠ undefined'],
  ['a missing table', (file) => delete file.plan.mutes, 'mutes', 'undefined ≠ array'],
  ['a table too many', (file) => Object.assign(file.plan, { rota: [] }), 'rota', 'array ≠ undefined'],
  ['a table that is an object', (file) => Object.assign(file.plan, { mutes: {} }), 'mutes', 'object ≠ array'],
  ['a record that is no object', (file) => file.plan.days?.push(null as never), 'days[2]', 'null ≠ object'],
  [
    'a record without an id',
    (file) => delete record(file, 'room:linnea').id,
    'rooms[1].id',
    'undefined ≠ string',
  ],
  [
    'an id of another table',
    (file) => Object.assign(record(file, 'room:linnea'), { id: 'day:9' }),
    'rooms[1] (day:9).id',
    '"day:9" ≠ /^room:[A-Za-z0-9_-]{1,80}$/',
  ],
  [
    'a wrong type',
    (file) => Object.assign(record(file, 'session:1a'), { minutes: 'abc' }),
    'sessions[0] (session:1a).minutes',
    '"abc" ≠ number',
  ],
  [
    'a fraction',
    (file) => Object.assign(record(file, 'session:1a'), { minutes: 1.5 }),
    'sessions[0] (session:1a).minutes',
    '1.5 ≠ int',
  ],
  [
    'too small',
    (file) => Object.assign(record(file, 'session:1a'), { minutes: 0 }),
    'sessions[0] (session:1a).minutes',
    '0 < 1',
  ],
  [
    'negative',
    (file) => Object.assign(record(file, 'session:1a'), { minutes: -90 }),
    'sessions[0] (session:1a).minutes',
    '-90 < 1',
  ],
  [
    'too large',
    (file) => Object.assign(record(file, 'session:1a'), { minutes: 1e9 }),
    'sessions[0] (session:1a).minutes',
    '1000000000 > 4320',
  ],
  [
    'too long',
    (file) => Object.assign(record(file, 'session:1a'), { title: 'a'.repeat(301) }),
    'sessions[0] (session:1a).title',
    'length 301 > 300',
  ],
  [
    'no such choice',
    (file) => Object.assign(record(file, 'session:1a'), { status: 'gone' }),
    'sessions[0] (session:1a).status',
    '"gone" ≠ "draft" | "planned" | "confirmed" | "cancelled"',
  ],
  [
    'neither of two',
    (file) => Object.assign(record(file, 'session:1a'), { rooms: 'some' }),
    'sessions[0] (session:1a).rooms',
    '"some" ≠ "all" | array',
  ],
  [
    'an element of a list',
    (file) => Object.assign(record(file, 'session:1a'), { rooms: ['room:linnea', 7] }),
    'sessions[0] (session:1a).rooms[1]',
    '7 ≠ string',
  ],
  [
    'too many elements',
    (file) => Object.assign(record(file, 'session:1a'), { goals: Array(201).fill('goal:eu') }),
    'sessions[0] (session:1a).goals',
    'length 201 > 200',
  ],
  [
    'a field within a field',
    (file) => Object.assign(record(file, 'session:1a'), { people: [{ person: 'person:per', role: 'king' }] }),
    'sessions[0] (session:1a).people[0].role',
    '"king" ≠ "speaker" | "responsible" | "moderator" | "host"',
  ],
  [
    'null where something must be',
    (file) => Object.assign(record(file, 'session:1a'), { brief: null }),
    'sessions[0] (session:1a).brief',
    'null ≠ object',
  ],
  [
    'a date that does not exist',
    (file) => Object.assign(record(file, 'day:1'), { date: '2013-02-29' }),
    'days[0] (day:1).date',
    '"2013-02-29" ≠ date',
  ],
  [
    'a date of another form',
    (file) => Object.assign(record(file, 'day:1'), { date: '29 aug' }),
    'days[0] (day:1).date',
    '"29 aug" ≠ date',
  ],
  [
    'a 25th hour',
    (file) => Object.assign(record(file, 'session:1a'), { start: '2013-08-29T25:00' }),
    'sessions[0] (session:1a).start',
    '"2013-08-29T25:00" ≠ dateTime',
  ],
  [
    'an order that cannot be inserted at',
    (file) => Object.assign(record(file, 'goal:eu'), { order: 'b1' }),
    'goals[0] (goal:eu).order',
    '"b1" ≠ orderKey',
  ],
  [
    'a rule of a strange name',
    (file) => Object.assign(file.plan.event, { rules: { 'Room Clash': 'off' } }),
    'event.rules["Room Clash"]',
    '"Room Clash" ≠ /^[a-z][a-z-]{0,60}$/',
  ],
  [
    'a rule of a strange severity',
    (file) => Object.assign(file.plan.event, { rules: { fika: 'mild' } }),
    'event.rules.fika',
    '"mild" ≠ "hard" | "warning" | "off"',
  ],
  [
    'a key that is no name',
    (file) => Object.assign(record(file, 'day:1'), { '\u001b[31m\u202e': 1 }),
    'days[0] (day:1)["\\u001b[31m�"]',
    '1 ≠ undefined',
  ],
])('a wrong shape is placed and explained: %s', (_, damage, place, detail) => {
  expect(problemAfter(damage)).toEqual({ code: 'wrongShape', place, detail });
});

test('an id that is there twice is named', () => {
  const twice = (file: FileJson) => file.plan.sessions?.push({ ...record(file, 'session:4a') });
  expect(problemAfter(twice)).toEqual({ code: 'duplicateId', id: 'session:4a', place: 'sessions[5]' });
  expect(problemAfter((file) => file.plan.days?.reverse())).toBeUndefined();
});

test('an id that is not there is named with the place that names it', () => {
  expect(problemAfter((file) => Object.assign(record(file, 'goal:rus-1'), { parent: 'goal:gone' }))).toEqual({
    code: 'unknownId',
    id: 'goal:gone',
    place: 'goals[1] (goal:rus-1).parent',
  });
});

test('what may not be between records is refused with the rule it breaks', () => {
  expect(problemAfter((file) => Object.assign(record(file, 'day:2'), { date: '2013-08-29' }))).toEqual({
    code: 'broken',
    place: 'days[1] (day:2)',
    rule: 'same-date-twice',
  });
  expect(
    problemAfter((file) => Object.assign(file.plan.event.reviewing as object, { load: { min: 3, max: 1 } })),
  ).toEqual({
    code: 'broken',
    place: 'event.reviewing.load',
    rule: 'min-over-max',
  });
});

test.each<[string, (file: FileJson) => void, string]>([
  ['a head that is missing', (file) => delete (file as Partial<FileJson>).head, 'head'],
  ['a head that is no hash', (file) => Object.assign(file, { head: 'x' }), 'head'],
  ['a head that is not there', (file) => Object.assign(file, { head: '0'.repeat(64) }), 'head'],
  ['no revisions', (file) => delete (file as Partial<FileJson>).revisions, 'revisions'],
  ['an empty list of them', (file) => file.revisions.splice(0), 'revisions'],
  ['text in their place', (file) => Object.assign(file, { revisions: 'gone' }), 'revisions'],
  ['a revision that is none', (file) => file.revisions.unshift(7 as never), 'revisions[0]'],
])('a sound plan opens without its history: %s', (_, damage, place) => {
  expect(problemAfter(damage)).toEqual({ code: 'brokenHistory', place });
  const stamp = { at: '2013-08-12T09:30:00.000Z', by: 'Åsa' };
  const whole = parse(version2);
  const opened = withoutHistoryAfter(damage);
  expect(opened).toEqual({ ok: true, value: whole.ok && firstRevision(whole.value.plan, stamp) });
  expect(opened.ok && parse(serialise(opened.value))).toEqual(opened);
});

test.each<[string, (file: FileJson) => void, string]>([
  ['a wrong value', (file) => Object.assign(record(file, 'session:1a'), { minutes: 0 }), 'wrongShape'],
  ['an unknown id', (file) => Object.assign(record(file, 'goal:eu'), { parent: 'goal:gone' }), 'unknownId'],
  ['a part too many', (file) => Object.assign(file, { extra: 1 }), 'wrongShape'],
  ['a hostile key', (file) => Object.assign(file, { revisions: [{ constructor: 1 }] }), 'forbiddenKey'],
])('without its history a plan must be as sound as with it: %s', (_, damage, code) => {
  const result = withoutHistoryAfter(damage);
  expect(result.ok ? 'ok' : result.problem.code).toBe(code);
});

test('every problem has its sentence in both languages, free of raw fields', () => {
  const problems = [
    parse(''),
    parse('{'),
    parse('{]'),
    parse('[]'),
    parse('['.repeat(40)),
    parse(new Uint8Array(50_000_001)),
    parse('{"format":"lokaplan","version":99}'),
  ].flatMap((result) => (result.ok ? [] : [result.problem]));
  const damaged = [
    problemAfter((file) => Object.assign(file.plan.event.rules as object, { constructor: 'hard' })),
    problemAfter((file) =>
      Object.assign(record(file, 'session:1a'), { title: '{count}<b>', minutes: '{x}' }),
    ),
    problemAfter((file) => file.plan.days?.push(record(file, 'day:1'))),
    problemAfter((file) => Object.assign(record(file, 'goal:eu'), { parent: 'goal:gone' })),
    problemAfter((file) => Object.assign(record(file, 'goal:eu'), { parent: 'goal:eu' })),
    problemAfter((file) => Object.assign(file, { head: '0'.repeat(64) })),
  ].filter((problem) => problem !== undefined);
  const codes = [...problems, ...damaged].map(({ code }) => code);
  expect(codes).toEqual([
    'empty',
    'cutOff',
    'notJson',
    'notAPlan',
    'tooDeep',
    'tooLarge',
    'tooNew',
    'forbiddenKey',
    'wrongShape',
    'duplicateId',
    'unknownId',
    'broken',
    'brokenHistory',
  ]);
  for (const problem of [...problems, ...damaged]) {
    for (const language of ['sv', 'en'] as const) {
      const sentence = problemText(problem, translator(language));
      expect(sentence).toMatch(/^\S.{20,}\.$/);
      expect(sentence).not.toContain('undefined');
    }
  }
});
