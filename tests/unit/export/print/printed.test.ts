import { expect, test } from 'vitest';
import { logoOf } from '../../../../shared/export/logo.ts';
import { printed, printedDocument } from '../../../../shared/export/print/printed.ts';
import { type WorkbookOptions, workbookOf } from '../../../../shared/export/workbook-of.ts';
import { all, type Plan } from '../../../../shared/plan/plan.ts';
import { template } from '../../../../shared/templates/index.ts';
import { largePlan } from '../../../fixtures/large-plan.ts';

const LOKA = template('loka', 'sv', '2026-01-01');

const book = (plan: Plan, options: Partial<WorkbookOptions> = {}) =>
  workbookOf(plan, { printedAt: '2026-03-02T10:15', ...options });

const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, '\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

test('each placed session stands once in the list of its day, over all pages', () => {
  const plan = largePlan({ sessions: 120, rooms: 6, days: 2, people: 40 });
  const { pages } = printed(book(plan, { sheets: ['programme-list'] }));
  expect(pages.length).toBeGreaterThan(2);
  const text = pages.map(({ html }) => textOf(html)).join('\n');
  for (const { title, start } of all(plan, 'sessions'))
    expect([title, text.split(new RegExp(`${title}(?!\\d)`)).length - 1]).toEqual([
      title,
      start === null ? 0 : 1,
    ]);
});

test('pages are numbered through, and each says of how many', () => {
  const { pages } = printed(book(LOKA, { sheets: ['programme-list', 'programme-grid'] }));
  pages.forEach(({ html }, i) => {
    expect(textOf(html)).toContain(`Sida ${i + 1} av ${pages.length}`);
  });
});

test('what a plan says is text and never markup', () => {
  const event = { ...LOKA.event, title: '<script>alert(1)</script> & "Åsa"' };
  const document = printedDocument(book({ ...LOKA, event }, { sheets: ['programme-list'] }));
  expect(document).not.toContain('<script');
  expect(textOf(document.replace(/<style>.*<\/style>/s, ''))).toContain('alert(1)');
});

test('nothing in it needs a style of its own, an address or a script', () => {
  const { pages } = printed(book(LOKA));
  for (const { html } of pages) expect(html).not.toMatch(/ style=|<script|https?:|javascript:|url\(/);
});

test('pages keep the size and the way of their sheet', () => {
  const document = printedDocument(book(LOKA, { sheets: ['programme-list', 'programme-grid'] }));
  expect(document).toContain('@page A4-portrait{size:595.28pt 841.89pt;margin:0}');
  expect(document).toContain('@page A4-landscape{size:841.89pt 595.28pt;margin:0}');
});

test('the logo is in the document once, with its alternative text on each page that shows it', () => {
  const png = Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
    (character) => character.charCodeAt(0),
  );
  const logo = logoOf(png, 'Region Örebro län');
  if (logo === null) throw new Error('The picture is a PNG');
  const document = printedDocument(book(LOKA, { sheets: ['programme-list'], logo }));
  expect(document.split('data:image/png;base64,').length - 1).toBe(1);
  expect(document.split('alt="Region Örebro län"').length - 1).toBe(2);
});

test('a title is a heading, so that the file has an outline', () => {
  const [page] = printed(book(LOKA, { sheets: ['programme-list'] })).pages;
  expect(page?.html).toMatch(/<h1[^>]*>LOKA – Halvårsstatus<\/h1>/);
  expect(page?.html).toMatch(/<h2[^>]*>Torsdag 29 augusti/);
});

test('small type below larger type in a cell is led as small type, so that as many lines fit as were measured', () => {
  const made = printed(book(LOKA, { sheets: ['room-signs'] }));
  const html = made.pages.map((page) => page.html).join('');
  const { css } = made;
  const [, classes = ''] = /<div class="(says [^"]*)"><span[^>]*>RUS i min organisation</.exec(html) ?? [];
  const sizes = classes
    .split(' ')
    .map((name) => new RegExp(`\\.page \\.${name},[^{]*\\{font-size:(\\d+)pt\\}`).exec(css)?.[1]);
  expect(sizes.filter(Boolean)).toEqual(['17']);
});
