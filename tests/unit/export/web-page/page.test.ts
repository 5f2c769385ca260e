import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { pageOf } from '../../../../shared/export/web-page/page-of.ts';
import { newPerson, newRoom } from '../../../../shared/plan/defaults.ts';
import { template } from '../../../../shared/templates/index.ts';
import { planWith, sourceOfPlan } from '../../../exports/source.ts';

const loka = template('loka', 'sv', '2013-08-01');
const page = pageOf(sourceOfPlan(loka));

/** What stands between the first two of these. */
function between(text: string, from: string, to: string): string {
  const start = text.indexOf(from) + from.length;
  return text.slice(start, text.indexOf(to, start));
}

test('the page asks for nothing from outside and lets in nothing but its own style and script', () => {
  expect(
    page.match(/\b(?:src|href|action|srcset|data)="[^"]*"/g)?.filter((link) => !/="(#|data:,)/.test(link)),
  ).toEqual([]);
  expect(page).not.toMatch(/@import|url\(/);
  const policy = between(page, 'Content-Security-Policy" content="', '"').replaceAll('&#39;', "'");
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `style-src ${hash(between(page, '<style>', '</style>'))}`,
    `script-src ${hash(between(page, '<script>', '</script>'))}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test('every placed session stands in it, and what is cancelled struck through', () => {
  expect(page.match(/<li class="item /g)).toHaveLength(28);
  expect(page).toContain('Universitetets roll');
  expect(page).not.toContain('Ölprovning');
  expect(page).toContain(
    '<s><span class="number">3</span> <span class="title">Innovativa miljöer</span></s> <strong class="mark">utgår</strong>',
  );
});

test('an English page of a Swedish plan says which language its titles are in', () => {
  const english = pageOf(sourceOfPlan(loka, { language: 'en' }));
  expect(english).toContain('<html lang="en"');
  expect(english).toContain('<span class="title" lang="sv">Universitetets roll</span>');
  expect(english).toContain('Thursday 29 August');
});

test.each([
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  '<!--',
  '</style></title></textarea>',
  '&lt;b&gt;',
])('%s is text wherever it stands', (hostile) => {
  const plan = planWith(
    {
      one: {
        title: hostile,
        number: hostile.slice(0, 20),
        start: '2013-08-29T09:00',
        presenters: hostile,
        rooms: ['room:a'],
        people: [{ person: 'person:a', role: 'responsible' }],
      },
    },
    { title: hostile, subtitle: hostile, place: hostile, contact: `${hostile}@x` },
    {
      rooms: { 'room:a': newRoom('room:a', 'a0', { name: hostile }) },
      people: { 'person:a': newPerson('person:a', 'a0', { name: hostile, email: hostile, phone: hostile }) },
    },
  );
  const made = pageOf(sourceOfPlan(plan));
  const own = (text: string) =>
    [...text.matchAll(/<\/?[a-z!][^>]*>/gi)].map(([tag]) => tag.replace(/"[^"]*"/g, '""'));
  const tame = pageOf(
    sourceOfPlan(JSON.parse(JSON.stringify(plan).replaceAll(JSON.stringify(hostile).slice(1, -1), 'tam'))),
  );
  expect(own(made).filter((tag) => !own(tame).includes(tag))).toEqual([]);
  expect(made.match(/<script/g)).toHaveLength(1);
});

test('only those who are responsible can be reached, by addresses and numbers that are such', () => {
  const person = (id: 'a' | 'b' | 'c', fields: object) =>
    newPerson(`person:${id}`, `a${id}`, { name: id.toUpperCase(), ...fields });
  const plan = planWith(
    {
      one: {
        start: '2013-08-29T09:00',
        people: [
          { person: 'person:a', role: 'responsible' },
          { person: 'person:b', role: 'speaker' },
          { person: 'person:c', role: 'responsible' },
        ],
      },
      two: { start: null, people: [{ person: 'person:b', role: 'responsible' }] },
    },
    {},
    {
      people: {
        'person:a': person('a', { email: 'a.å@example.se', phone: '+46 (0)70-123 45 67' }),
        'person:b': person('b', { email: 'b@example.se', phone: '070-765 43 21' }),
        'person:c': person('c', { email: 'javascript:alert(1)', phone: 'fråga på kontoret' }),
      },
    },
  );
  const made = pageOf(sourceOfPlan(plan));
  expect(made).toContain('<a href="mailto:a.%C3%A5%40example.se">a.å@example.se</a>');
  expect(made).toContain('<a href="tel:+460701234567">+46 (0)70-123 45 67</a>');
  expect(made).toContain('fråga på kontoret');
  expect(made).not.toContain('href="javascript');
  expect(made).not.toContain('b@example.se');
  expect(made).not.toContain('765 43 21');
});

test('the filters offer only what the programme has', () => {
  const form = between(page, '<form', '</form>');
  expect(form).toContain('>Kerstin</option>');
  expect(form).not.toContain('>Jan Spendrup</option>');
  expect(between(form, 'name="room"', '</select>').match(/<option/g)).toHaveLength(8);
});
