import { check } from '../checks/index.ts';
import type { Sent } from '../checks/plan-index.ts';
import type { Translate } from '../i18n/translator.ts';
import type { PersonId, RoomId } from '../plan/ids.ts';
import { ordered, type Plan } from '../plan/plan.ts';
import type { Language } from '../plan/records/event.ts';
import type { LocalDateTime } from '../plan/time.ts';
import { changeMarks, type Earlier } from './changes.ts';
import { Draft } from './draft.ts';
import type { Logo } from './logo.ts';
import { printable, printSetUp } from './page.ts';
import { printoutOf } from './printout.ts';
import { CELL_LIMIT, safeText } from './safe-text.ts';
import { narrowed, type Scope } from './scope.ts';
import type { PrintJob, SheetKind } from './sheet-kind.ts';
import { sheetNames } from './sheet-names.ts';
import { badges } from './sheets/badges.ts';
import { briefs } from './sheets/briefs.ts';
import { findings } from './sheets/findings.ts';
import { groupList } from './sheets/groups.ts';
import { invitation } from './sheets/invitation.ts';
import { meals } from './sheets/meals.ts';
import { nights } from './sheets/nights.ts';
import { participants } from './sheets/participants.ts';
import { personPages } from './sheets/person-pages.ts';
import { personTable } from './sheets/person-table.ts';
import { programmeGrid } from './sheets/programme-grid.ts';
import { programmeList } from './sheets/programme-list.ts';
import { requests } from './sheets/requests.ts';
import { responsible } from './sheets/responsible.ts';
import { reviewerList } from './sheets/reviewer-list.ts';
import { reviewerMatrix } from './sheets/reviewer-matrix.ts';
import { reviewerPages } from './sheets/reviewer-pages.ts';
import { roomList } from './sheets/room-list.ts';
import { roomSigns } from './sheets/room-signs.ts';
import { signIn } from './sheets/sign-in.ts';
import { wholeEvent } from './sheets/whole-event.ts';
import { withinBreaks } from './split.ts';
import type {
  Cell,
  CellValue,
  Orientation,
  PageFormat,
  Paper,
  Row,
  Run,
  Sheet,
  Workbook,
} from './workbook.ts';

/** Every sort of sheet, in the order they stand in a workbook. A new one is a file and a line. */
const SHEETS: readonly SheetKind[] = [
  programmeList,
  programmeGrid,
  wholeEvent,
  personPages,
  personTable,
  roomSigns,
  roomList,
  reviewerMatrix,
  reviewerList,
  reviewerPages,
  groupList,
  participants,
  signIn,
  badges,
  responsible,
  requests,
  meals,
  nights,
  briefs,
  invitation,
  findings,
];

/** What sheets can be asked for by. */
export const SHEET_IDS = SHEETS.map((sheet) => sheet.id);

/** What is asked of a workbook. */
export interface WorkbookOptions extends Scope {
  /** Language of what is printed; left out, the plan's own. */
  readonly language?: Language;
  /** The moment that the sheets say they were printed. */
  readonly printedAt: LocalDateTime;
  /** Ids of the sheets wanted; left out, all. */
  readonly sheets?: readonly string[];
  /** For the sheets that can be printed on it; left out, A4. */
  readonly paper?: Paper;
  /** For the sheets that can be turned; left out, as each is best read. */
  readonly orientation?: Orientation;
  /** Whether contacts, diets and the like are written out; left out, they are. */
  readonly personal?: boolean;
  /** The version that was sent last, for the findings that tell what has moved since. */
  readonly earlier?: Sent;
  /** Whether what is different from `earlier` is marked. */
  readonly markChanges?: boolean;
  /** An earlier state that what is different is marked against, whatever was sent. */
  readonly since?: Earlier;
  readonly logo?: Logo;
}

/** Hears of each sort of sheet as it is done, and how many sheets it gave. */
export type Tell = (done: number, of: number, sheets: number) => void;

/**
 * The workbook of a plan: its programme, its people and its findings as sheets to print. A plan with nothing to
 * show in the sheets asked for gives one sheet that says so.
 */
export function workbookOf(plan: Plan, options: WorkbookOptions, tell: Tell = () => undefined): Workbook {
  const job = jobOf(plan, options);
  const wanted = SHEETS.filter((sheet) => options.sheets?.includes(sheet.id) ?? true);
  const made = wanted.flatMap((kind, i) => {
    const sheets = kind.sheetsOf({ ...job, format: formatOf(kind, options) }).flatMap(withinBreaks);
    tell(i + 1, wanted.length, sheets.length);
    return sheets;
  });
  const drafts = made.length > 0 ? made : [emptySheet(job)];
  const names = sheetNames(
    drafts.map((sheet) => sheet.name),
    job.t('exports.sheet.unnamed'),
  );
  const { event } = plan;
  return {
    properties: {
      title: safeText(job.title),
      subject: safeText([event.subtitle.trim(), event.place.trim()].filter(Boolean).join(' · ')),
      creator: safeText(event.organiser.trim() || 'Lokaplan'),
      created: options.printedAt,
    },
    language: job.language,
    logo: job.logo,
    sheets: drafts.map((sheet, i) => ({
      ...sheet,
      name: names[i] ?? sheet.name,
      rows: sheet.rows.map(safeRow),
    })),
  };
}

