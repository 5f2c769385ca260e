import { type Printed, printed } from '../../../shared/export/print/printed.ts';
import type { Workbook } from '../../../shared/export/workbook.ts';
import { SHEET_IDS, workbookOf } from '../../../shared/export/workbook-of.ts';
import type { Answered, Asked, PageContent } from './messages.ts';

/** Pages that come with the first answer, because they are what is seen first. */
const FIRST = 3;

let made: { readonly ask: number; readonly pages: Printed } | undefined;

const answer = (message: Answered) => postMessage(message);

/** Makes the pages that are about to be printed, in a thread of its own: the screen goes on meanwhile. */
addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const { ask } = data;
  if ('pages' in data) {
    if (made?.ask === ask) answer({ ask, kind: 'content', content: contentOf(made.pages, data.pages) });
    return;
  }
  const wanted = SHEET_IDS.filter((id) => data.options.sheets?.includes(id) ?? true);
  const sheetsOf: number[] = [];
  const workbook = workbookOf(data.plan, data.options, (_done, _of, sheets) => {
    sheetsOf.push(sheets);
  });
  const pages = printed(workbook);
  made = { ask, pages };
  answer({
    ask,
    kind: 'made',
    pages: pages.pages.map(({ format, sheet }) => ({
      format: { paper: format.paper, orientation: format.orientation },
      sheet,
    })),
    counts: countsOf(wanted, sheetsOf, workbook, pages),
    content: contentOf(pages, [...Array(FIRST).keys()]),
  });
});

function contentOf(printed: Printed, wanted: readonly number[]): PageContent {
  const html = wanted.flatMap((i) => {
    const page = printed.pages[i];
    return page === undefined ? [] : [[i, page.html] as const];
  });
  return { css: printed.css, html };
}

/** The sheets of a workbook stand in the order of their sorts. */
function countsOf(
  wanted: readonly string[],
  sheetsOf: readonly number[],
  { sheets }: Workbook,
  { pages }: Printed,
): Record<string, number> {
  const bySheet = new Map<string, number>();
  for (const { sheet } of pages) bySheet.set(sheet, (bySheet.get(sheet) ?? 0) + 1);
  let next = 0;
  return Object.fromEntries(
    wanted.map((id, i) => {
      const own = sheets.slice(next, next + (sheetsOf[i] ?? 0));
      next += own.length;
      return [id, own.reduce((sum, { name }) => sum + (bySheet.get(name) ?? 0), 0)];
    }),
  );
}
