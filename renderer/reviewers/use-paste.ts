import { useMemo, useState } from 'react';
import type { PersonId } from '../../shared/plan/ids.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { CellAt } from '../../shared/reviewing/block.ts';
import type { BulkEdit } from '../../shared/reviewing/bulk.ts';
import { MOST_CELLS, type Pasted, pastedInto } from '../../shared/reviewing/paste.ts';
import { readTable } from '../../shared/reviewing/table-text.ts';
import { NOTHING, PINNED } from '../../shared/reviewing/values.ts';
import { notify } from '../store/notices.ts';
import { mayEdit } from '../store/plan.ts';
import { notifyUndoable } from '../ui/undo-notice.ts';
import { spotAt } from './board.ts';
import { assignmentEdit, changedRates, changesOf, type Setting, type Sheet, setCells } from './edits.ts';
import type { Planned, PlannedCells } from './planned.ts';
import type { SheetGrid } from './sheet/grid.ts';
import { rateWord } from './words.ts';

/** A paste that waits for a yes, as it does not fit. */
export interface Pasting {
  readonly pasted: Pasted;
  readonly settings: readonly Setting[];
  /** What of the assignment it changes and what not; null in the other sheets. */
  readonly edit: BulkEdit | null;
  /** How many cells change. */
  readonly changes: number;
  /** Whether cells are set too where something is in the way. */
  readonly despite: boolean;
}

interface Waiting {
  readonly pasted: Pasted;
  readonly settings: readonly Setting[];
  readonly despite: boolean;
  /** The plan and the sheet that it was pasted into: in another it means nothing. */
  readonly plan: Plan;
  readonly kind: Sheet['board']['kind'];
}

/** What came of a paste: it is done, is shown first, says nothing that can be read, or was none. */
type Outcome = 'done' | 'shown' | 'unread' | 'none';

/** Pasting into a sheet: what fits is set at once, what does not is shown first. */
export function usePaste(sheet: Sheet) {
  const { board, speech } = sheet;
  const [waits, setWaits] = useState<Waiting | null>(null);
  const waiting = waits !== null && waits.plan === speech.plan && waits.kind === board.kind ? waits : null;
  const pasting = useMemo(() => (waiting === null ? null : pastingOf(sheet, waiting)), [sheet, waiting]);
  const planned = useMemo(() => (pasting === null ? null : plannedCells(sheet, pasting)), [sheet, pasting]);
  const { t } = speech;

  const paste = (text: string, grid: SheetGrid, to: CellAt, onto: readonly CellAt[]): Outcome => {
    if (!mayEdit()) return 'none';
    if (text.trim() === '') {
      notify({ tone: 'info', text: t('reviewers.paste.empty') });
      return 'none';
    }
    const table = readTable(text);
    const cells = table.reduce((sum, row) => sum + row.length, 0);
    if (cells > MOST_CELLS) {
      notify({ tone: 'warning', text: t('reviewers.paste.tooLarge', { cells }) });
      return 'none';
    }
    const names = {
      kind: board.kind,
      rows: Array.from({ length: grid.rows }, (_, row) => grid.rowName(row)),
      columns: Array.from({ length: grid.columns }, (_, column) => grid.columnName(column)),
    };
    const pasted = pastedInto(names, table, to, onto);
    const settings = pasted.cells.flatMap((cell): Setting[] => {
      const { row, target } = spotAt(board, sheet.matrix, cell);
      return row === undefined || target === undefined ? [] : [{ row, target, value: cell.value }];
    });
    const next = { pasted, settings, despite: false, plan: speech.plan, kind: board.kind };
    const { edit, changes } = pastingOf(sheet, next);
    const { cutRows, cutColumns, unread, unknownNames } = pasted;
    const fits = cutRows + cutColumns + unread.length + unknownNames.length === 0;
    if (!fits || (edit !== null && edit.skipped.length > 0)) {
      setWaits(next);
      return unread.length > 0 && settings.every(({ value }) => value === NOTHING) ? 'unread' : 'shown';
    }
    if (changes > 0) return apply(next, changes) ? 'done' : 'none';
    notify({ tone: 'info', text: t('reviewers.paste.nothing') });
    return 'done';
  };

  const apply = ({ settings, despite }: Pick<Waiting, 'settings' | 'despite'>, count: number): boolean => {
    setWaits(null);
    const done = setCells(sheet, settings, { despite, unpin: despite });
    if (done) notifyUndoable('info', t('reviewers.paste.done', { count }));
    return done;
  };

  return {
    pasting,
    planned,
    paste,
    accept: () => {
      if (waiting !== null && pasting !== null) apply(waiting, pasting.changes);
    },
    cancel: () => setWaits(null),
    setDespite: (despite: boolean) => setWaits(waiting && { ...waiting, despite }),
  };
}

function pastingOf(sheet: Sheet, { pasted, settings, despite }: Waiting): Pasting {
  if (sheet.board.kind !== 'assignment') {
    return { pasted, settings, despite, edit: null, changes: changedRates(sheet, settings).length };
  }
  const edit = assignmentEdit(sheet, settings, { despite, unpin: despite });
  return { pasted, settings, despite, edit, changes: changesOf(edit) };
}

/** What would become of the cells, to be shown in them. */
function plannedCells(sheet: Sheet, { pasted, settings, edit }: Pasting): PlannedCells {
  const { t } = sheet.speech;
  const found = new Map<PersonId, Map<string, Planned>>();
  const put = (person: PersonId, target: string, planned: Planned): void => {
    found.set(person, (found.get(person) ?? new Map<string, Planned>()).set(target, planned));
  };
  for (const { row: at, column, text } of pasted.unread) {
    const { row, target } = spotAt(sheet.board, sheet.matrix, { row: at, column });
    const id =
      target?.kind === 'topic' ? target.topic.id : sheet.matrix.columns[target?.column ?? -1]?.session.id;
    if (row !== undefined && id !== undefined)
      put(row.person.id, id, { mark: '?', word: t('reviewers.paste.notRead', { text }), skipped: true });
  }
  const becomes = (value: string) => t('reviewers.paste.becomes', { value });
  if (edit === null) {
    for (const { row, target, value } of changedRates(sheet, settings)) {
      const word = becomes(rateWord(sheet.board.kind, value, t));
      if (target.kind === 'topic')
        put(row.person.id, target.topic.id, { mark: value === NOTHING ? '–' : value, word, skipped: false });
    }
    return found;
  }
  const states = [
    [edit.added, '+', 'reviewers.state.assigned'],
    [edit.pinned, PINNED, 'reviewers.state.pinned'],
    [edit.unpinned, '✓', 'reviewers.state.assigned'],
    [edit.removed, '–', 'reviewers.state.free'],
  ] as const;
  for (const [pairs, mark, state] of states)
    for (const { reviewer, session } of pairs)
      put(reviewer, session, { mark, word: becomes(t(state)), skipped: false });
  for (const { pair } of edit.skipped)
    put(pair.reviewer, pair.session, { mark: '!', word: t('reviewers.paste.left'), skipped: true });
  return found;
}
