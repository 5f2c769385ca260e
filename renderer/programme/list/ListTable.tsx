import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from 'react';
import type { SessionId } from '../../../shared/plan/ids.ts';
import { hueOf } from '../../../shared/programme/hue.ts';
import type { Column, ListRow } from '../../../shared/programme/list/rows.ts';
import { nameOf } from '../../../shared/programme/words.ts';
import { useChecked } from '../../store/checking.ts';
import { select, selectTo, toggleSelected, useView } from '../../store/view.ts';
import type { Wording } from '../carry/say.ts';
import { useRename } from '../rename/rename.ts';
import { CellField, type Ending } from './CellField.tsx';
import { cellId, ListLine } from './ListLine.tsx';
import { openCell, pressInList } from './list-keys.ts';
import { type Cell, type CellColumn, sortBy, useList } from './list-state.ts';
import { useCellEdit } from './use-cell-edit.ts';
import { CELL_COLUMNS, destination, nextEditable, stretch } from './walk.ts';

/** The height of a row and of the head, which `list.css` has too. */
const ROW = 30;

interface ListTableProps {
  readonly rows: readonly ListRow[];
  readonly wording: Wording;
  readonly table: RefObject<HTMLTableElement | null>;
}

/**
 * The rows of the list, of which only those in sight are drawn. The table has the focus as a whole; one is in a cell
 * of it, and the session of that cell is selected.
 */
