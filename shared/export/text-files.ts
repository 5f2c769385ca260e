import { calendarOf } from './calendar/calendar-of.ts';
import { icsOf } from './calendar/ics.ts';
import { csvOf } from './csv/csv-of.ts';
import { frabJsonOf } from './frab/json.ts';
import type { Schedule } from './frab/schedule.ts';
import { scheduleOf } from './frab/schedule-of.ts';
import { frabXmlOf } from './frab/xml.ts';
import type { Source } from './source.ts';
import { pageOf } from './web-page/page-of.ts';
import { isKnownZone } from './zone.ts';

/** Why a file cannot be made of a plan. Worded by `exports.problem.<code>` of the catalogues. */
export type ExportProblem =
  | { readonly code: 'unknownZone'; readonly zone: string }
  | { readonly code: 'noDays' };

/** The text of a file, or why there is none. */
export type TextFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: ExportProblem };

/** Every format that is text, by what its files' names end in. A new one is a line. */
export const TEXT_FORMATS = {
  ics: (source) => inZone(source, () => written(icsOf(calendarOf(source)))),
  html: (source) => written(pageOf(source)),
  csv: ({ printout }, list) => written(csvOf(printout, list)),
  json: (source) => inZone(source, () => schedule(source, frabJsonOf)),
  xml: (source) => inZone(source, () => schedule(source, frabXmlOf)),
} as const satisfies Record<string, (source: Source, list?: string) => TextFile>;

function written(text: string): TextFile {
  return { ok: true, text };
}

/** For files that say what the event's clocks are to the world's. */
function inZone({ file }: Source, write: () => TextFile): TextFile {
  const { zone } = file.plan.event;
  return isKnownZone(zone) ? write() : { ok: false, problem: { code: 'unknownZone', zone } };
}

function schedule(source: Source, write: (schedule: Schedule) => string): TextFile {
  const found = scheduleOf(source);
  return found === null ? { ok: false, problem: { code: 'noDays' } } : written(write(found));
}
