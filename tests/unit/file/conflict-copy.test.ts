import { expect, test } from 'vitest';
import { conflictCopies, conflictCopyOf } from '../../../shared/file/conflict-copy.ts';

test.each<[string, string, string | undefined]>([
  ['plan (Annas dator)', 'plan', 'Annas dator'],
  ['plan(Annas dator)', 'plan', 'Annas dator'],
  ['plan-LAPTOP7', 'plan', 'LAPTOP7'],
  ['plan-DESKTOP-AB12CD', 'plan', 'DESKTOP-AB12CD'],
  ['LOKA-2013-DESKTOP-AB12CD', 'LOKA-2013', 'DESKTOP-AB12CD'],
  ['plan-Annas MacBook Pro', 'plan', 'Annas MacBook Pro'],
  ['plan-Annas-iMac', 'plan', 'Annas-iMac'],
  ["plan (Anna's conflicted copy 2026-11-21)", 'plan', 'Anna'],
  ['plan (Anna’s conflicted copy 2026-11-21)', 'plan', 'Anna'],
  ["plan (Anders' conflicted copy 2026-11-21)", 'plan', 'Anders'],
  ["plan (Anna's conflicted copy 2026-11-21 (1))", 'plan', 'Anna'],
  ['plan (Annas kopia i konflikt 2026-11-21)', 'plan', 'Annas'],
  ['plan (LAPTOP7s kopia i konflikt 2026-11-21)', 'plan', 'LAPTOP7s'],
  ['plan (Annas konfliktkopia 2026-11-21)', 'plan', 'Annas'],
  ['plan (kopia i konflikt 2026-11-21)', 'plan', undefined],
  ['plan (conflicted copy 2026-11-21 140233)', 'plan', undefined],
  ['plan (conflicted copy anna 2026-11-21 140233)', 'plan', 'anna'],
  ['plan (Case Conflict)', 'plan', undefined],
  ['plan (Case Conflict 1)', 'plan', undefined],
  ['plan (SFConflict anna@example.org 2026-11-21-14-02-33)', 'plan', 'anna@example.org'],
  ['plan (# Conflict 2026-11-21 14-02)', 'plan', undefined],
  ['plan.sync-conflict-20261121-140233-ABCDEF1', 'plan', undefined],
  ['plan.sync-conflict-20261121-140233', 'plan', undefined],
  ['plan_conflict-20261121-140233', 'plan', undefined],
  ['plan.Conflict', 'plan', undefined],
  ['plan [conflicted]', 'plan', undefined],
  ['plan [conflicted 2]', 'plan', undefined],
  ['plan_LAPTOP7_Nov-21-140233-2026_Conflict', 'plan', 'LAPTOP7'],
  ['plan (1)', 'plan', undefined],
  ['plan (12)', 'plan', undefined],
  ['plan(1)', 'plan', undefined],
  ['plan 2', 'plan', undefined],
  ['LOKA – Halvårsstatus (Åsas dator)', 'LOKA – Halvårsstatus', 'Åsas dator'],
  ['Höst (vår) (Annas dator)', 'Höst (vår)', 'Annas dator'],
  // What only looks so cannot be told from the name alone.
  ['Internat 2', 'Internat', undefined],
  ['LOKA (dag 1)', 'LOKA', 'dag 1'],
])('%s is a copy of %s', (name, original, whose) => {
  expect(conflictCopyOf(`${name}.lokaplan`)).toEqual({ original: `${original}.lokaplan`, whose });
});

test.each([
  'plan.lokaplan',
  'LOKA 2013.lokaplan',
  'Internat 1.lokaplan',
  'LOKA-2013.lokaplan',
  'höst-utkast.lokaplan',
  'plan - Kopia.lokaplan',
  'plan-A.lokaplan',
  'plan-ETTMYCKETLANGTNAMN.lokaplan',
  'plan ().lokaplan',
  '(Annas dator).lokaplan',
  ' (1).lokaplan',
  '-LAPTOP7.lokaplan',
  '.lokaplan',
  'plan (Annas dator).xlsx',
  'plan (Annas dator)',
  '',
])('%j is no conflict copy', (name) => {
  expect(conflictCopyOf(name)).toBeUndefined();
});

test('the ending is kept as it is written', () => {
  expect(conflictCopyOf('PLAN (1).LOKAPLAN')?.original).toBe('PLAN.LOKAPLAN');
});

const FOLDER = [
  'plan.lokaplan',
  'plan (Annas dator).lokaplan',
  'plan (Annas dator) (1).lokaplan',
  'plan-LAPTOP7.lokaplan',
  'planering.lokaplan',
  'Internat 2.lokaplan',
  'LOKA (dag 1).lokaplan',
  'LOKA (dag 2).lokaplan',
  'plan (Annas dator).xlsx',
];

test('the copies of a plan are those beside it', () => {
  expect(conflictCopies('plan.lokaplan', FOLDER)).toEqual({
    copies: ['plan (Annas dator) (1).lokaplan', 'plan (Annas dator).lokaplan', 'plan-LAPTOP7.lokaplan'],
  });
});

test('a copy knows its original, and the copies that were made of itself', () => {
  expect(conflictCopies('plan (Annas dator).lokaplan', FOLDER)).toEqual({
    original: 'plan.lokaplan',
    copies: ['plan (Annas dator) (1).lokaplan'],
  });
  expect(conflictCopies('plan-LAPTOP7.lokaplan', FOLDER)).toEqual({ original: 'plan.lokaplan', copies: [] });
});

test('a copy of a copy belongs to the first original, also when the one between is gone', () => {
  const name = 'plan (Annas dator) (1).lokaplan';
  expect(conflictCopies(name, FOLDER).original).toBe('plan.lokaplan');
  expect(conflictCopies(name, ['plan.lokaplan', name]).original).toBe('plan.lokaplan');
  expect(conflictCopies(name, ['plan (Annas dator).lokaplan', name]).original).toBe(
    'plan (Annas dator).lokaplan',
  );
});

test('what only looks like a copy has no original beside it', () => {
  for (const name of ['Internat 2.lokaplan', 'LOKA (dag 1).lokaplan', 'planering.lokaplan'])
    expect(conflictCopies(name, FOLDER)).toEqual({ copies: [] });
});

test('the same letters in another form of Unicode are the same name, given back as it is on the disk', () => {
  const decomposed = 'Höst.lokaplan'.normalize('NFD');
  expect(conflictCopies('Höst (Åsas dator).lokaplan', [decomposed])).toEqual({
    original: decomposed,
    copies: [],
  });
  const copy = 'Höst (Åsas dator).lokaplan'.normalize('NFD');
  expect(conflictCopies('Höst.lokaplan', [copy])).toEqual({ copies: [copy] });
});

test('a name made to be hard to read is read in no time', () => {
  const begun = performance.now();
  for (const name of [
    '('.repeat(200),
    'a-'.repeat(100),
    'a (1)'.repeat(50),
    '-A'.repeat(120),
    "' ".repeat(120),
  ])
    for (const end of ['', ')', ' 2', ' (1)']) conflictCopyOf(`${name}${end}.lokaplan`);
  // It takes milliseconds; a busy machine must not fail it.
  expect(performance.now() - begun).toBeLessThan(10_000);
});
