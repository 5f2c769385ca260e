import { expect, test } from 'vitest';
import { headerLine, type JournalLine, lineOf, linesIn } from '../../../../electron/storage/journal-lines.ts';
import { VERSION } from '../../../../shared/file/migrations.ts';
import { PLAN, retitle } from './plans.ts';

const HEAD = 'a'.repeat(64);
const edit = (title: string) => ({ at: '2013-08-12T09:30:00.000Z', edit: retitle(PLAN, title) });

const TEXT = [
  headerLine('/home/anna/LOKA – höst.lokaplan', HEAD),
  lineOf(1, edit('åäö "quoted" \n \u2028 \ud800')),
  lineOf(2, { saving: 'b'.repeat(64) }),
  lineOf(3, edit('three')),
].join('');
const BYTES = Buffer.from(TEXT);
const LINES = linesIn(BYTES);

test('lines are read as they were written', () => {
  expect(LINES).toEqual([
    {
      number: 0,
      entry: {
        format: 'lokaplan-journal',
        version: VERSION,
        file: '/home/anna/LOKA – höst.lokaplan',
        head: HEAD,
      },
    },
    { number: 1, entry: edit('åäö "quoted" \n \u2028 \ud800') },
    { number: 2, entry: { saving: 'b'.repeat(64) } },
    { number: 3, entry: edit('three') },
  ]);
  expect(TEXT.split('\n')).toHaveLength(5);
});

test('a journal that was cut off anywhere gives the lines before the cut, and nothing else', () => {
  for (let end = 0; end <= BYTES.length; end += 1) {
    const part = BYTES.subarray(0, end);
    const whole = part.toString('latin1').split('\n').length - 1;
    const lines = linesIn(part);
    // The last line is whole without its line feed, too.
    expect([whole, whole + 1]).toContain(lines.length);
    expect(lines).toEqual(LINES.slice(0, lines.length));
  }
});

test('a flipped bit costs the lines it is in, and never gives another', () => {
  const known = new Set(LINES.map((line) => JSON.stringify(line)));
  const changed = (lines: JournalLine[]) => lines.filter((line) => !known.has(JSON.stringify(line)));
  for (let i = 0; i < BYTES.length; i += 1) {
    const damaged = Buffer.from(BYTES);
    damaged[i] = (damaged[i] ?? 0) ^ (1 << (i % 8));
    const lines = linesIn(damaged);
    expect(changed(lines), `byte ${i}`).toEqual([]);
    expect(lines.length, `byte ${i}`).toBeGreaterThanOrEqual(2);
  }
});

test('zeros where a power cut left a hole are passed over', () => {
  const hole = Buffer.concat([BYTES, Buffer.alloc(4096)]);
  expect(linesIn(hole)).toEqual(LINES);
});

test('what was written again after a failure is read once', () => {
  const [header = '', first = '', second = ''] = TEXT.split(/(?<=\n)/);
  const text = `${header}${first}${second.slice(0, 20)}\n${first}${second}`;
  expect(linesIn(Buffer.from(text))).toEqual(LINES.slice(0, 3));
});

test('lines of another shape are none', () => {
  const lines = [
    lineOf(1, { saving: 'no hash' }),
    lineOf(1, { at: 'yesterday', edit: retitle(PLAN, 'x') }),
    lineOf(1, { at: '2013-08-12T09:30:00.000Z', edit: { added: { a: null } } as never }),
    headerLine('/a', HEAD).replace(`"version":${VERSION}`, '"version":9'),
    'null\n',
    '\n',
  ];
  for (const line of lines) expect(linesIn(Buffer.from(line)), line).toEqual([]);
});
