import { z } from 'zod';
import { idIn } from '../plan/ids.ts';
import { language } from '../plan/records/event.ts';
import type { LocalDateTime } from '../plan/time.ts';
import type { Earlier } from './changes.ts';
import type { Logo } from './logo.ts';
import type { Scope } from './scope.ts';
import { ORIENTATIONS, PAPERS } from './workbook.ts';
import type { WorkbookOptions } from './workbook-of.ts';

/** What a plan can leave the program as, beside on paper: what the files' names end in. */
export const FILE_FORMATS = ['xlsx', 'pdf', 'docx', 'html', 'ics', 'csv', 'json', 'xml'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];
const FORMATS = [...FILE_FORMATS, 'print'] as const;
export type ExportFormat = (typeof FORMATS)[number];

/** The formats that are made of pages, every sheet of which can be chosen. */
const PAGED: readonly ExportFormat[] = ['xlsx', 'pdf', 'print'];

/** Whether what leaves as `format` is pages of sheets. */
export function isPaged(format: ExportFormat): boolean {
  return PAGED.includes(format);
}

/** The lists that a CSV file can hold, in the order that they are offered in. */
export const LISTS = ['sessions', 'reviewers', 'people', 'rooms', 'wishes'] as const;

const id = z.string().regex(/^[a-z-]{1,40}$/);

/** What is to leave a plan, and how. Ids that the plan does not hold choose nothing. */
export const exportChoices = z.strictObject({
  format: z.enum(FORMATS),
  /** Of a workbook, a PDF or a print-out: the ids of its sheets. */
  sheets: z.array(id).max(60),
  /** Of a Word file. */
  document: z.enum(['programme', 'briefs', 'invitation']),
  /** Of a CSV file. */
  list: z.enum(LISTS),
  /** Of a calendar: everyone's, one person's, or a file each for those who are chosen. */
  calendar: z.enum(['whole', 'person', 'each']),
  person: idIn('people').nullable(),
  /** What it is limited to; null where it is not. */
  days: z.array(idIn('days')).max(500).nullable(),
  rooms: z.array(idIn('rooms')).max(5000).nullable(),
  people: z.array(idIn('people')).max(20_000).nullable(),
  paper: z.enum(PAPERS),
  /** Null for each sheet as it is best read. */
  orientation: z.enum(ORIENTATIONS).nullable(),
  /** Null for the plan's own. */
  language: language.nullable(),
  personal: z.boolean(),
  /** The version since which changes are marked, as the list of versions names it; null for no marks. */
  since: z
    .string()
    .regex(/^(?:revision|backup)-[0-9a-z]{1,80}$/)
    .nullable(),
  /** Whether the logo that is kept for the plan is on it. */
  logo: z.boolean(),
});
export type ExportChoices = z.infer<typeof exportChoices>;

/** What is proposed for a plan that nothing was exported from: its programme, as pages of a PDF. */
export const FIRST_CHOICES: ExportChoices = {
  format: 'pdf',
  sheets: ['programme-list', 'programme-grid'],
  document: 'programme',
  list: 'sessions',
  calendar: 'whole',
  person: null,
  days: null,
  rooms: null,
  people: null,
  paper: 'A4',
  orientation: null,
  language: null,
  personal: true,
  since: null,
  logo: true,
};

/** The part of the plan that is chosen. */
export function scopeOf({ days, rooms, people }: ExportChoices): Scope {
  return { ...(days && { days }), ...(rooms && { rooms }), ...(people && { people }) };
}

/** What the choices stand for that is not in them: the time, the logo itself, and the plan as it was. */
interface Means {
  readonly printedAt: LocalDateTime;
  readonly logo: Logo | null;
  readonly sent: WorkbookOptions['earlier'] | undefined;
  readonly since: Earlier | undefined;
}

/** The workbook that is chosen: what is shown, written to a file and printed is made of this alone. */
export function workbookOptionsOf(choices: ExportChoices, means: Means): WorkbookOptions {
  const { language: chosen, orientation } = choices;
  const { printedAt, logo, sent, since } = means;
  return {
    ...scopeOf(choices),
    ...(chosen && { language: chosen }),
    printedAt,
    sheets: choices.sheets,
    paper: choices.paper,
    ...(orientation && { orientation }),
    personal: choices.personal,
    ...(sent && { earlier: sent }),
    ...(since && { since }),
    ...(choices.logo && logo && { logo }),
  };
}
