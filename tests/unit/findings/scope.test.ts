import { expect, test } from 'vitest';
import { isAbout, isOn, sentencesOf } from '../../../renderer/findings/scope.ts';
import { whenAndWhere } from '../../../renderer/findings/wording.ts';
import { Checker } from '../../../shared/checks/checker.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { at, planWith } from '../checks/plans.ts';

const plan = planWith([
  at('13:00'),
  at('13:30'),
  at('fri 09:00', { rooms: [] }),
  { status: 'planned', rooms: [] },
]);
const { findings } = new Checker(plan);
const rows = (list: typeof findings) => list.map(({ rule }) => rule);

test('a day has the findings about sessions that lie on it, its night included, and about itself', () => {
  const days = Object.values(plan.days).sort((a, b) => ((a?.date ?? '') < (b?.date ?? '') ? -1 : 1));
  const [thursday, friday] = days;
  if (thursday === undefined || friday === undefined) throw new Error('The plan has two days');
  expect(rows(findings.filter(isOn(plan, thursday.id)))).toEqual(['room-clash']);
  expect(rows(findings.filter(isOn(plan, friday.id)))).toEqual(['no-room']);
  expect(isOn(plan, friday.id)({ records: [friday.id] })).toBe(true);
  expect(isOn(plan, friday.id)({ records: [thursday.id, 'person:jan'] })).toBe(false);
});

test('a session has the findings that name it', () => {
  expect(rows(findings.filter(isAbout('session:b')))).toEqual(['room-clash']);
  expect(rows(findings.filter(isAbout('session:d')))).toEqual(['unplaced']);
});

test('a search finds sentences by words in any order, whatever their case and accents', () => {
  const matches = sentencesOf('sv');
  const hits = (search: string) => rows(findings.filter((finding) => matches(finding, search)));
  expect(hits('källan dubbelbokad')).toEqual(['room-clash']);
  expect(hits('DUBBELBOKAD  kallan')).toEqual(['room-clash']);
  expect(hits('källan oplacerad')).toEqual([]);
  expect(hits('')).toEqual(rows(findings));
});

test('when and where a finding is, is where the later of its sessions lies', () => {
  const wording = { plan, t: translator('sv'), language: 'sv' } as const;
  expect(findings.map((finding) => whenAndWhere(wording, finding))).toEqual([
    'tors 29 aug 13.30 · Källan',
    'fre 30 aug 9.00',
    'Oplacerad',
  ]);
  expect(whenAndWhere(wording, { records: ['person:jan'] })).toBe('');
});
