import { partOf, sizeOf } from '../../shared/assign/preview.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import type { FoundInMatrix } from '../../shared/reviewing/found.ts';
import type { Column, ReviewMatrix, Row } from '../../shared/reviewing/matrix.ts';
import { showFinding } from '../findings/panel-state.ts';
import { showPerson } from '../people/people-place.ts';
import { exportPerson } from '../store/exporting.ts';
import { type Board, spotAt } from './board.ts';
import { CellMenu } from './CellMenu.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import { showInProgramme } from './gestures.ts';
import { accept } from './proposal/accept.ts';
import type { Preview } from './proposal/use-preview.ts';
import { RowMenu } from './RowMenu.tsx';
import type { Place } from './sheet/grid.ts';

/** Which menu is open: that of a cell, of a reviewer or of a session. */
interface OpenMenu {
  readonly place: Place;
  readonly beside: HTMLElement;
}

/** What the menus lead to. */
interface MenuEvents {
  readonly onWhy: (place: Place) => void;
  readonly onToggle: (place: Place) => void;
  readonly onPin: (place: Place) => void;
  readonly onSuggest: (column: Column) => void;
  readonly onDemand: (column: Column) => void;
  readonly onDays: (row: Row) => void;
  readonly onEdit: (row: Row) => void;
  readonly onRename: (place: Place) => void;
  readonly onRemove: (row: Row) => void;
}

interface MenusProps extends MenuEvents {
  readonly menu: OpenMenu;
  readonly board: Board;
  readonly matrix: ReviewMatrix;
  readonly found: FoundInMatrix;
  readonly preview: Preview | null;
  /** Takes the menu away, and the focus back to where it was opened. */
  readonly onClose: () => void;
  /** Takes the menu away for something that has the focus next. */
  readonly onLeave: () => void;
}

/** The menus of the matrix. */
export function Menus(props: MenusProps) {
  const { menu, board, matrix, found, preview, onClose, onLeave } = props;
  const { row, target } = spotAt(board, matrix, menu.place);
  const column = target?.kind === 'session' ? matrix.columns[target.column] : undefined;
  const leaving = (act: () => void) => () => {
    onLeave();
    act();
  };
  const finding = (those: readonly Finding[]) => {
    const [worst] = board.kind === 'assignment' ? those : [];
    // From the panel the focus comes back to where the menu was.
    return (
      worst &&
      leaving(() => {
        menu.beside.focus();
        showFinding(worst);
      })
    );
  };
  const closing = (act: () => void) => () => {
    onClose();
    act();
  };
  if (row === undefined) {
    return column === undefined ? null : (
      <ColumnMenu
        cancelled={column.cancelled}
        beside={menu.beside}
        onClose={onClose}
        onSuggest={leaving(() => props.onSuggest(column))}
        onDemand={leaving(() => props.onDemand(column))}
        onShow={() => showInProgramme(column)}
        onFinding={finding(found.ofSession(column.session.id))}
      />
    );
  }
  if (target === undefined) {
    const part = preview && partOf(preview.pending, ({ reviewer }) => reviewer === row.person.id);
    return (
      <RowMenu
        name={row.person.name}
        beside={menu.beside}
        renames={!board.transposed}
        onClose={onClose}
        onDays={leaving(() => props.onDays(row))}
        onEdit={leaving(() => props.onEdit(row))}
        onRename={leaving(() => props.onRename(menu.place))}
        onOpen={() => showPerson(row.person.id)}
        onPrint={closing(() => void exportPerson(row.person.id))}
        onRemove={leaving(() => props.onRemove(row))}
        onFinding={finding(found.ofPerson(row.person.id))}
        onAccept={part === null || sizeOf(part) === 0 ? undefined : closing(() => accept(part))}
      />
    );
  }
  const cell = target.kind === 'session' ? row.cell(target.column) : undefined;
  if (cell === undefined || column === undefined) return null;
  return (
    <CellMenu
      cell={cell}
      mark={preview?.marks.get(row.person.id)?.get(column.session.id)}
      beside={menu.beside}
      onClose={onClose}
      onWhy={closing(() => props.onWhy(menu.place))}
      onToggle={closing(() => props.onToggle(menu.place))}
      onPin={closing(() => props.onPin(menu.place))}
      onFinding={finding(found.ofPair(row.person.id, column.session.id))}
    />
  );
}
