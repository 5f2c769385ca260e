import type { Person } from '../../plan/records/person.ts';
import { Draft, INDENT, type Piece } from '../draft.ts';
import { addHeading } from '../heading.ts';
import { clip, columnFor, linesOf, textWidth } from '../measure.ts';
import { enlargement, onA4, paging, printable, printSetUp, scaled } from '../page.ts';
import { type Reviewed, type Reviewing, type ReviewingDay, reviewingOf } from '../reviewing-days.ts';
import type { PrintJob, SheetKind } from '../sheet-kind.ts';
import { type StyleName, stylesOf } from '../styles.ts';
import type { Cell, CellValue, PageFormat, Sheet } from '../workbook.ts';

/** Who reviews what: reviewers x workshops by day, with totals and gaps. Left out when nothing is reviewed. */
export const reviewerMatrix: SheetKind = {
  id: 'reviewer-matrix',
  papers: ['A4', 'A3'],
  orientations: ['landscape', 'portrait'],
  sheetsOf(job) {
    const reviewing = reviewingOf(job);
    if (reviewing === null) return [];
    // What A4 has room for is the same on larger paper in larger type; what it has not gets the room.
    const isOne = inParts(reviewing.days, mostColumns(onA4(job.format))).length === 1;
    const layout = isOne ? onA4(job.format) : job.format;
    const parts = inParts(reviewing.days, mostColumns(layout));
    return parts.map((part, i) =>
      matrix({ job, layout }, reviewing, part, parts.length > 1 ? `${i + 1} (${parts.length})` : ''),
    );
  },
};

/** Widths in points: the reviewers' total, and a workshop at its narrowest and widest. */
const TOTAL = 42;
const NARROWEST = 27;
const WIDEST = 66;
const NAMES: readonly [number, number] = [76, 170];
const MARK = '●';
const NONE = '–';

/** How many workshops a page is wide. */
function mostColumns(format: PageFormat): number {
  return Math.floor((printable(format).width - NAMES[1] - TOTAL) / NARROWEST);
}

/** The workshops of one sheet, by day. */
interface Part {
  readonly days: readonly ReviewingDay[];
  readonly workshops: readonly Reviewed[];
  /** The frame of each workshop's column: a heavier line where a day begins. */
  readonly edges: readonly (readonly StyleName[])[];
  /** The cell of a reviewer in each, for those who review it and those who do not. */
  readonly marked: readonly Cell[];
  readonly blank: readonly Cell[];
}

/** Whole days to a sheet for as long as they fit; a day of more workshops than that over several. */
function inParts(days: readonly ReviewingDay[], mostWide: number): Part[] {
  const parts: ReviewingDay[][] = [];
  let room = 0;
  for (const day of days) {
    const pieces = Math.ceil(day.workshops.length / mostWide);
    const size = Math.ceil(day.workshops.length / pieces);
    for (let from = 0; from < day.workshops.length; from += size) {
      const workshops = day.workshops.slice(from, from + size);
      if (workshops.length > room) {
        parts.push([]);
        room = mostWide;
      }
      parts.at(-1)?.push({ ...day, workshops });
      room -= workshops.length;
    }
  }
  return parts.map((part) => {
    const workshops = part.flatMap((day) => day.workshops);
    const edges = part.flatMap((day) =>
      day.workshops.map((_, i): StyleName[] => (i === 0 ? ['framed', 'dayEdge'] : ['framed'])),
    );
    const looks = workshops.map(({ cancelled }, i) =>
      stylesOf([
        'middle',
        'centred',
        cancelled ? 'smallMuted' : 'small',
        ...(edges[i] ?? []),
        ...(cancelled ? (['pause'] as const) : []),
      ]),
    );
    const marked = looks.map((style): Cell => ({ value: MARK, style }));
    const blank = workshops.map(
      ({ cancelled }, i): Cell => ({
        value: cancelled ? NONE : null,
        style: looks[i] ?? [],
      }),
    );
    return { days: part, workshops, edges, marked, blank };
  });
}

