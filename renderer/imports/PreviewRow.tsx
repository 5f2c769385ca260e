import { Checkbox, Select } from '@fluentui/react-components';
import { addressOf, cellText, type Row } from '../../shared/import/book.ts';
import type { Alike, Outcome } from '../../shared/import/join/decision.ts';
import { cellKey } from '../../shared/import/proposal.ts';
import type { Columns } from '../../shared/import/table/field.ts';
import { type CellProblem, cellProblemText } from '../../shared/import/table/problem.ts';
import { useText } from '../i18n/use-text.ts';
import { CellEditor } from './CellEditor.tsx';

interface PreviewRowProps {
  readonly row: Row;
  /** Its place in the table, from 1, for whoever cannot see it. */
  readonly index: number;
  readonly columns: readonly number[];
  readonly used: Columns;
  readonly leftOut: boolean;
  readonly refused: boolean;
  readonly outcome: Outcome | undefined;
  readonly problems: readonly CellProblem[];
  readonly corrections: ReadonlyMap<string, string>;
  /** The key of the cell that is being corrected, if it is one of this row. */
  readonly editing: string | null;
  readonly onEdit: (key: string | null) => void;
  readonly onTake: (row: number, taken: boolean) => void;
  readonly onCorrect: (row: number, column: number, text: string) => void;
  readonly onJoin: (row: number, key: string) => void;
}

/** A row of the list: whether it is taken, what becomes of it, and its cells. */
export function PreviewRow(props: PreviewRowProps) {
  const { row, index, columns, used, leftOut, refused, outcome, problems, onTake, onJoin } = props;
  const { t } = useText();
  const becomes = leftOut ? 'leftOut' : refused ? 'refused' : (outcome?.becomes ?? 'nothing');
  const name = outcome?.name ?? '';
  return (
    <tr aria-rowindex={index} data-becomes={becomes}>
      <th scope="row" className="import-row-head">
        <Checkbox
          size="medium"
          aria-label={t('imports.take', { row: row.number })}
          checked={!leftOut}
          onChange={(_, data) => onTake(row.number, data.checked === true)}
        />
        <span>{row.number}</span>
      </th>
      <td className="import-outcome">
        {leftOut || outcome === undefined || outcome.alike.length === 0 ? (
          <span className="import-becomes">{t(`imports.becomes.${becomes}`)}</span>
        ) : (
          <Select
            size="small"
            aria-label={t('imports.joinLabel', { row: row.number, name })}
            data-unsure={outcome.alike.some(({ sure }) => !sure) || outcome.joined.startsWith('row:')}
            value={outcome.joined}
            onChange={(_, data) => onJoin(row.number, data.value)}
          >
            {outcome.alike.map((alike) => (
              <option key={alike.key} value={alike.key}>
                {outcome.joined === alike.key
                  ? `${t(`imports.becomes.${becomes}`)}: ${alikeText(alike, t)}`
                  : alikeText(alike, t)}
              </option>
            ))}
            <option value="new">{t('imports.joinNew', { name: outcome.alike[0]?.name ?? name })}</option>
          </Select>
        )}
      </td>
      {columns.map((column) => (
        <PreviewCell
          key={column}
          {...props}
          column={column}
          unused={used[column] === null}
          own={problems.filter((problem) => problem.column === column)}
        />
      ))}
    </tr>
  );
}

function alikeText({ key, name, detail }: Alike, t: ReturnType<typeof useText>['t']): string {
  const row = /^row:(\d+)$/.exec(key)?.[1];
  if (row !== undefined) return t('imports.joinRow', { row });
  return detail === '' ? t('imports.joinWith', { name }) : t('imports.joinDetail', { name, detail });
}

interface PreviewCellProps extends PreviewRowProps {
  readonly column: number;
  readonly unused: boolean;
  readonly own: readonly CellProblem[];
}

/** A cell. One with a problem, or that has been corrected, can be typed in. */
function PreviewCell({
  row,
  column,
  unused,
  own,
  corrections,
  editing,
  onEdit,
  onCorrect,
}: PreviewCellProps) {
  const { t } = useText();
  const key = cellKey(row.number, column);
  const address = addressOf(column, row.number);
  const corrected = corrections.get(key);
  const text = corrected ?? cellText(row.cells[column]);
  if (editing === key) {
    return (
      <td className="import-cell">
        <CellEditor
          label={t('imports.edit', { address })}
          text={text}
          onDone={(next) => {
            onEdit(null);
            if (next !== null && next !== text) onCorrect(row.number, column, next);
          }}
        />
      </td>
    );
  }
  const [first] = own;
  if (first === undefined && corrected === undefined) {
    return (
      <td className="import-cell" data-unused={unused} title={text}>
        {text}
      </td>
    );
  }
  const words = first === undefined ? '' : Object.values(cellProblemText(first, t)).join(' ');
  return (
    <td className="import-cell" data-weight={first?.weight ?? 'corrected'}>
      <button
        type="button"
        data-cell={key}
        title={words}
        aria-label={[t('imports.edit', { address }), text, words].filter(Boolean).join('. ')}
        onClick={() => onEdit(key)}
      >
        {text || '–'}
      </button>
    </td>
  );
}
