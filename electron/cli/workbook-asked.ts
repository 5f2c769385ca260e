import path from 'node:path';
import type { ParseArgsConfig } from 'node:util';
import type { PlanFile } from '../../shared/change/revision.ts';
import { lastSent } from '../../shared/checks/sent.ts';
import { type Logo, logoOf } from '../../shared/export/logo.ts';
import { ORIENTATIONS, PAPERS, type Workbook } from '../../shared/export/workbook.ts';
import { type WorkbookOptions, workbookOf } from '../../shared/export/workbook-of.ts';
import type { PersonId } from '../../shared/plan/ids.ts';
import { all } from '../../shared/plan/plan.ts';
import { wallClock } from '../clock.ts';
import { readBounded } from '../storage/bounded-read.ts';
import { diskProblem } from '../storage/disk-problem.ts';
import { type Call, fileError, type Terminal, usageError } from './command.ts';

/** What can be asked of sheets, in a workbook or as a PDF, and of no other file. */
export const SHEET_OPTIONS = {
  paper: { type: 'string' },
  orientation: { type: 'string' },
  day: { type: 'string' },
  room: { type: 'string' },
  without: { type: 'string' },
  'mark-changes': { type: 'boolean' },
  logo: { type: 'string' },
  'logo-text': { type: 'string' },
} as const satisfies NonNullable<ParseArgsConfig['options']>;

/** Throws CliError when something is asked of a file without sheets that only sheets have. */
export function refuseWithoutSheets({ options }: Call, ending: string): void {
  if (ending === 'xlsx' || ending === 'pdf') return;
  const name = Object.keys(SHEET_OPTIONS).find((option) => options[option] !== undefined);
  if (name !== undefined) throw usageError('cli.error.onlySheets', { name: `--${name}` });
}

/** The sheets that the call asks for. Throws CliError when it asks for what there is not. */
export async function workbookAsked(
  call: Call,
  file: PlanFile,
  sheets: readonly string[] | undefined,
  { language }: Terminal,
): Promise<Workbook> {
  const { options } = call;
  const earlier = lastSent(file);
  if (options['mark-changes'] === true && earlier === undefined) throw usageError('cli.error.noVersion');
  const logo = await logoAsked(options);
  return workbookOf(file.plan, {
    ...(options.lang === undefined ? {} : { language }),
    printedAt: wallClock(),
    ...(sheets && { sheets }),
    ...scopeOf(call, file),
    ...oneOf('paper', options.paper, PAPERS),
    ...oneOf('orientation', options.orientation, ORIENTATIONS),
    personal: withPersonalData(options.without),
    ...(earlier && { earlier }),
    markChanges: options['mark-changes'] === true,
    ...(logo && { logo }),
  });
}

function scopeOf(
  { options: { day, room, person } }: Call,
  file: PlanFile,
): Pick<WorkbookOptions, 'days' | 'rooms' | 'people'> {
  const listed = (asked: string | boolean | undefined) =>
    typeof asked === 'string' ? asked.split(',').map((each) => each.trim()) : undefined;
  const days = listed(day)?.map((asked) => {
    const found = all(file.plan, 'days').find(
      ({ id, date }) => date === asked || id === asked || id === `day:${asked}`,
    );
    if (found === undefined) throw usageError('cli.error.noDay', { name: asked });
    return found.id;
  });
  const rooms = listed(room)?.map((asked) => {
    const found = all(file.plan, 'rooms').find(
      ({ id, name }) => id === asked || id === `room:${asked}` || name === asked,
    );
    if (found === undefined) throw usageError('cli.error.noRoom', { name: asked });
    return found.id;
  });
  const people = listed(person)?.map((asked) => personNamed(asked, file));
  return { ...(days && { days }), ...(rooms && { rooms }), ...(people && { people }) };
}

/** The person that is named by id, or by name where only one has it. Throws CliError for any other. */
export function personNamed(asked: string, { plan }: PlanFile): PersonId {
  const people = all(plan, 'people');
  const byId = people.find(({ id }) => id === asked || id === `person:${asked}`);
  const byName = people.filter(({ name }) => name === asked);
  const person = byId ?? (byName.length === 1 ? byName[0] : undefined);
  if (person === undefined) throw usageError('cli.error.noPerson', { name: asked });
  return person.id;
}

function oneOf<K extends string, V extends string>(
  name: K,
  asked: string | boolean | undefined,
  values: readonly V[],
): { readonly [key in K]?: V } {
  if (asked === undefined) return {};
  const found = values.find((value) => value === asked);
  if (found === undefined)
    throw usageError('cli.error.noChoice', { name: `--${name}`, names: values.join(', ') });
  return { [name]: found } as { readonly [key in K]?: V };
}

const PERSONAL_DATA = 'personal-data';

function withPersonalData(without: string | boolean | undefined): boolean {
  if (without === undefined) return true;
  if (without !== PERSONAL_DATA)
    throw usageError('cli.error.noChoice', { name: '--without', names: PERSONAL_DATA });
  return false;
}

async function logoAsked({ logo, ...options }: Call['options']): Promise<Logo | undefined> {
  if (typeof logo !== 'string') return undefined;
  const bytes = await readBounded(logo, 5).catch((error) => {
    throw fileError(diskProblem(error, logo));
  });
  const text = options['logo-text'];
  const found = logoOf(bytes, typeof text === 'string' ? text : path.parse(logo).name);
  if (found === null) throw usageError('cli.error.noPicture', { name: path.basename(logo) });
  return found;
}
