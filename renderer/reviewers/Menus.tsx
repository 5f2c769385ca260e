import { partOf, sizeOf } from '../../shared/assign/preview.ts';
import type { Column, ReviewMatrix, Row } from '../../shared/reviewing/matrix.ts';
import { showPerson } from '../people/people-place.ts';
import { CellMenu } from './CellMenu.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import { showInProgramme } from './gestures.ts';
import type { Place } from './Matrix.tsx';
import { accept } from './proposal/accept.ts';
import type { Preview } from './proposal/use-preview.ts';
import { RowMenu } from './RowMenu.tsx';

/** Which menu is open: that of a cell, of a row or of a column. */
export interface OpenMenu {
  readonly place: Place;
  readonly beside: HTMLElement;
}

interface MenusProps {
  readonly menu: OpenMenu;
  readonly matrix: ReviewMatrix;
  readonly preview: Preview | null;
  /** Takes the menu away, and the focus back to where it was opened. */
  readonly onClose: () => void;
  /** Takes the menu away for something that has the focus next. */
  readonly onLeave: () => void;
  readonly onWhy: (place: Place) => void;
  readonly onToggle: (place: Place) => void;
  readonly onSuggest: (column: number) => void;
  readonly onRename: (row: number) => void;
  readonly onRemove: (row: number) => void;
}

/** The menus of the matrix. */
export function Menus(props: MenusProps) {
  const { menu, matrix } = props;
  const row = matrix.rows[menu.place.row];
  const column = matrix.columns[menu.place.column];
  if (row === undefined) return column === undefined ? null : <OfColumn {...props} column={column} />;
  return column === undefined ? (
    <OfRow {...props} row={row} />
  ) : (
    <OfCell {...props} row={row} column={column} />
  );
}

function OfColumn({ menu, column, onClose, onLeave, onSuggest }: MenusProps & { readonly column: Column }) {
  return (
    <ColumnMenu
      cancelled={column.cancelled}
      beside={menu.beside}
      onClose={onClose}
      onSuggest={() => {
        onLeave();
        onSuggest(menu.place.column);
      }}
      onShow={() => showInProgramme(column)}
    />
  );
}

function OfRow(props: MenusProps & { readonly row: Row }) {
  const { menu, row, preview, onClose, onLeave, onRename, onRemove } = props;
  const part = preview && partOf(preview.pending, ({ reviewer }) => reviewer === row.person.id);
  return (
    <RowMenu
      name={row.person.name}
      beside={menu.beside}
      onClose={onClose}
      onRename={() => {
        onLeave();
        onRename(menu.place.row);
      }}
      onOpen={() => showPerson(row.person.id)}
      onRemove={() => {
        onLeave();
        onRemove(menu.place.row);
      }}
      onAccept={
        part === null || sizeOf(part) === 0
          ? undefined
          : () => {
              onClose();
              accept(part);
            }
      }
    />
  );
}

function OfCell(props: MenusProps & { readonly row: Row; readonly column: Column }) {
  const { menu, row, column, preview, onClose, onWhy, onToggle } = props;
  const cell = row.cells[menu.place.column];
  if (cell === undefined) return null;
  return (
    <CellMenu
      cell={cell}
      mark={preview?.marks.get(row.person.id)?.get(column.session.id)}
      beside={menu.beside}
      onClose={onClose}
      onWhy={() => {
        onClose();
        onWhy(menu.place);
      }}
      onToggle={() => {
        onClose();
        onToggle(menu.place);
      }}
    />
  );
}
