import { Add20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { EditButton } from '../ui/EditButton.tsx';

interface RecordsTableProps {
  readonly kind: 'days' | 'rooms' | 'tracks';
  /** What stands in each column; the buttons of a row have one of their own at the end. */
  readonly heads: readonly { readonly text: string; readonly figure?: true }[];
  /** A row for each record; none when the plan has no such records. */
  readonly rows: readonly ReactNode[];
  readonly onAdd: () => void;
}

/** Records of the plan, a row each, below a line that says what they are for, and above the button that adds one. */
export function RecordsTable({ kind, heads, rows, onAdd }: RecordsTableProps) {
  const { t } = useText();
  return (
    <>
      <p className="settings-intro">{t(`settings.${kind}.${rows.length === 0 ? 'none' : 'intro'}`)}</p>
      {rows.length > 0 && (
        <table className={`settings-table settings-${kind}`}>
          <thead>
            <tr>
              {heads.map(({ text, figure }) => (
                <th key={text} scope="col" className={figure && 'figure'}>
                  {text}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>{rows}</tbody>
        </table>
      )}
      <EditButton icon={<Add20Regular />} onClick={onAdd}>
        {t(`settings.${kind}.add`)}
      </EditButton>
    </>
  );
}
