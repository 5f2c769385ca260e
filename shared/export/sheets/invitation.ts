import type { Block, TableRow, TextRun } from '../document/document.ts';
import { invitation as invited } from '../document/invitation.ts';
import { Draft } from '../draft.ts';
import type { FontName } from '../fonts.ts';
import { addHeading } from '../heading.ts';
import { clip, inPieces } from '../measure.ts';
import { paging, printable, printSetUp } from '../page.ts';
import { PageFlow } from '../page-flow.ts';
import { programmeDays } from '../programme-days.ts';
import type { PrintJob, SheetKind } from '../sheet-kind.ts';
import type { CellValue, Sheet } from '../workbook.ts';

/** The invitation: what, when and where, why, the programme, how to answer. As the Word document of the same name. */
export const invitation: SheetKind = {
  id: 'invitation',
  papers: ['A4'],
  orientations: ['portrait'],
  sheetsOf: (job) => (programmeDays(job.plan).length === 0 ? [] : [pages(job)]),
};

/** The first and the last column are as wide as a time and the name of a room. */
const [WHEN, WHAT, WHERE] = [0, 1, 2];
const [TIME, ROOM] = [78, 112];
const ALL = { column: WHEN, span: 3 };
/** Lines of running text that stay on one page. */
const LINES = 12;
/** Lines of a cell; what is longer is cut. */
const MOST_LINES = 8;

function pages(job: PrintJob): Sheet {
  const { t } = job;
  const draft = new Draft([TIME, printable(job.format).width - TIME - ROOM, ROOM]);
  const flow = new PageFlow(draft, job.format);
  const [first, ...blocks] = invited.blocksOf(job);
  const below = first?.kind === 'title' ? first.below : '';
  flow.begin((continued) => {
    const title = continued ? t('exports.continued', { title: job.title }) : job.title;
    addHeading(draft, job, { title, about: continued ? [] : [below], size: 'large', below: 10 });
  });
  addBlocks(draft, flow, blocks);
  // To those invited it is no draft, and when it was printed is nothing to them.
  const { footer, ...print } = printSetUp(job, {
    format: job.format,
    subject: t('documents.invitation'),
    ...paging(draft, job.format, null),
  });
  return draft.sheet(
    t('documents.invitation'),
    { rows: 0, columns: 0 },
    { ...print, footer: { left: '', centre: '', right: footer.right } },
  );
}

/** A heading stays on the page of what follows it. */
function addBlocks(draft: Draft, flow: PageFlow, blocks: readonly Block[]): void {
  let heading: string | null = null;
  const add = (write: () => void) => {
    const above = heading;
    heading = null;
    flow.block(() => {
      if (above !== null)
        draft.add([{ ...ALL, value: above, style: ['bottom', 'heading'], flows: true }], { padding: 16 });
      write();
    });
  };
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text;
    else for (const write of rowsOf(draft, block)) add(write);
  }
}

/** What writes the rows of a block, in pieces of which each stays on one page. */
function rowsOf(draft: Draft, block: Block): (() => void)[] {
  const width = draft.width(WHEN, 3);
  switch (block.kind) {
    case 'paragraph': {
      const text = block.runs.map((run) => run.text).join('');
      return inPieces(text, 'body', width, LINES).map(
        (piece) => () => void draft.add([{ ...ALL, value: piece, style: ['top'] }], { padding: 5 }),
      );
    }
    case 'facts': {
      const facts = block.facts.map(({ name, value }) => () => {
        const said = clip(value, 'body', draft.width(WHAT, 2), 3);
        draft.add(
          [
            { column: WHEN, value: name, style: ['top', 'muted'] },
            { column: WHAT, span: 2, value: said, style: ['top'] },
          ],
          { padding: 3 },
        );
      });
      return [...facts, () => void draft.space(8)];
    }
    case 'table':
      return [() => void draft.space(3, ['rule']), ...block.rows.map((row) => () => void addRow(draft, row))];
    default:
      return [];
  }
}

function addRow(draft: Draft, { cells, quiet }: TableRow): void {
  const look = quiet ? (['line', 'pause'] as const) : (['line'] as const);
  draft.add(
    [WHEN, WHAT, WHERE].map((column) => ({
      column,
      value: cellValueOf(cells[column] ?? [], draft.width(column)),
      style: ['middle', ...look],
    })),
    { padding: 8 },
  );
}

const FONTS: Readonly<Record<NonNullable<TextRun['look']>, FontName>> = {
  strong: 'strong',
  muted: 'muted',
  struck: 'struck',
};

/** The lines of a cell, each below the one before. */
function cellValueOf(lines: readonly (readonly TextRun[])[], width: number): CellValue {
  const runs = lines.flatMap((line, i) =>
    line.map(({ text, look }, j) => {
      const font: FontName = look === undefined ? 'body' : FONTS[look];
      return { text: `${i > 0 && j === 0 ? '\n' : ''}${clip(text, font, width, MOST_LINES)}`, font };
    }),
  );
  return runs.some(({ text }) => text !== '') ? { runs } : null;
}
