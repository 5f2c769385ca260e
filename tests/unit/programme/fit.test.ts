import { expect, test } from 'vitest';
import { fitText } from '../../../shared/programme/fit.ts';

const words = { number: '2', title: 'Entreprenörskap', people: 'S. Sahlén, M. Karlsson', marks: 0 };

test('a low block has one row; the hours and people only when it is wide', () => {
  expect(fitText({ width: 100, height: 15 }, words)).toMatchObject({ row: true, time: 'none', people: 0 });
  expect(fitText({ width: 400, height: 20 }, words)).toMatchObject({ row: true, time: 'beside', people: 1 });
});

test('a wide block has the hours beside the title', () => {
  expect(fitText({ width: 600, height: 60 }, words)).toMatchObject({ row: false, title: 1, time: 'beside' });
});

test('a narrow block has title, hours and people under each other, never more than fits', () => {
  for (let height = 34; height < 300; height++) {
    const fit = fitText({ width: 90, height }, words);
    const lines = fit.title * 15 + (fit.time === 'below' ? 14 : 0) + fit.people * 14;
    expect(lines + (fit.dense ? 2 : 6)).toBeLessThanOrEqual(height);
    expect(fit.title).toBeGreaterThanOrEqual(1);
  }
});

test('where the marks are in the way only the start is told', () => {
  const low = { width: 90, height: 52 };
  expect(fitText(low, words).time).toBe('below');
  expect(fitText(low, { ...words, marks: 32 }).time).toBe('start');
  expect(fitText({ width: 40, height: 52 }, { ...words, marks: 16 }).time).toBe('none');
});

test('a title has a line to spare where there is height for it', () => {
  const workshop = { number: '1', title: 'Workshop', people: '', marks: 0 };
  const [low, high] = [44, 130].map((height) => fitText({ width: 90, height }, workshop).title);
  expect(low).toBe(1);
  expect(high).toBe(3);
});

test('in a row the number goes before the title does', () => {
  const talk = { number: '14', title: 'Vindkraft på fjället', people: '', marks: 0 };
  expect(fitText({ width: 160, height: 12 }, talk).number).toBe(true);
  expect(fitText({ width: 62, height: 12 }, talk).number).toBe(false);
  expect(fitText({ width: 62, height: 12 }, { ...talk, title: 'Buss' }).number).toBe(true);
});

test('where there is no room for the hours the title has their line', () => {
  const talk = { number: '11', title: 'Sprudlande kulturliv', people: '', marks: 16 };
  expect(fitText({ width: 58, height: 36 }, talk)).toMatchObject({ title: 2, time: 'none', number: false });
  // But not where marks would cover most of that line.
  expect(fitText({ width: 58, height: 36 }, { ...talk, marks: 32 })).toMatchObject({
    title: 1,
    time: 'none',
  });
  expect(fitText({ width: 58, height: 36 }, { ...talk, marks: 0 })).toMatchObject({
    title: 1,
    time: 'start',
  });
});

test('a long title has two lines of a block that is hardly high enough, and short ones one', () => {
  const talk = { number: '4', title: 'Sprudlande kulturliv', people: '', marks: 0 };
  expect(fitText({ width: 80, height: 33 }, talk)).toMatchObject({ row: false, dense: true, title: 2 });
  expect(fitText({ width: 80, height: 31 }, talk)).toMatchObject({ row: true, title: 1 });
  expect(fitText({ width: 80, height: 33 }, { ...talk, title: 'Sjöliv' }).row).toBe(true);
});
