import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserWindow, shell } from 'electron';
import type { Exporting, FirstLines } from '../../shared/api/export.ts';
import type { FileFormat } from '../../shared/export/choices.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { PersonId } from '../../shared/plan/ids.ts';
import type { Result } from '../../shared/problem.ts';
import { engagements } from '../../shared/reviewing/engagements.ts';
import { askForFolder, askWhereToExport } from '../dialogs.ts';
import type { OpenDocument } from '../documents.ts';
import { leavingOf } from '../export/leaving.ts';
import { dated, suggestedName } from '../export/names.ts';
import { calendarOf, contentOf, type Leaving, pagesOf, writeTo } from '../export/writers.ts';
import { fileNameFor, freeName, shownName } from '../file-name.ts';
import type { Watch } from '../print/document.ts';
import { diskProblem } from '../storage/disk-problem.ts';
import { writeDurably } from '../storage/durable-write.ts';
import { isOpenElsewhere } from '../storage/open-elsewhere.ts';
import { CANCELLED, type Context, type HandlersOf, NO_SUCH_DOCUMENT } from './context.ts';

/** Of a file of text, what is enough to see what it is. */
const LOOKED_AT = { lines: 60, length: 240 };

/** What leaves as another kind of file, or on paper. */
export function exportHandlers(
  context: Context,
): HandlersOf<
  'plan.export' | 'plan.print' | 'export.lines' | 'export.cancel' | 'export.show' | 'export.open'
> {
  const { documents, exports, t } = context;

  /** Writes `leaving` where the user says. */
  async function toFile(
    window: BrowserWindow,
    found: OpenDocument,
    leaving: Leaving,
    format: FileFormat,
  ): Promise<Exporting> {
    const suggested = suggestedName(found.file, leaving.file.plan, leaving.choices, format);
    const file = await askWhereToExport(window, t(), format, suggested);
    if (file === undefined) return CANCELLED;
    if (await isOpenElsewhere(file))
      return { ok: false, problem: { code: 'busy', name: path.basename(file) } };
    const outcome = await exports.within(window, found.id, async (watch): Promise<Exporting> => {
      const written = await writeTo(file, format, leaving, watch);
      return written.ok ? { ok: true, value: exports.note(file) } : written;
    });
    return outcome ?? CANCELLED;
  }

  return {
    async 'plan.export'({ document, choices }, window) {
      const found = documents.find(document, window.id);
      if (found === undefined || choices.format === 'print') return NO_SUCH_DOCUMENT;
      const leaving = await leavingOf(found, choices, context);
      if (!leaving.ok) return leaving;
      if (choices.format !== 'ics' || choices.calendar !== 'each')
        return toFile(window, found, leaving.value, choices.format);
      const folder = await askForFolder(window, t(), 'exporting.whereCalendars');
      if (folder === undefined) return CANCELLED;
      const outcome = await exports.within(window, found.id, (watch) =>
        calendarsIn(folder, found, leaving.value, watch),
      );
      if (outcome === undefined) return CANCELLED;
      return outcome.ok ? { ok: true, value: exports.note(outcome.value) } : outcome;
    },
    async 'plan.print'({ document, choices }, window) {
      const found = documents.find(document, window.id);
      if (found === undefined) return NO_SUCH_DOCUMENT;
      const leaving = await leavingOf(found, choices, context);
      if (!leaving.ok) return leaving;
      const pages = await exports.within(window, found.id, (watch) => pagesOf(leaving.value, watch));
      if (pages === undefined) return CANCELLED;
      const { print } = await import('../print/pages.ts');
      return { ok: true, value: await print(pages) };
    },
    async 'export.lines'({ document, choices }, window) {
      const found = documents.find(document, window.id);
      const { format } = choices;
      if (found === undefined || format === 'print') return NO_SUCH_DOCUMENT;
      const leaving = await leavingOf(found, choices, context);
      if (!leaving.ok) return leaving;
      const content = await contentOf(format, leaving.value);
      return content.ok ? { ok: true, value: firstLines(content.value) } : content;
    },
    'export.cancel'(_request, window) {
      exports.cancel(window);
      return null;
    },
    'export.show'({ file }) {
      const known = exports.fileOf(file);
      if (known !== undefined) shell.showItemInFolder(known);
      return null;
    },
    async 'export.open'({ file }) {
      const known = exports.fileOf(file);
      return known !== undefined && (await shell.openPath(known)) === '';
    },
  };
}

/** Writes a calendar each for those who are chosen, into a new folder in `folder`; answers its path. */
async function calendarsIn(
  folder: string,
  { file: planFile }: OpenDocument,
  leaving: Leaving,
  { signal, progress }: Watch,
): Promise<Result<string, Extract<Exporting, { ok: false }>['problem']>> {
  const { plan } = leaving.file;
  const people = calendarPeople(leaving);
  const t = translator(leaving.choices.language ?? plan.event.language);
  const own = freeName(path.join(folder, dated(shownName(planFile), t('exporting.calendars'))));
  try {
    await mkdir(own);
  } catch (error) {
    return { ok: false, problem: diskProblem(error, own) };
  }
  for (const [i, person] of people.entries()) {
    signal?.throwIfAborted();
    const content = await calendarOf(leaving, person);
    if (!content.ok) return content;
    const name = fileNameFor(plan.people[person]?.name ?? '', t('people.unnamed'));
    const written = await writeDurably(freeName(path.join(own, `${name}.ics`)), content.value);
    if (!written.ok) return written;
    progress?.((i + 1) / people.length);
  }
  return { ok: true, value: own };
}

/** Those who are chosen, or everyone who has something to go to. */
function calendarPeople({ file: { plan }, choices: { people } }: Leaving): PersonId[] {
  const engaged = engagements(plan);
  const chosen: readonly PersonId[] = people ?? [...engaged.keys()];
  return chosen.filter((id) => plan.people[id] !== undefined && (engaged.get(id)?.length ?? 0) > 0);
}

function firstLines(content: Uint8Array | string): FirstLines {
  const text = typeof content === 'string' ? content : '';
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return {
    lines: lines.slice(0, LOOKED_AT.lines).map((line) => line.slice(0, LOOKED_AT.length)),
    of: lines.at(-1) === '' ? lines.length - 1 : lines.length,
    bytes: Buffer.byteLength(content),
  };
}
