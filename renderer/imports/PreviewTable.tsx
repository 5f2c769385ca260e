import { Select } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { MessageKey } from '../../shared/i18n/translator.ts';
import { addressOf, cellText, isEmpty, type Row, type Sheet } from '../../shared/import/book.ts';
import type { Outcome } from '../../shared/import/join/decision.ts';
import { KINDS } from '../../shared/import/kinds/index.ts';
import type { Decisions, Proposal, Reading } from '../../shared/import/proposal.ts';
import type { CellProblem } from '../../shared/import/table/problem.ts';
import { useText } from '../i18n/use-text.ts';
import { PreviewRow } from './PreviewRow.tsx';

/** What is shown of a list. */
export interface Shown {
  readonly sheet: Sheet;
  readonly reading: Reading;
  readonly proposal: Proposal;
  readonly decisions: Decisions;
}

interface PreviewTableProps {
  readonly ref: Ref<{ edit(row: number, column: number): void }>;
  readonly shown: Shown;
  readonly onlyProblems: boolean;
  readonly onMatch: (column: number, field: string | null) => void;
  readonly onTake: (row: number, taken: boolean) => void;
  readonly onCorrect: (row: number, column: number, text: string) => void;
  readonly onJoin: (row: number, key: string) => void;
}

const ROW_HEIGHT = 34;

/** The rows of a list with what becomes of each, below the columns and what each is matched with. */
export function PreviewTable(props: PreviewTableProps) {
  const { ref, shown, onlyProblems, onMatch } = props;
  const { sheet, reading, proposal, decisions } = shown;
  const { t } = useText();
  const scroller = useRef<HTMLElement>(null);
  const [editing, setEditing] = useState<string | null>(null);

  const problems = useMemo(() => byRow(proposal.problems), [proposal]);
  const outcomes = useMemo(() => byRow(proposal.outcomes), [proposal]);
  const rows = useMemo(() => {
    const body = reading.head === null ? sheet.rows : sheet.rows.slice(reading.head + 1);
    const filled = body.filter(({ cells }) => cells.some((cell) => !isEmpty(cell)));
    return onlyProblems ? filled.filter(({ number }) => worthALook(number, problems, outcomes)) : filled;
  }, [sheet, reading.head, onlyProblems, problems, outcomes]);
  const columns = useMemo(() => shownColumns(sheet, reading), [sheet, reading]);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  useImperativeHandle(ref, () => ({
    edit(row, column) {
      const index = rows.findIndex(({ number }) => number === row);
      if (index >= 0) virtualizer.scrollToIndex(index, { align: 'center' });
      setEditing(`${row}:${column}`);
    },
  }));
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const fields = KINDS[reading.kind].fields;
  const head = reading.head === null ? undefined : sheet.rows[reading.head];

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="import-scroll" ref={scroller} tabIndex={0} aria-label={t('imports.preview')}>
      <table className="import-table" aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            <th scope="col" className="import-row-head">
              {t('imports.row')}
            </th>
            <th scope="col" className="import-outcome-head">
              {t('imports.outcome')}
            </th>
            {columns.map((column) => {
              const letter = addressOf(column, 0).slice(0, -1);
              const text = cellText(head?.cells[column]);
              const label =
                text === ''
                  ? t('imports.column', { column: letter })
                  : t('imports.columnNamed', { column: letter, head: text });
              const field = reading.columns[column] ?? null;
              return (
                <th key={column} scope="col" data-unused={field === null}>
                  <span className="import-column-name" title={text}>
                    <b>{letter}</b> {text}
                  </span>
                  <Select
                    size="small"
                    aria-label={label}
                    value={field ?? ''}
                    onChange={(_, data) => onMatch(column, data.value === '' ? null : data.value)}
                  >
                    <option value="">{t('imports.unused')}</option>
                    {fields.map(({ id }) => (
                      <option key={id} value={id}>
                        {t(`imports.field.${reading.kind}.${id}` as MessageKey)}
                      </option>
                    ))}
                  </Select>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr aria-hidden style={{ height: before }} />}
          {items.map(({ index }) => {
            const row = rows[index] as Row;
            return (
              <PreviewRow
                key={row.number}
                row={row}
                index={index + 2}
                columns={columns}
                used={reading.columns}
                leftOut={decisions.leftOut.has(row.number)}
                refused={proposal.refused.has(row.number)}
                outcome={outcomes.get(row.number)?.[0]}
                problems={problems.get(row.number) ?? NONE}
                corrections={decisions.corrections}
                editing={editing?.startsWith(`${row.number}:`) ? editing : null}
                onEdit={setEditing}
                {...props}
              />
            );
          })}
          {after > 0 && <tr aria-hidden style={{ height: after }} />}
        </tbody>
      </table>
    </section>
  );
}

const NONE: readonly CellProblem[] = [];

function byRow<T extends { readonly row: number }>(list: readonly T[]): ReadonlyMap<number, T[]> {
  const rows = new Map<number, T[]>();
  for (const each of list) {
    const own = rows.get(each.row);
    if (own === undefined) rows.set(each.row, [each]);
    else own.push(each);
  }
  return rows;
}

/** A row with a problem, or that resembles something so that the user may know better. */
function worthALook(
  row: number,
  problems: ReadonlyMap<number, readonly CellProblem[]>,
  outcomes: ReadonlyMap<number, readonly Outcome[]>,
): boolean {
  if (problems.has(row)) return true;
  return (outcomes.get(row) ?? []).some(
    ({ alike, joined }) => alike.some(({ sure }) => !sure) || joined.startsWith('row:'),
  );
}

/** Columns that hold something. */
function shownColumns({ rows }: Sheet, { columns, head }: Reading): number[] {
  const own = head === null ? rows : rows.slice(head);
  return columns.flatMap((field, i) =>
    field !== null || own.some(({ cells }) => !isEmpty(cells[i])) ? [i] : [],
  );
}
