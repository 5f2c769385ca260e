import { all, type Plan } from '../../plan/plan.ts';
import type { Person } from '../../plan/records/person.ts';
import { Draft, type Piece } from '../draft.ts';
import { clip, linesOf } from '../measure.ts';
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
    const font = nameFont(person.name);
    return { value: clip(person.name, font, WIDTH, 2), style: ['middle', font] };
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

/** The largest type in which a name stands on one line, or the smallest on two. */
function nameFont(name: string): 'badgeLarge' | 'badgeMedium' | 'badgeSmall' {
  const sizes = ['badgeLarge', 'badgeMedium', 'badgeSmall'] as const;
  return (
    sizes.find((font) => linesOf([{ text: name, font }], WIDTH - 10).length === 1) ??
    (linesOf([{ text: name, font: 'badgeMedium' }], WIDTH - 10).length === 2 ? 'badgeMedium' : 'badgeSmall')
  );
}
