import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { shell } from 'electron';
import type { ExportFormat } from '../../shared/api.ts';
import type { PlanFile } from '../../shared/change/revision.ts';
import type { Language } from '../../shared/plan/records/event.ts';
import type { DiskProblem, PlanFileProblem, Result } from '../../shared/problem.ts';
import { instant, wallClock } from '../clock.ts';
import { askWhereToExport } from '../dialogs.ts';
import { shownName } from '../file-name.ts';
import { writeDurably } from '../storage/durable-write.ts';
import { isOpenElsewhere } from '../storage/open-elsewhere.ts';
import { CANCELLED, type Context, type HandlersOf, NO_SUCH_DOCUMENT } from './context.ts';

type Writer = (
  plan: PlanFile,
  language: Language,
  target: string,
) => Promise<Result<null, DiskProblem | PlanFileProblem>>;

/** How each kind of file is written. What writes it is loaded when it is first asked for. */
const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  async xlsx({ plan }, language, target) {
    const { exportWorkbook } = await import('../excel/index.ts');
    return exportWorkbook({ plan, language, printedAt: wallClock() }, target);
  },
  async pdf(file, language, target) {
    const { pdfOf } = await import('../print/pages.ts');
    return writeDurably(target, await pdfOf(await programmePages(file, language)));
  },
  async docx({ plan }, language, target) {
    const { documentOf } = await import('../../shared/export/document/document-of.ts');
    const { printoutOf } = await import('../../shared/export/printout.ts');
    const { writeWord } = await import('../word/write.ts');
    const now = wallClock();
    return writeDurably(
      target,
      await writeWord(documentOf(printoutOf(plan, language, now), 'programme', now)),
    );
  },
  html: async (file, language, target) => writeDurably(target, await textOf('html', file, language)),
  csv: async (file, language, target) => writeDurably(target, await textOf('csv', file, language)),
};

/** The programme, day by day and at a glance, as it is printed. */
async function programmePages({ plan }: PlanFile, language: Language): Promise<string> {
  const { workbookOf } = await import('../../shared/export/workbook-of.ts');
  const { printedDocument } = await import('../../shared/export/print/printed.ts');
  const sheets = ['programme-list', 'programme-grid'];
  return printedDocument(workbookOf(plan, { language, sheets, printedAt: wallClock() }));
}

async function textOf(format: 'html' | 'csv', file: PlanFile, language: Language): Promise<string> {
  const { sourceOf } = await import('../../shared/export/source.ts');
  const source = sourceOf(file, { language, now: instant(), printedAt: wallClock() });
  if (format === 'csv') return (await import('../../shared/export/csv/csv-of.ts')).csvOf(source.printout);
  return (await import('../../shared/export/web-page/page-of.ts')).pageOf(source);
}

/** What leaves as another kind of file. */
export function exportHandlers({
  documents,
  t,
}: Context): HandlersOf<'plan.export' | 'plan.print' | 'export.show'> {
  /** What was exported since the program started: the only files a window can have shown. */
  const exported = new Map<string, string>();
  return {
    async 'plan.export'({ document, language, format }, window) {
      const found = documents.find(document, window.id);
      if (found === undefined) return NO_SUCH_DOCUMENT;
      const suggested = path.join(path.dirname(found.file), `${shownName(found.file)}.${format}`);
      const file = await askWhereToExport(window, t(), format, suggested);
      if (file === undefined) return CANCELLED;
      const name = path.basename(file);
      if (await isOpenElsewhere(file)) return { ok: false, problem: { code: 'busy', name } };
      const written = await WRITERS[format](found.plan.whole(), language, file);
      if (!written.ok) return written;
      const id = `export-${randomBytes(8).toString('hex')}`;
      exported.set(id, file);
      return { ok: true, value: { file: id, name } };
    },
    async 'plan.print'({ document, language }, window) {
      const found = documents.find(document, window.id);
      if (found === undefined) return NO_SUCH_DOCUMENT;
      const { print } = await import('../print/pages.ts');
      return { ok: true, value: await print(await programmePages(found.plan.whole(), language)) };
    },
    'export.show'({ file }) {
      const known = exported.get(file);
      if (known !== undefined) shell.showItemInFolder(known);
      return null;
    },
  };
}