/** Whether someone reviews a workshop of the part. */
function isIn({ workshops }: Part, person: Person): boolean {
  return workshops.some(({ reviewers }) => reviewers.includes(person));
}

/**
 * One part of the matrix. Where there are several, each leaves out those who only review workshops of the others.
 *
 * @param layout the page that it is laid out for, to be enlarged to the one it is printed on
 */
function matrix(
  { job, layout }: { readonly job: PrintJob; readonly layout: PageFormat },
  { days, reviewers }: Reviewing,
  part: Part,
  place: string,
): Sheet {
  const { t } = job;
  const names =
    columnFor([t('exports.reviewer'), ...reviewers.map((person) => person.name)], 'smallStrong') + INDENT;
  const first = Math.min(NAMES[1], Math.max(NAMES[0], names));
  const each = Math.min(WIDEST, (printable(layout).width - first - TOTAL) / part.workshops.length);
  const draft = new Draft([first, ...part.workshops.map(() => each), TOTAL]);

  const top = addHead(draft, job, days, place);
  addDayHeads(draft, job, part.days);
  addNumbers(draft, job, part);
  const head = addTitles(draft, part, each);
  const load = new Map<Person, number>();
  for (const { reviewers: own } of days.flatMap((day) => day.workshops)) {
    for (const person of own) load.set(person, (load.get(person) ?? 0) + 1);
  }
  const shown =
    place === '' ? reviewers : reviewers.filter((person) => isIn(part, person) || !load.has(person));
  for (const person of shown) addReviewer(draft, part, person, load.get(person) ?? 0);
  draft.kept.add(addTotals(draft, job, part, each));

  const pages = paging(draft, layout, [top + 1, head]);
  const print = printSetUp(job, {
    format: job.format,
    subject: t('exports.reviewersTitle'),
    ...scaled(pages, pages.scale * (layout.paper === job.format.paper ? 1 : enlargement(job.format))),
  });
  const name = t('exports.sheet.reviewerMatrix');
  return draft.sheet(
    place === '' ? name : `${name} ${place.split(' ')[0]}`,
    { rows: head + 1, columns: 1 },
    print,
  );
}

function addHead(draft: Draft, job: PrintJob, days: readonly ReviewingDay[], place: string): number {
  const { t } = job;
  const gaps = days.flatMap((day) => day.workshops).filter((workshop) => workshop.lacking).length;
  const about = [
    job.title,
    t('exports.reviewersAbout'),
    t('exports.gaps', { count: gaps }),
    place && t('exports.part', { part: place }),
  ];
  return addHeading(draft, job, { title: t('exports.reviewersTitle'), about, size: 'small', below: 7 });
}

function addDayHeads(draft: Draft, { t }: PrintJob, days: readonly ReviewingDay[]): void {
  let column = 1;
  const pieces = days.map((day): Piece => {
    const span = day.workshops.length;
    const value = clip(
      [day.title, day.times].filter(Boolean).join(' · '),
      'smallStrong',
      draft.width(column, span),
      2,
    );
    const piece: Piece = { column, span, value, style: ['middle', 'centred', 'head', 'framed', 'dayEdge'] };
    column += span;
    return piece;
  });
  const corner: StyleName[] = ['middle', 'indented', 'head', 'framed'];
  draft.add(
    [
      { column: 0, value: t('exports.reviewer'), style: corner },
      ...pieces,
      { column, value: t('exports.total'), style: [...corner, 'centred', 'dayEdge'] },
    ],
    { padding: 7 },
  );
}

function addNumbers(draft: Draft, { t }: PrintJob, part: Part): void {
  if (part.workshops.every(({ session }) => session.number.trim() === '')) return;
  const pieces = workshopPieces(part, ({ session, cancelled }) => ({
    value: clip(session.number.trim(), 'smallStrong', draft.width(1), 2),
    style: ['middle', 'centred', cancelled ? 'smallStruck' : 'smallStrong'],
  }));
  draft.add([...pieces, ...endPieces(part, t('exports.workshop'), null)], { padding: 5 });
}

