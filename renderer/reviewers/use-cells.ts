import { type KeyboardEvent, useCallback, useMemo, useState } from 'react';
import type { Block } from '../../shared/reviewing/block.ts';
import { cellsOf, filled, sizeOfBlock } from '../../shared/reviewing/block.ts';
import { tableText } from '../../shared/reviewing/table-text.ts';
import { ASSIGNED, NOTHING, PINNED } from '../../shared/reviewing/values.ts';
import { announce } from '../store/notices.ts';
import { mayEdit } from '../store/plan.ts';
import { forgetWhy } from '../store/why.ts';
import { sizeOfBoard, spotAt } from './board.ts';
import { typedValue } from './cell-keys.ts';
import { type Setting, type Sheet, setCells } from './edits.ts';
import type { Place, SheetGrid } from './sheet/grid.ts';
import { blockIn, type Selection, within } from './sheet/selection.ts';

const START: Place = { row: 0, column: 0 };
/** Typed and cleared cells are what the user wants, pinned or not; what is filled goes round pinned ones. */
const TYPED = { despite: false, unpin: true };
const FILLED = { despite: false, unpin: false };

/** The selection of a sheet, and what is done with all of it at once. */
export function useCells(sheet: Sheet) {
  const { board, matrix, speech } = sheet;
  const { rows, columns } = sizeOfBoard(board);
  const [wanted, setSelection] = useState<Selection>({ anchor: START, place: START });
  const [entered, setEntered] = useState(false);
  const [summons, setSummons] = useState(0);
  // The sheet may have shrunk since.
  const { anchor, place } = within(wanted, rows, columns);
  const selection = useMemo<Selection>(
    () => ({
      anchor: { row: anchor.row, column: anchor.column },
      place: { row: place.row, column: place.column },
    }),
    [anchor.row, anchor.column, place.row, place.column],
  );
  const block = blockIn(selection, rows, columns);

  const select = useCallback(
    (next: Selection): void => {
      setSelection(next);
      setEntered(true);
      forgetWhy();
      const selected = blockIn(next, rows, columns);
      const count = selected === null ? 0 : sizeOfBlock(selected);
      if (count > 1) announce(speech.t('reviewers.say.selected', { count }));
    },
    [rows, columns, speech],
  );
  const summon = (to: Place): void => {
    setSelection({ anchor: to, place: to });
    setSummons((count) => count + 1);
  };

  const settingsOf = (values: readonly { row: number; column: number; value: string }[]): Setting[] =>
    values.flatMap((cell) => {
      const { row, target } = spotAt(board, matrix, cell);
      return row === undefined || target === undefined ? [] : [{ row, target, value: cell.value }];
    });
  const setAll = (of: Block, value: string): void => {
    if (mayEdit()) setCells(sheet, settingsOf(cellsOf(of).map((cell) => ({ ...cell, value }))), TYPED);
  };
  const fill = (grid: SheetGrid, source: Block, whole: Block): void => {
    if (!mayEdit()) return;
    const values = filled(source, whole, ({ row, column }) => grid.face(row, column).value);
    if (values.length > 0) setCells(sheet, settingsOf(values), FILLED);
  };

  /** Pins what is assigned in the block, or lets it go when all of it is pinned; one free cell is assigned and pinned. */
  const pin = (grid: SheetGrid, of: Block): void => {
    const cells = cellsOf(of).map((cell) => ({ ...cell, value: grid.face(cell.row, cell.column).value }));
    const assigned = cells.filter(({ value }) => value !== NOTHING);
    const chosen = assigned.length === 0 && cells.length === 1 ? cells : assigned;
    const value = chosen.length > 0 && chosen.every((cell) => cell.value === PINNED) ? ASSIGNED : PINNED;
    if (mayEdit() && chosen.length > 0)
      setCells(sheet, settingsOf(chosen.map((cell) => ({ ...cell, value }))), {
        despite: chosen.length === 1,
        unpin: true,
      });
  };

  /** Whether Space has the block assigned, or all of it taken off. */
  const toggleAll = (grid: SheetGrid, of: Block): void => {
    const some = cellsOf(of).some(({ row, column }) => grid.face(row, column).value !== NOTHING);
    setAll(of, some ? NOTHING : ASSIGNED);
  };

  const onKey = (event: KeyboardEvent, grid: SheetGrid): boolean => {
    if (block === null) return false;
    const { key, ctrlKey, metaKey } = event;
    const held = ctrlKey || metaKey;
    const letter = key.toLowerCase();
    if (held && letter === 'd') fill(grid, { ...block, bottom: block.top }, block);
    else if (held && letter === 'r') fill(grid, { ...block, right: block.left }, block);
    else {
      const value = typedValue(board.kind, event);
      if (value === undefined) return false;
      if (value === PINNED) pin(grid, block);
      else setAll(block, value);
    }
    return true;
  };

  const copied = (grid: SheetGrid): string | null => {
    if (block === null) return null;
    const across = block.left === 0 && block.right === columns - 1;
    const down = block.top === 0 && block.bottom === rows - 1;
    // Whole rows and columns are told by name; a block within is as it is, to be pasted elsewhere.
    const withHeads = across || down;
    const lines: string[][] = [];
    const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const shownColumns = numbers(block.left, block.right);
    if (withHeads) lines.push(['', ...shownColumns.map((column) => grid.columnName(column))]);
    for (const row of numbers(block.top, block.bottom)) {
      const values = shownColumns.map((column) => grid.face(row, column).value);
      lines.push(withHeads ? [grid.rowName(row), ...values] : values);
    }
    return tableText(lines);
  };

  return {
    selection,
    block,
    entered,
    summons,
    select,
    summon,
    enter: () => setEntered(true),
    onKey,
    toggleAll,
    pin,
    fill,
    copied,
    clear: () => block !== null && setAll(block, NOTHING),
  };
}
