import { Buffer } from 'node:buffer';
import { XMLParser } from 'fast-xml-parser';
import { Open } from 'unzipper';
import { expect, test } from 'vitest';
import { writeWord } from '../../../../electron/word/write.ts';
import { DOCUMENT_IDS, type DocumentId, documentOf } from '../../../../shared/export/document/document-of.ts';
import { printoutOf } from '../../../../shared/export/printout.ts';
import { all, type Plan } from '../../../../shared/plan/plan.ts';
import type { Language } from '../../../../shared/plan/records/event.ts';
import { template } from '../../../../shared/templates/index.ts';

const NOW = '2026-03-02T10:15';
const LOKA = template('loka', 'sv', '2026-01-01');

async function partsOf(plan: Plan, id: DocumentId, language: Language = 'sv') {
  const bytes = await writeWord(documentOf(printoutOf(plan, language, NOW), id, NOW));
  const { files } = await Open.buffer(Buffer.from(bytes));
  const text = async (name: string) =>
    (await files.find(({ path }) => path === name)?.buffer())?.toString() ?? '';
  return { document: await text('word/document.xml'), styles: await text('word/styles.xml') };
}

/** The text of the document, its paragraphs on lines of their own. */
const wordsOf = (xml: string) =>
  xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(''),
    )
    .join('\n');

test('every document is well-formed XML in the language it was asked for', async () => {
  for (const id of DOCUMENT_IDS) {
    const { document, styles } = await partsOf(LOKA, id, 'en');
    expect(() => new XMLParser().parse(document, true)).not.toThrow();
    expect(styles).toContain('w:val="en-GB"');
  }
});

test('the programme has every placed session, what is cancelled struck through', async () => {
  const [first] = all(LOKA, 'sessions').filter(({ start }) => start !== null);
  if (first === undefined) throw new Error('LOKA has sessions');
  const sessions = {
    ...LOKA.sessions,
    [first.id]: { ...first, title: 'Avblåst', status: 'cancelled' as const },
  };
  const { document } = await partsOf({ ...LOKA, sessions }, 'programme');
  const words = wordsOf(document);
  for (const { title, start } of all({ ...LOKA, sessions }, 'sessions'))
    if (start !== null) expect(words).toContain(title.replaceAll('&', '&amp;'));
  expect(words).toContain('utgår');
  expect(document).toMatch(/<w:strike\/>(?:(?!<\/w:r>).)*Avblåst/s);
});

test('an invitation names nothing that was cancelled', async () => {
  const sessions = Object.fromEntries(
    all(LOKA, 'sessions').map((session, i) => [
      session.id,
      i === 0 ? { ...session, title: 'Avblåst', status: 'cancelled' as const } : session,
    ]),
  );
  const { document } = await partsOf({ ...LOKA, sessions }, 'invitation');
  expect(wordsOf(document)).not.toContain('Avblåst');
});

test('the briefs give each workshop a page with its questions', async () => {
  const [workshop] = all(LOKA, 'sessions').filter(({ kind }) => kind === 'workshop');
  if (workshop === undefined) throw new Error('LOKA has workshops');
  const brief = {
    startingPoint: 'Läget i länet.\n\nOch sedan?',
    setUp: 'Bord om sex',
    questions: ['Vad kan vi själva göra?'],
  };
  const { document } = await partsOf(
    { ...LOKA, sessions: { ...LOKA.sessions, [workshop.id]: { ...workshop, brief } } },
    'briefs',
  );
  const words = wordsOf(document);
  for (const said of ['Läget i länet.', 'Och sedan?', 'Bord om sex', 'Vad kan vi själva göra?'])
    expect(words).toContain(said);
  expect(document).toContain('<w:pageBreakBefore/>');
});

test('characters that XML has no place for are left out', async () => {
  const event = { ...LOKA.event, title: 'Åsa\u0000 \uD800& <b>' };
  const { document } = await partsOf({ ...LOKA, event }, 'programme');
  expect(() => new XMLParser().parse(document, true)).not.toThrow();
  expect(wordsOf(document)).toContain('Åsa &amp; &lt;b&gt;');
});