const A4_UPRIGHT: PageFormat = { paper: 'A4', orientation: 'portrait' };

function jobOf(whole: Plan, options: WorkbookOptions): PrintJob {
  const plan = narrowed(whole, options);
  const printout = printoutOf(plan, options.language ?? plan.event.language, options.printedAt);
  const before = markedAgainst(options);
  let findings: ReturnType<PrintJob['findings']> | undefined;
  return {
    ...printout,
    t: remembering(printout.t),
    format: A4_UPRIGHT,
    personal: options.personal ?? true,
    people: chosen(ordered(plan, 'people'), options.people),
    rooms: chosen(ordered(plan, 'rooms'), options.rooms),
    changes:
      before === undefined
        ? null
        : changeMarks(printout, { ...before, plan: narrowed(before.plan, options) }),
    logo: options.logo ?? null,
    findings() {
      findings ??= findingsIn(whole, options);
      return findings;
    },
  };
}

function markedAgainst({ since, markChanges, earlier }: WorkbookOptions): Earlier | undefined {
  return since ?? (markChanges ? earlier : undefined);
}

/** `t` that words the same thing once: tables and grids ask for a few texts thousands of times. */
function remembering(t: Translate): Translate {
  const known = new Map<string, string>();
  return (key, values) => {
    const asked = values === undefined ? key : [key, ...Object.values(values)].join('\n');
    let text = known.get(asked);
    if (text === undefined) {
      text = t(key, values);
      known.set(asked, text);
    }
    return text;
  };
}

function chosen<R extends { readonly id: PersonId | RoomId }>(
  records: readonly R[],
  ids: readonly string[] | undefined,
): readonly R[] {
  return ids === undefined ? records : records.filter(({ id }) => ids.includes(id));
}

/** What is wrong in the part of the plan that is asked for: what is looked at is always the whole. */
function findingsIn(plan: Plan, { earlier, days, rooms, people }: WorkbookOptions) {
  const open = check(plan, earlier).filter(({ muted }) => !muted);
  if (days === undefined && rooms === undefined && people === undefined) return open;
  const part = narrowed(plan, {
    ...(days && { days }),
    ...(rooms && { rooms }),
    ...(people && { people }),
  });
  const named = new Set<string>([
    ...Object.keys(part.sessions),
    ...(days ?? []),
    ...(rooms ?? []),
    ...(people ?? []),
  ]);
  return open.filter(({ records }) => records.some((id) => named.has(id)));
}

/** The page that is asked for, where the sheet can be printed on it. */
function formatOf({ papers, orientations }: SheetKind, { paper, orientation }: WorkbookOptions): PageFormat {
  return {
    paper: papers.find((each) => each === paper) ?? papers[0] ?? A4_UPRIGHT.paper,
    orientation:
      orientations.find((each) => each === orientation) ?? orientations[0] ?? A4_UPRIGHT.orientation,
  };
}

function safeRow(row: Row): Row {
  const isSafe = row.cells.every((cell) => safeCell(cell) === cell);
  return isSafe ? row : { ...row, cells: row.cells.map(safeCell) };
}

function safeCell(cell: Cell | null): Cell | null {
  if (cell === null) return null;
  const value = safeValue(cell.value);
  return value === cell.value ? cell : { ...cell, value };
}

function safeValue(value: CellValue): CellValue {
  if (typeof value === 'string') return safeText(value);
  if (typeof value !== 'object' || value === null || !('runs' in value)) return value;
  // What a cell holds in all is bounded, not each of its runs.
  let length = 0;
  let isSafe = true;
  for (const { text } of value.runs) {
    length += text.length;
    isSafe &&= safeText(text) === text;
  }
  return isSafe && length <= CELL_LIMIT ? value : { runs: safeRuns(value.runs) };
}

function safeRuns(runs: readonly Run[]): Run[] {
  let room = CELL_LIMIT;
  return runs.flatMap((run) => {
    const text = safeText(run.text)
      .slice(0, room)
      .replace(/[\uD800-\uDBFF]$/, '');
    room -= text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}

function emptySheet(job: PrintJob): Sheet {
  const { t, title, format } = job;
  const draft = new Draft([printable(format).width]);
  draft.add([{ column: 0, value: title, style: ['middle', 'title'] }], { padding: 4 });
  draft.add([{ column: 0, value: t('exports.nothing'), style: ['middle', 'muted'] }], { padding: 4 });
  const print = printSetUp(job, { format, subject: t('exports.programme') });
  return draft.sheet(t('exports.programme'), { rows: 0, columns: 0 }, print);
}
