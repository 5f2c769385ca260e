import type { FoundInMatrix } from '../../shared/reviewing/found.ts';
import type { Column, Row } from '../../shared/reviewing/matrix.ts';
import { type Board, placeOn, sizeOfBoard, spotAt } from './board.ts';
import type { Sheet } from './edits.ts';
import { removeReviewer, toggle } from './gestures.ts';
import { Menus } from './Menus.tsx';
import { DaysDialog } from './panels/DaysDialog.tsx';
import type { OpenPanel } from './panels/Panel.tsx';
import { leaveWhenDone } from './proposal/accept.ts';
import { PartnersDialog, partnersOf } from './proposal/PartnersDialog.tsx';
import { SuggestDialog } from './proposal/SuggestDialog.tsx';
import type { Preview } from './proposal/use-preview.ts';
import type { Place } from './sheet/grid.ts';

/** What lies over the sheet: a menu, suggestions for a session, someone's days, what belongs with a proposed cell. */
export type Overlay =
  | { readonly kind: 'menu'; readonly place: Place; readonly beside: HTMLElement }
  | { readonly kind: 'suggest'; readonly column: Column }
  | { readonly kind: 'days'; readonly person: Row['person']['id'] }
  | { readonly kind: 'partners'; readonly place: Place };

interface OverlaysProps {
  readonly overlay: Overlay;
  readonly sheet: Sheet;
  readonly found: FoundInMatrix;
  readonly preview: Preview | null;
  readonly place: Place;
  readonly onOverlay: (overlay: Overlay | null) => void;
  readonly onPanel: (panel: OpenPanel) => void;
  readonly onRename: (place: Place) => void;
  readonly onWhy: (place: Place) => void;
  readonly onToggle: (place: Place) => void;
  readonly onPin: (place: Place) => void;
  /** The focus goes back to the sheet, there. */
  readonly onSummon: (place: Place) => void;
}

/** What lies over the sheet at the moment. */
export function Overlays(props: OverlaysProps) {
  const { overlay, sheet, found, preview, place, onOverlay, onPanel, onSummon } = props;
  const { board, matrix, speech } = sheet;
  const close = (to: Place): void => {
    onOverlay(null);
    onSummon(to);
  };
  switch (overlay.kind) {
    case 'menu':
      return (
        <Menus
          menu={overlay}
          board={board}
          matrix={matrix}
          found={found}
          preview={preview}
          onClose={() => close(overlay.place)}
          onLeave={() => onOverlay(null)}
          onWhy={props.onWhy}
          onToggle={props.onToggle}
          onPin={props.onPin}
          onSuggest={(column) => onOverlay({ kind: 'suggest', column })}
          onDemand={({ session }) => onPanel({ kind: 'session', id: session.id })}
          onDays={({ person }) => onOverlay({ kind: 'days', person: person.id })}
          onEdit={({ person }) => onPanel({ kind: 'person', id: person.id })}
          onRename={props.onRename}
          onRemove={(row) => {
            removeReviewer(row, speech);
            onSummon(afterRemoval(board, place));
          }}
        />
      );
    case 'suggest': {
      const { column } = overlay;
      const at = matrix.columns.findIndex(({ session }) => session.id === column.session.id);
      const head = placeOn(board, matrix, null, column.session.id);
      return (
        <SuggestDialog
          session={column.session}
          speech={speech}
          onClose={() => close(head)}
          onChoose={(reviewer) => {
            close(head);
            const row = matrix.rows.find(({ person }) => person.id === reviewer);
            if (row === undefined) return;
            toggle(row, column, at, speech);
            leaveWhenDone();
          }}
        />
      );
    }
    case 'days': {
      const row = matrix.rows.find(({ person }) => person.id === overlay.person);
      if (row === undefined) return null;
      return (
        <DaysDialog
          row={row}
          speech={speech}
          onEdit={() => {
            onOverlay(null);
            onPanel({ kind: 'person', id: row.person.id });
          }}
          onClose={() => close(place)}
        />
      );
    }
    case 'partners': {
      const { row, target } = spotAt(board, matrix, overlay.place);
      const column = target?.kind === 'session' ? matrix.columns[target.column] : undefined;
      if (row === undefined || target?.kind !== 'session' || column === undefined || preview === null)
        return null;
      const pairs = partnersOf(speech, matrix, preview, row, column);
      if (pairs === null) return null;
      return (
        <PartnersDialog
          pairs={pairs}
          speech={speech}
          onAlone={() => {
            close(overlay.place);
            toggle(row, column, target.column, speech);
            leaveWhenDone();
          }}
          onClose={() => close(overlay.place)}
        />
      );
    }
  }
}

/** The heading of the next reviewer, or of the last. */
function afterRemoval(board: Board, place: Place): Place {
  const { rows, columns } = sizeOfBoard(board);
  return board.transposed
    ? { row: -1, column: Math.min(Math.max(place.column, 0), columns - 2) }
    : { row: Math.min(Math.max(place.row, 0), rows - 2), column: -1 };
}
