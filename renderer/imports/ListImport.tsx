import { Checkbox, DialogContent, Field, Select } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { type Book, cellText, isEmpty, type Sheet } from '../../shared/import/book.ts';
import { KIND_IDS, type KindId } from '../../shared/import/kinds/index.ts';
import {
  cellKey,
  type Decisions,
  guessKind,
  guessSheet,
  NO_DECISIONS,
  proposalOf,
  type Reading,
  readingOf,
} from '../../shared/import/proposal.ts';
import type { CellProblem } from '../../shared/import/table/problem.ts';
import { useText } from '../i18n/use-text.ts';
import { newId } from '../store/plan.ts';
import { usePlan } from '../store/use-plan.ts';
import { Accept, diffFor } from './Accept.tsx';
import { PreviewTable, type Shown } from './PreviewTable.tsx';
import { ProblemList } from './ProblemList.tsx';

interface ListImportProps {
  readonly book: Book;
  readonly pastedAs: KindId | null;
}

/** So far down the row of heads may be chosen. */
const HEADS = 12;

/** A list: how it is read, what is wrong with it cell by cell, what becomes of each row, and what that comes to. */
export function ListImport({ book, pastedAs }: ListImportProps) {
  const { t, language } = useText();
  const plan = usePlan();
  const [place, setPlace] = useState(() => {
    const index = guessSheet(book.sheets, pastedAs ?? undefined);
    const sheet = book.sheets[index] ?? EMPTY;
    return { index, reading: readingOf(sheet, plan, pastedAs ?? guessKind(sheet, plan)) };
  });
  const [decisions, setDecisions] = useState<Decisions>(NO_DECISIONS);
  const [onlyProblems, setOnlyProblems] = useState(false);
  const table = useRef<{ edit(row: number, column: number): void }>(null);
  const sheet = book.sheets[place.index] ?? EMPTY;
  const { reading } = place;

  const asked = useMemo(() => ({ sheet, reading, decisions }), [sheet, reading, decisions]);
  // Typing goes on while a long list is worked out anew.
  const settled = useDeferredValue(asked);
  const { proposal, diff } = useMemo(() => {
    const found = proposalOf(plan, settled.sheet, settled.reading, {
      newId,
      language,
      decisions: settled.decisions,
    });
    return { proposal: found, diff: diffFor(plan, found.changes) };
  }, [plan, settled, language]);

  const read = (index: number, kind: KindId | null, head?: number | null): void => {
    const next = book.sheets[index] ?? EMPTY;
    setPlace({ index, reading: readingOf(next, plan, kind ?? guessKind(next, plan), head) });
    setDecisions(NO_DECISIONS);
  };
  const match = (column: number, field: string | null): void =>
    setPlace({
      ...place,
      reading: { ...reading, columns: reading.columns.map((own, i) => (i === column ? field : own)) },
    });
  const decide = (change: Partial<Decisions>): void => setDecisions({ ...decisions, ...change });

  const shown: Shown = { sheet, reading, proposal, decisions };
  const problems = proposal.problems;
  return (
    <>
      <DialogContent className="import-content">
        <div className="import-how">
          {book.sheets.length > 1 && (
            <Field label={t('imports.sheet')}>
              <Select value={String(place.index)} onChange={(_, data) => read(Number(data.value), null)}>
                {book.sheets.map(({ name, hidden, rows }, i) => (
                  <option key={name} value={i} disabled={rows.length === 0}>
                    {hidden ? t('imports.hiddenSheet', { name }) : name}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Field label={t('imports.kind')}>
            <Select
              value={reading.kind}
              onChange={(_, data) =>
                read(place.index, KIND_IDS.find((id) => id === data.value) ?? reading.kind)
              }
            >
              {KIND_IDS.map((id) => (
                <option key={id} value={id}>
                  {t(`imports.kinds.${id}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t('imports.head')} className="import-head-row">
            <Select
              value={reading.head === null ? '' : String(reading.head)}
              onChange={(_, data) =>
                read(place.index, reading.kind, data.value === '' ? null : Number(data.value))
              }
            >
              <option value="">{t('imports.noHead')}</option>
              {headChoices(sheet, reading).map((i) => (
                <option key={i} value={i}>
                  {t('imports.headRow', { row: sheet.rows[i]?.number ?? 0, text: headText(sheet, i) })}
                </option>
              ))}
            </Select>
          </Field>
          <span className="import-count">{t('imports.rowsIn', { count: proposal.rows })}</span>
          <Checkbox
            label={t('imports.onlyProblems')}
            checked={onlyProblems}
            onChange={(_, data) => setOnlyProblems(data.checked === true)}
          />
        </div>
        <div className="import-work">
          <PreviewTable
            ref={table}
            shown={shown}
            onlyProblems={onlyProblems}
            onMatch={match}
            onTake={(row, taken) => decide({ leftOut: without(decisions.leftOut, row, taken) })}
            onCorrect={(row, column, text) =>
              decide({ corrections: new Map(decisions.corrections).set(cellKey(row, column), text) })
            }
            onJoin={(row, key) => decide({ joins: new Map(decisions.joins).set(row, key) })}
          />
          <ProblemList
            problems={problems}
            refused={proposal.refused}
            sheet={sheet.name}
            onMend={({ row, column }: CellProblem) => column !== null && table.current?.edit(row, column)}
            onLeaveOut={() => decide({ leftOut: new Set([...decisions.leftOut, ...proposal.refused]) })}
          />
        </div>
      </DialogContent>
      <Accept
        changes={proposal.changes}
        diff={diff}
        made={proposal.made}
        nothing={t(proposal.outcomes.length === 0 ? 'imports.nothingRead' : 'imports.nothingNew')}
        pending={settled !== asked}
      />
    </>
  );
}

const EMPTY: Sheet = { name: '', hidden: false, epoch: 1900, rows: [] };

function headChoices({ rows }: Sheet, { head }: Reading): number[] {
  const first = Array.from({ length: Math.min(HEADS, rows.length) }, (_, i) => i);
  return head === null || first.includes(head) ? first : [...first, head];
}

function headText({ rows }: Sheet, index: number): string {
  const text = (rows[index]?.cells ?? [])
    .filter((cell) => !isEmpty(cell))
    .map(cellText)
    .join(' · ');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function without(leftOut: ReadonlySet<number>, row: number, taken: boolean): ReadonlySet<number> {
  const next = new Set(leftOut);
  if (taken) next.delete(row);
  else next.add(row);
  return next;
}