export function ListTable({ rows, wording, table }: ListTableProps) {
  const { plan, t } = wording;
  const scroller = useRef<HTMLDivElement>(null);
  const found = useChecked(({ bySession }) => bySession);
  const selection = useView((state) => state.selection);
  const sorting = useList((state) => state.sorting);
  const active = useList((state) => state.active);
  const edit = useCellEdit(wording, rows);
  const { editing } = edit;
  const ids = rows.map(({ session }) => session.id);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 10,
    scrollPaddingStart: ROW,
  });
  const current = active === null ? -1 : ids.indexOf(active.session);

  // Where one was stays known when that row goes, as when it no longer fits the filter: the next takes its place.
  const last = useRef(0);
  useEffect(() => {
    if (current >= 0) last.current = current;
    else if (active !== null) {
      const next = rows[Math.min(last.current, rows.length - 1)]?.session.id;
      if (next !== undefined) useList.setState({ active: { ...active, session: next } });
    }
  }, [current, active, rows]);
  const renaming = useRename((state) => state.renaming);
  const { begin } = edit;
  useEffect(() => {
    if (renaming === null) return;
    useRename.setState({ renaming: null });
    useList.setState({ active: { session: renaming.session, column: 'title' } });
    begin(renaming.session, 'title', renaming.typed ?? undefined);
  });
  const column = active?.column;
  useEffect(() => {
    if (current < 0 || column === undefined) return;
    virtual.scrollToIndex(current, { align: 'auto' });
    document.getElementById(cellId(current, column))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current, column, virtual]);

  const go = (cell: Cell, extend = false): void => {
    useList.setState({ active: cell });
    if (extend) selectTo(cell.session, (from) => stretch(ids, from, cell.session));
    else select(cell.session);
  };
  const here = (): Cell | null => (current >= 0 ? active : null);

  const end = (text: string, ending: Ending): void => {
    const cell = here();
    if (cell === null) return;
    // Where it goes on is settled before the edit sorts the rows anew.
    const next = {
      down: () => destination({ key: 'ArrowDown', ...PLAIN }, cell, ids),
      up: () => destination({ key: 'ArrowUp', ...PLAIN }, cell, ids),
      next: () => nextEditable(cell, ids, 1),
      previous: () => nextEditable(cell, ids, -1),
      stay: () => null,
      selected: () => null,
    }[ending]();
    if (!edit.commit(text, ending === 'selected')) return;
    const goesOn = ending === 'next' || ending === 'previous';
    table.current?.focus({ preventScroll: true });
    if (next === null) return;
    go(next);
    if (goesOn && next.column !== 'mark') edit.begin(next.session, next.column);
  };

  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const cell = here() ?? first(ids);
    if (event.target !== event.currentTarget || cell === null) return;
    if (pressInList(event, cell, { ids, go, begin })) event.preventDefault();
  };
  const click = (event: MouseEvent<HTMLElement>): void => {
    const cell = cellAt(event.target);
    if (cell === null || (event.target as Element).closest('[data-editing]')) return;
    if (event.shiftKey) go(cell, true);
    else if (event.ctrlKey || event.metaKey) {
      useList.setState({ active: cell });
      toggleSelected(cell.session);
    } else go(cell);
  };

  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const drawn = items.some(({ index }) => rows[index]?.session.id === editing?.session);
  const chosen = new Set(selection);
  const { draft, leave } = edit;
  useEffect(() => {
    // Scrolled out of sight, the field is gone with its row.
    if (editing !== null && !drawn) leave(draft.current);
  });

  const field = editing !== null && (
    <CellField
      key={`${editing.session} ${editing.column}`}
      column={editing.column}
      label={labelOf(editing)}
      wording={wording}
      initial={editing.initial}
      typedOver={editing.typedOver}
      error={editing.error}
      onText={(text) => {
        draft.current = text;
      }}
      onEnd={end}
      onLeave={leave}
      onNew={(text, name) => {
        edit.addPerson(text, name);
        table.current?.focus({ preventScroll: true });
      }}
      onCancel={() => {
        edit.cancel();
        table.current?.focus({ preventScroll: true });
      }}
    />
  );
  function labelOf(cell: { session: SessionId; column: Column }): string {
    const session = plan.sessions[cell.session];
    return t('list.edit', {
      column: t(`list.column.${cell.column}`),
      name: session === undefined ? '' : nameOf(plan, session, t),
    });
  }

  return (
    <div ref={scroller} className="list-scroll">
      <table
        ref={table}
        className="list-table"
        style={{ marginTop: above, marginBottom: below }}
        role="grid"
        tabIndex={0}
        aria-label={t('list.name')}
        aria-describedby="programme-keys"
        aria-multiselectable
        aria-rowcount={rows.length + 1}
        aria-colcount={CELL_COLUMNS.length}
        aria-activedescendant={
          active !== null && current >= 0 && editing === null ? cellId(current, active.column) : undefined
        }
        onKeyDown={press}
        onClick={click}
        onDoubleClick={(event) => {
          const cell = cellAt(event.target);
          if (cell !== null && editing === null) openCell(cell, edit.begin);
        }}
        onFocus={(event) => {
          const cell = first(ids);
          if (here() === null && cell !== null && event.target.matches('table:focus-visible')) go(cell);
        }}
      >
        <thead>
          <tr aria-rowindex={1}>
            {CELL_COLUMNS.map((each) => (
              <th
                key={each}
                scope="col"
                className={`list-${each}`}
                aria-sort={sorting?.column === each ? (sorting.down ? 'descending' : 'ascending') : undefined}
              >
                {each === 'mark' ? (
                  <span className="visually-hidden">{t('list.column.mark')}</span>
                ) : (
                  <button
                    type="button"
                    tabIndex={-1}
                    title={t('list.sort', { column: t(`list.column.${each}`).toLowerCase() })}
                    onClick={() => sortBy(each)}
                  >
                    {t(`list.column.${each}`)}
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const isActive = index === current;
            return (
              <ListLine
                key={row.session.id}
                row={row}
                index={index}
                hue={hueOf(plan, row.session)}
                findings={found.get(row.session.id)}
                selected={chosen.has(row.session.id)}
                active={isActive ? column : undefined}
                field={isActive && editing?.session === row.session.id ? field : null}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const PLAIN = { ctrlKey: false, metaKey: false };
function first(ids: readonly SessionId[]): Cell | null {
  const [session] = ids;
  return session === undefined ? null : { session, column: 'title' };
}

function cellAt(target: EventTarget): Cell | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-column]') : null;
  const session = cell?.closest<HTMLElement>('[data-row]')?.dataset.row;
  const column = CELL_COLUMNS.find((each) => each === cell?.dataset.column);
  if (session === undefined || column === undefined) return null;
  return { session: session as SessionId, column: column as CellColumn };
}
