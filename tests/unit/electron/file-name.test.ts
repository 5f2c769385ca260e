import { expect, test } from 'vitest';
import { fileNameFor, shownName, withExtension } from '../../../electron/file-name.ts';

test.each([
  ['LOKA – Halvårsstatus', 'LOKA – Halvårsstatus'],
  ['Fokus: 5/11 "hybrid"?', 'Fokus 5 11 hybrid'],
  ['  Höst   och vår  ', 'Höst och vår'],
  ['..', 'Plan'],
  ['../../etc/passwd', 'etc passwd'],
  ['.dold', 'dold'],
  ['Slutar med punkt.', 'Slutar med punkt'],
  ['CON', 'Plan'],
  ['lpt1', 'Plan'],
  ['Console', 'Console'],
  ['', 'Plan'],
  ['///', 'Plan'],
  ['a\nb\tc\0d', 'a b c d'],
  ['A\u030aland', 'Åland'],
  ['x\u202Etxt', 'x txt'],
  ['x'.repeat(300), 'x'.repeat(100)],
  ['😀'.repeat(120), '😀'.repeat(100)],
])('the title %j gives a file name', (title, name) => {
  expect(fileNameFor(title, 'Plan')).toBe(name);
});

test.each([
  ['/tmp/plan', '/tmp/plan.lokaplan'],
  ['/tmp/plan.lokaplan', '/tmp/plan.lokaplan'],
  ['/tmp/PLAN.LOKAPLAN', '/tmp/PLAN.LOKAPLAN'],
  ['/tmp/v1.2', '/tmp/v1.2.lokaplan'],
  ['/tmp/plan.xlsx', '/tmp/plan.xlsx.lokaplan'],
])('%s is saved as %s', (chosen, file) => {
  expect(withExtension(chosen, 'lokaplan')).toBe(file);
});

test.each([
  ['/tmp/LOKA – Halvårsstatus.lokaplan', 'LOKA – Halvårsstatus'],
  ['/tmp/x.LOKAPLAN', 'x'],
  ['/tmp/x.json', 'x.json'],
])('%s is shown as %s', (file, name) => {
  expect(shownName(file)).toBe(name);
});
