import { LockClosed12Filled } from '@fluentui/react-icons';
import { memo, type ReactNode } from 'react';
import type { Finding } from '../../../shared/checks/finding.ts';
import type { Hue } from '../../../shared/plan/records/track.ts';
import { COLUMNS, type ListRow } from '../../../shared/programme/list/rows.ts';
import { useText } from '../../i18n/use-text.ts';
import { Mark } from '../grid/Mark.tsx';
import type { CellColumn } from './list-state.ts';

/** The id of a cell's element, for `aria-activedescendant`. */
export function cellId(index: number, column: CellColumn): string {
  return `list-${index}-${column}`;
}

interface ListLineProps {
  readonly row: ListRow;
  readonly index: number;
  readonly hue: Hue;
  readonly findings: readonly Finding[] | undefined;
  readonly selected: boolean;
  /** The column that one is in, in this row. */
  readonly active: CellColumn | undefined;
  /** What stands in that cell while it is edited. */
  readonly field: ReactNode;
}

/** A session as a row of the list. */
export const ListLine = memo(function ListLine(props: ListLineProps) {
  const { row, index, hue, findings, selected, active, field } = props;
  const { t, language } = useText();
  const { session, cells, fromGroup } = row;
  const cell = (column: CellColumn) => ({
    id: cellId(index, column),
    className: `list-${column}`,
    'data-column': column,
    'data-active': column === active || undefined,
  });
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-row={session.id}
      data-hue={hue}
      data-status={session.status}
    >
      <td {...cell('mark')} title={findings?.map((finding) => finding.text(language)).join('\n')}>
        {findings?.[0] && (
          <>
            <Mark severity={findings[0].severity} />
            <span className="visually-hidden">
              {t('list.marks', {
                severity: t(`checks.severity.${findings[0].severity}`),
                count: findings.length,
              })}
            </span>
          </>
        )}
        {session.locked && (
          <>
            <LockClosed12Filled aria-hidden />
            <span className="visually-hidden">{t('programme.locked')}</span>
          </>
        )}
      </td>
      {COLUMNS.map((column) => {
        if (column === active && field) {
          return (
            <td key={column} {...cell(column)} data-editing data-tabster={TAB_IS_OURS}>
              {field}
            </td>
          );
        }
        return (
          <td key={column} {...cell(column)} title={cells[column].length > LONG ? cells[column] : undefined}>
            {column === 'title' && cells.title === '' ? (
              <em>{t('records.untitled')}</em>
            ) : column === 'minutes' ? (
              t('programme.minutes', { count: session.minutes })
            ) : (
              cells[column]
            )}
            {column === 'people' && fromGroup !== '' && (
              <span className="list-from-group" title={t('list.fromGroup', { names: fromGroup })}>
                {cells.people === '' ? fromGroup : `, ${fromGroup}`}
              </span>
            )}
            {column === 'people' && session.presenters !== '' && (
              <span className="list-from-group">
                {cells.people === '' && fromGroup === '' ? session.presenters : `, ${session.presenters}`}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
});

/** While a cell is edited Tab goes on to the next cell; Fluent would take it to the next control. */
const TAB_IS_OURS = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } });

/** Texts of more letters than these may be cut off, and are shown whole when one rests on them. */
const LONG = 12;
