import { all, type Plan } from '../../plan/plan.ts';
import type { Person } from '../../plan/records/person.ts';
import { Draft, type Piece } from '../draft.ts';
import { clip, columnFor } from '../measure.ts';
import { printSetUp, withoutHeader } from '../page.ts';
import { organisationOf, rolesText } from '../personal.ts';
import type { PrintJob, SheetKind } from '../sheet-kind.ts';
import type { StyleName } from '../styles.ts';
import type { Sheet } from '../workbook.ts';

/** Badges of 90 x 54 mm, ten to a page, with lines to cut along. */
export const badges: SheetKind = {
  id: 'badges',
  papers: ['A4'],
  orientations: ['portrait'],
  sheetsOf(job) {
    const people = job.people.filter(({ mode, name }) => mode !== 'digital' && name.trim() !== '');
    return people.length === 0 ? [] : [sheetOf(job, people)];
  },
};

/** In points; every height is whole pixels, so that no program rounds it. */
const WIDTH = 255.1;
const HEIGHT = 153;
const [ACROSS, DOWN] = [2, 5];
/** What a badge is divided into, from its top: the event, the name, where from, what they are here. */
const [EVENT, NAME, FROM] = [27, 57, 34.5];
const ROLE = HEIGHT - EVENT - NAME - FROM;
/** From 15 mm and 13.5 mm in, as on sheets of ten cards that are bought perforated. */
const MARGINS = { top: 38.25, right: 40, bottom: 36, left: 42.5, header: 14, footer: 14 };

function sheetOf(job: PrintJob, people: readonly Person[]): Sheet {
  const draft = new Draft([WIDTH, WIDTH]);
  const groups = groupsOf(job);
  for (let first = 0; first < people.length; first += ACROSS) {
    if (first > 0 && first % (ACROSS * DOWN) === 0) draft.newPage();
    addBadges(draft, job, people.slice(first, first + ACROSS), groups);
  }
  const print = printSetUp(job, {
    format: job.format,
    subject: job.t('exports.sheet.badges'),
    margins: MARGINS,
    breaksBefore: [...draft.begun],
  });
  return draft.sheet(job.t('exports.sheet.badges'), { rows: 0, columns: 0 }, withoutHeader(print));
}

/** The groups that someone is seated in, by the number on the door. */
function groupsOf({ plan, t }: PrintJob): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  for (const { participant, session } of all(plan, 'seats')) {
    const label = groupLabel(plan, plan.sessions[session]?.group ?? null, t);
    if (label !== '') found.set(participant, (found.get(participant) ?? new Set()).add(label));
  }
  return new Map([...found].map(([person, labels]) => [person, [...labels].join(', ')]));
}

function groupLabel(plan: Plan, id: keyof Plan['groups'] | null, t: PrintJob['t']): string {
  const group = id === null ? undefined : plan.groups[id];
  const number = group?.number.trim() ?? '';
  return number === '' ? (group?.name.trim() ?? '') : t('exports.groupNumber', { number });
}

function addBadges(
  draft: Draft,
  job: PrintJob,
  people: readonly Person[],
  groups: ReadonlyMap<string, string>,
): void {
  const first = draft.rows.length;
  const row = (
    height: number,
    edges: readonly StyleName[],
    piece: (person: Person) => Pick<Piece, 'value' | 'style'>,
  ) => {
    const pieces = people.map((person, column): Piece => {
      const { value, style } = piece(person);
      return { column, value, style: [...style, 'centred', 'cutSides', ...edges] };
    });
    draft.add(pieces, { least: height });
  };
  row(EVENT, ['cutTop'], () => ({
    value: clip(job.title, 'smallMuted', WIDTH, 1),
    style: ['bottom', 'smallMuted'],
  }));
  row(NAME, [], (person) => {
    const { value, font } = setName(person.name);
    return { value, style: ['middle', font] };
  });
  row(FROM, [], (person) => ({
    value: clip(organisationOf(job.plan, person), 'badgeText', WIDTH, 2),
    style: ['top', 'badgeText'],
  }));
  row(ROLE, ['cutBottom'], (person) => {
    const group = groups.get(person.id) ?? '';
    return {
      value: clip([rolesText(job, person), group].filter(Boolean).join(' · '), 'small', WIDTH, 2),
      style: ['middle', 'small'],
    };
  });
  draft.keep(first);
}

type NameFont = 'badgeLarge' | 'badgeMedium' | 'badgeSmall';
/** Space in points that a name keeps from the lines to cut along, both sides together. */
const CLEAR = 16;

/** More letters than stand on two lines, whatever they are. */
const LONGEST_NAME = 120;

/** A name in the largest type in which it stands on one line, or else on two of about the same length. */
function setName(whole: string): { readonly value: string; readonly font: NameFont } {
  const cut = (): ReturnType<typeof setName> => ({
    value: clip(whole, 'badgeSmall', WIDTH - CLEAR, 2),
    font: 'badgeSmall',
  });
  if (whole.length > LONGEST_NAME) return cut();
  const name = whole.replace(/\s+/g, ' ').trim();
  const fits = (lines: readonly string[], font: NameFont) => columnFor(lines, font) <= WIDTH - CLEAR;
  const onOne = (['badgeLarge', 'badgeMedium', 'badgeSmall'] as const).find((font) => fits([name], font));
  const lines = inTwo(name);
  const onTwo = (['badgeMedium', 'badgeSmall'] as const).find((font) => fits(lines, font));
  if (onOne !== undefined && (onOne !== 'badgeSmall' || onTwo !== 'badgeMedium'))
    return { value: name, font: onOne };
  if (onTwo !== undefined) return { value: lines.join('\n'), font: onTwo };
  return cut();
}

/** A name parted at the space or behind the hyphen that leaves the shorter of the longest lines. */
function inTwo(name: string): readonly string[] {
  const parts = name.split(/(?<=[ -])/u);
  const ways = parts.map((_, i) => [parts.slice(0, i).join('').trimEnd(), parts.slice(i).join('')]);
  const longest = (lines: readonly string[]) => columnFor(lines, 'badgeMedium');
  return ways.reduce((best, way) => (longest(way) < longest(best) ? way : best), [name]);
}
