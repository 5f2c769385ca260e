import type { PlanFile } from '../../shared/change/revision.ts';
import { lastSent } from '../../shared/checks/sent.ts';
import type { Earlier } from '../../shared/export/changes.ts';
import {
  type ExportChoices,
  type FileFormat,
  scopeOf,
  workbookOptionsOf,
} from '../../shared/export/choices.ts';
import type { Logo } from '../../shared/export/logo.ts';
import type { ExportProblem, TextFile } from '../../shared/export/text-files.ts';
import type { WorkbookOptions } from '../../shared/export/workbook-of.ts';
import type { PersonId } from '../../shared/plan/ids.ts';
import type { Language } from '../../shared/plan/records/event.ts';
import type { Problem, Result } from '../../shared/problem.ts';
import { instant, wallClock } from '../clock.ts';
import type { Watch } from '../print/document.ts';
import { writeDurably } from '../storage/durable-write.ts';

/** A plan that is to leave, and all that is chosen about how. */
export interface Leaving {
  readonly file: PlanFile;
  readonly choices: ExportChoices;
  readonly logo: Logo | null;
  /** What changes are marked against. */
  readonly since: Earlier | undefined;
}

type Content = Result<Uint8Array | string, Problem | ExportProblem>;
type Writer = (leaving: Leaving, watch: Watch) => Promise<Content>;

/** How each kind of file is made. What makes it is loaded when it is first asked for. */
const WRITERS: Readonly<Record<FileFormat, Writer>> = {
  async xlsx(leaving, watch) {
    const { workbookBytes } = await import('../excel/index.ts');
    return made(await workbookBytes({ plan: leaving.file.plan, ...optionsOf(leaving) }, watch));
  },
  async pdf(leaving, watch) {
    const { pdfOf } = await import('../print/pages.ts');
    const pages = await pagesOf(leaving, watch);
    watch.progress?.(null);
    return made(await pdfOf(pages, watch.signal));
  },
  async docx({ file: { plan }, choices }) {
    const { documentOf } = await import('../../shared/export/document/document-of.ts');
    const { printoutOf } = await import('../../shared/export/printout.ts');
    const { narrowed } = await import('../../shared/export/scope.ts');
    const { writeWord } = await import('../word/write.ts');
    const now = wallClock();
    const printout = printoutOf(narrowed(plan, scopeOf(choices)), languageOf(plan, choices), now);
    return made(await writeWord(documentOf(printout, choices.document, now)));
  },
  html: (leaving) => textOf('html', leaving),
  ics: (leaving) => textOf('ics', leaving, personOf(leaving)),
  csv: (leaving) => textOf('csv', leaving),
  json: (leaving) => textOf('json', leaving),
  xml: (leaving) => textOf('xml', leaving),
};

/**
 * What a file of that kind holds, or why there is none. Throws nothing but the reason of the watch's signal, once that
 * is given.
 */
export async function contentOf(format: FileFormat, leaving: Leaving, watch: Watch = {}): Promise<Content> {
  try {
    return await WRITERS[format](leaving, watch);
  } catch (error) {
    watch.signal?.throwIfAborted();
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: { code: 'notWorkedOut', detail } };
  }
}

/** Writes a file of that kind to `target`, whole or not at all. Throws as `contentOf` does. */
export async function writeTo(
  target: string,
  format: FileFormat,
  leaving: Leaving,
  watch: Watch,
): Promise<Result<null, Problem | ExportProblem>> {
  if (format === 'xlsx') {
    const { exportWorkbook } = await import('../excel/index.ts');
    return exportWorkbook({ plan: leaving.file.plan, ...optionsOf(leaving) }, target, watch);
  }
  const content = await contentOf(format, leaving, watch);
  watch.signal?.throwIfAborted();
  return content.ok ? writeDurably(target, content.value) : content;
}

/** The pages that are chosen, as a document to be printed. */
export async function pagesOf(leaving: Leaving, watch: Watch = {}): Promise<string> {
  const { pagesDocument } = await import('../print/document.ts');
  return pagesDocument({ plan: leaving.file.plan, ...optionsOf(leaving) }, watch);
}

/** The calendar of one person. */
export function calendarOf(leaving: Leaving, person: PersonId): Promise<Content> {
  return textOf('ics', leaving, person);
}

function optionsOf({ file, choices, logo, since }: Leaving): WorkbookOptions {
  return workbookOptionsOf(choices, { printedAt: wallClock(), logo, sent: lastSent(file), since });
}

async function textOf(
  format: 'html' | 'ics' | 'csv' | 'json' | 'xml',
  { file, choices }: Leaving,
  person?: PersonId,
): Promise<Content> {
  const { sourceOf } = await import('../../shared/export/source.ts');
  const { TEXT_FORMATS } = await import('../../shared/export/text-files.ts');
  const { narrowed } = await import('../../shared/export/scope.ts');
  const part = { ...file, plan: narrowed(file.plan, scopeOf(choices)) };
  const source = sourceOf(part, {
    language: languageOf(file.plan, choices),
    ...(person && { person }),
    now: instant(),
    printedAt: wallClock(),
  });
  const text: TextFile = TEXT_FORMATS[format](source, choices.list);
  return text.ok ? made(text.text) : text;
}

function personOf({ file, choices: { calendar, person } }: Leaving): PersonId | undefined {
  return calendar === 'person' && person !== null && file.plan.people[person] ? person : undefined;
}

function languageOf(plan: PlanFile['plan'], { language }: ExportChoices): Language {
  return language ?? plan.event.language;
}

function made(content: Uint8Array | string): Content {
  return { ok: true, value: content };
}
