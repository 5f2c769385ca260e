import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Open } from 'unzipper';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstRevision } from '../../../shared/change/revision.ts';
import { serialise } from '../../../shared/file/serialise.ts';
import { planWith } from '../../exports/source.ts';
import { run } from './run.ts';

let folder: string;
const inFolder = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-export-'));
  await run('new', '--template', 'loka', '-o', inFolder('loka.lokaplan'));
  const lost = planWith({}, { zone: 'Mars/Olympus' });
  await writeFile(
    inFolder('lost.lokaplan'),
    serialise(firstRevision(lost, { at: '2013-08-12T08:15:00.000Z', by: '' })),
  );
  const dayless = planWith({});
  await writeFile(
    inFolder('dayless.lokaplan'),
    serialise(firstRevision(dayless, { at: '2013-08-12T08:15:00.000Z', by: '' })),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function exported(name: string, ...words: string[]): Promise<string> {
  const done = await run('export', inFolder('loka.lokaplan'), '-o', inFolder(name), ...words);
  expect(done).toEqual({ code: 0, out: `${name} is written.\n`, err: '' });
  return readFile(inFolder(name), 'utf8');
}

test('the ending of the name says what is written', async () => {
  expect(await exported('loka.ics')).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(await exported('loka.html')).toMatch(/^<!doctype html>/);
  expect(await exported('loka.csv')).toMatch(/^\uFEFFNr;Rubrik;/);
  expect(JSON.parse(await exported('loka.json')).schedule.conference.daysCount).toBe(2);
  expect(await exported('loka.xml')).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
});

test('a document for Word is the programme, or the one that is asked for', async () => {
  const textOf = async (name: string) => {
    const { files } = await Open.file(inFolder(name));
    const part = files.find(({ path: at }) => at === 'word/document.xml');
    return (await part?.buffer())?.toString('utf8').replace(/<[^>]+>/g, '') ?? '';
  };
  await exported('programme.docx');
  expect(await textOf('programme.docx')).toContain('Så jobbar vi vidare');
  await exported('invitation.docx', '--sheets', 'invitation', '--lang', 'en');
  expect(await textOf('invitation.docx')).toContain('How to reply');
});

test('an e-mail draft goes to everyone with a role, hidden from each other, with the plan in it', async () => {
  const people = 'Namn;E-post;Roller\nUlla Ek;ulla@example.se;Granskare\nOla Alm;;Granskare\n';
  await writeFile(inFolder('people.csv'), people);
  await run('import', inFolder('people.csv'), '-o', inFolder('mail.lokaplan'), '--kind', 'people');
  const done = await run('export', inFolder('mail.lokaplan'), '-o', inFolder('mail.eml'), '--to', 'reviewer');
  expect(done).toEqual({
    code: 0,
    out: 'mail.eml is written, to 1 recipient.\nNo e-mail address: Ola Alm.\n',
    err: '',
  });
  const mail = await readFile(inFolder('mail.eml'), 'utf8');
  expect(mail).toMatch(/^X-Unsent: 1/m);
  expect(mail).toMatch(/^Bcc: .*ulla@example\.se/m);
  expect(mail).toMatch(/filename="?mail\.lokaplan/);
});

test('--lang, --sheets and --person choose', async () => {
  await run('new', '--template', 'loka', '-o', inFolder('loka.lokaplan'), '--force');
  const done = await run(
    'export',
    inFolder('loka.lokaplan'),
    '-o',
    inFolder('r.csv'),
    '--sheets',
    'reviewers',
    '--lang',
    'en',
  );
  expect(done.code).toBe(0);
  expect(await readFile(inFolder('r.csv'), 'utf8')).toMatch(/^\uFEFFReviewer,Organisation,/);
  for (const name of ['person:kerstin', 'kerstin', 'Kerstin']) {
    const calendar = await exported('kerstin.ics', '--person', name);
    expect(calendar.match(/BEGIN:VEVENT/g), name).toHaveLength(2);
  }
});

test.each([
  [
    'loka.lokaplan',
    'x.odt',
    [],
    /must end in one of \.xlsx, \.pdf, \.docx, \.ics, \.html, \.csv, \.json, \.xml, \.eml/,
  ],
  ['loka.lokaplan', 'x.pdf', ['--sheets', 'sessions'], /no sheet “sessions”/],
  ['loka.lokaplan', 'x.ics', ['--paper', 'A3'], /--paper is only for workbooks \(\.xlsx\) and PDF/],
  ['loka.lokaplan', 'x.docx', ['--sheets', 'badges'], /no sheet “badges”.*programme, briefs, invitation/],
  ['loka.lokaplan', 'x.docx', ['--sheets', 'programme,briefs'], /\.docx file holds a single one/],
  ['loka.lokaplan', 'x.ics', ['--to', 'reviewer'], /--to is only for e-mail drafts/],
  ['loka.lokaplan', 'x.eml', ['--to', 'everyone'], /--to/],
  ['loka.lokaplan', 'x.eml', ['--attach', 'nowhere.pdf'], /nowhere\.pdf/],
  ['loka.lokaplan', 'x.ics', ['--person', 'nobody'], /no person “nobody”/],
  ['loka.lokaplan', 'x.ics', ['--sheets', 'people'], /--sheets/],
  ['loka.lokaplan', 'x.csv', ['--sheets', 'programme-list'], /no sheet “programme-list”/],
  ['loka.lokaplan', 'x.csv', ['--sheets', 'people,reviewers'], /a single one/],
  ['lost.lokaplan', 'x.ics', [], /no time zone “Mars\/Olympus”/],
  ['lost.lokaplan', 'x.json', [], /no time zone “Mars\/Olympus”/],
  ['dayless.lokaplan', 'x.xml', [], /no days/],
])('%s to %s with %j is refused with one line and nothing written', async (plan, name, options, reason) => {
  const before = await readdir(folder);
  const done = await run('export', inFolder(plan), '-o', inFolder(name), ...options);
  expect(done).toMatchObject({ code: 2, out: '' });
  expect(done.err).toMatch(reason);
  expect(done.err).toMatch(/^lokaplan: [^\n]+\n$/);
  expect(await readdir(folder)).toEqual(before);
});
