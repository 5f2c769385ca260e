import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { PersonId } from '../../shared/plan/ids.ts';
import { useText } from '../i18n/use-text.ts';
import type { RegisterRow } from './register.ts';
import './table.css';

const ROW = 36;
const PAGE = 10;
const COLUMNS = ['name', 'organisation', 'roles', 'programme', 'diet'] as const;

interface PeopleTableProps {
  readonly rows: readonly RegisterRow[];
  readonly selected: PersonId | null;
  readonly onSelect: (person: PersonId) => void;
  /** Enter: on to the fields of the one selected. */
  readonly onOpen: (person: PersonId) => void;
  readonly onDelete: (person: PersonId) => void;
}

/**
 * The register as a grid of which only the rows in sight are drawn. It has the focus as a whole; arrows, Home,
 * End, Page Up and Page Down move the selection.
 */
export function PeopleTable({ rows, selected, onSelect, onOpen, onDelete }: PeopleTableProps) {
  const { t } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    scrollPaddingStart: ROW,
  });
  const current = rows.findIndex((row) => row.person.id === selected);

  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: 'auto' });
  }, [current, virtual]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const to = destination(event.key, current, rows.length - 1);
    const now = rows[current];
    if (to !== null) {
      const row = rows[to];
      if (row !== undefined) onSelect(row.person.id);
    } else if (event.key === 'Enter' && now !== undefined) onOpen(now.person.id);
    else if (event.key === 'Delete' && now !== undefined) onDelete(now.person.id);
    else return;
    event.preventDefault();
  };

  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className="people-scroll">
      <table
        className="people-table"
        style={{ marginTop: above, marginBottom: below }}
        role="grid"
        tabIndex={0}
        aria-label={t('people.register')}
        aria-rowcount={rows.length + 1}
        aria-activedescendant={current >= 0 ? rowId(current) : undefined}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const first = rows[0];
          if (current < 0 && first && event.target.matches(':focus-visible')) onSelect(first.person.id);
        }}
      >
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={`people-${column}`}>
                {t(`people.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ index }) => {
            const row = rows[index];
            return (
              row && (
                <RegisterLine
                  key={row.person.id}
                  row={row}
                  index={index}
                  selected={index === current}
                  onSelect={onSelect}
                />
              )
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface RegisterLineProps {
  readonly row: RegisterRow;
  readonly index: number;
  readonly selected: boolean;
  readonly onSelect: (person: PersonId) => void;
}

function RegisterLine({ row, index, selected, onSelect }: RegisterLineProps) {
  const { t } = useText();
  const { person, organisation, roles, engagements, first } = row;
  return (
    <tr
      id={rowId(index)}
      aria-rowindex={index + 2}
      aria-selected={selected}
      onClick={(event) => {
        // The second of a double click may have begun on something else, which is gone.
        if (event.detail <= 1) onSelect(person.id);
      }}
    >
      <td className="people-name">
        <strong>{person.name || t('people.unnamed')}</strong> {person.title && <small>{person.title}</small>}
      </td>
      <td className="people-organisation">{organisation}</td>
      <td className="people-roles">{roles}</td>
      <td className="people-programme">
        {engagements.length > 0 && <b>{engagements.length}</b>} {first}
      </td>
      <td className="people-diet">{person.diet}</td>
    </tr>
  );
}

function rowId(index: number): string {
  return `person-row-${index}`;
}

/** The row a key leads to from `current` (-1 for none), or null when it does not lead anywhere. */
function destination(key: string, current: number, last: number): number | null {
  const within = (index: number) => Math.min(Math.max(index, 0), last);
  switch (key) {
    case 'ArrowUp':
      return within(current - 1);
    case 'ArrowDown':
      return within(current + 1);
    case 'PageUp':
      return within(current - PAGE);
    case 'PageDown':
      return within(current + PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