/** Titles stand upright where their longest word is wider than the column. */
function addTitles(draft: Draft, part: Part, each: number): number {
  const titles = part.workshops.map((workshop) => workshop.title);
  const ends = endPieces(part, '', null);
  const look = ({ cancelled }: Reviewed): StyleName[] => ['centred', cancelled ? 'fineStruck' : 'fine'];
  const longestWord = columnFor(
    titles.flatMap((title) => title.split(/[\s-]/)),
    'fine',
  );
  if (longestWord <= each) {
    const pieces = workshopPieces(part, (workshop) => ({
      value: clip(workshop.title, 'fine', each, 4),
      style: ['top', ...look(workshop)],
    }));
    return draft.add([...pieces, ...ends], { padding: 6 });
  }
  const lines = Math.max(1, Math.floor((each - 5) / 10));
  const fits = (height: number) =>
    longestWord <= height - 8 &&
    titles.every((title) => linesOf([{ text: title, font: 'fine' }], height - 8).length <= lines);
  const height = [56, 72, 88, 104, 124].find(fits) ?? 124;
  const pieces = workshopPieces(part, (workshop) => ({
    value: clip(workshop.title, 'fine', height - 8, lines),
    style: ['middle', 'upright', ...look(workshop)],
  }));
  return draft.add([...pieces, ...ends], { least: height });
}

function workshopPieces(
  part: Part,
  piece: (workshop: Reviewed) => { value: CellValue; style: StyleName[] },
): Piece[] {
  return part.workshops.map((workshop, i) => {
    const { value, style } = piece(workshop);
    return {
      column: i + 1,
      value,
      style: stylesOf([
        ...style,
        ...(part.edges[i] ?? []),
        ...(workshop.cancelled ? (['pause'] as const) : []),
      ]),
    };
  });
}

/** The first and the last cell of a row. */
function endPieces(
  { workshops }: Part,
  label: string,
  total: CellValue,
  font: StyleName = 'fineMuted',
): Piece[] {
  return [
    { column: 0, value: label, style: ['middle', 'indented', font, 'framed'] },
    { column: workshops.length + 1, value: total, style: ['middle', 'centred', font, 'framed', 'dayEdge'] },
  ];
}

function addReviewer(draft: Draft, part: Part, person: Person, load: number): void {
  const [first, last] = endPieces(
    part,
    clip(person.name, 'small', draft.width(0) - INDENT, 2),
    load,
    'small',
  );
  if (first === undefined || last === undefined) return;
  const cells = part.workshops.map(({ reviewers }, i) =>
    reviewers.includes(person) ? (part.marked[i] ?? null) : (part.blank[i] ?? null),
  );
  draft.addCells([first, ...cells, last], Math.max(17, draft.heightOf(first) + 5));
}

function addTotals(draft: Draft, { t }: PrintJob, part: Part, each: number): number {
  const words = [t('exports.missing'), t('exports.cancelled')];
  const narrow = Math.max(...words.map((word) => textWidth(word, 'gap'))) + 6 > each;
  const pieces = workshopPieces(part, ({ reviewers, cancelled, lacking }) => {
    const value = cancelled
      ? t('exports.cancelled')
      : reviewers.length > 0 || !lacking
        ? reviewers.length
        : t('exports.missing');
    const font: StyleName = cancelled ? 'smallMuted' : lacking ? 'gap' : 'smallStrong';
    return {
      value,
      style: [
        'middle',
        'centred',
        font,
        ...(narrow && typeof value === 'string' ? (['upright', 'middle'] as const) : []),
      ],
    };
  });
  const sum = part.workshops.reduce((total, { reviewers }) => total + reviewers.length, 0);
  return draft.add([...pieces, ...endPieces(part, t('exports.total'), sum, 'smallStrong')], {
    least: narrow ? 50 : 18,
  });
}
