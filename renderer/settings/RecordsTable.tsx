import { Add20Regular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { IdOf } from '../../shared/plan/ids.ts';
import { useText } from '../i18n/use-text.ts';
import { DeleteDialog } from '../ui/delete/DeleteDialog.tsx';
import { EditButton } from '../ui/EditButton.tsx';

type Kind = 'days' | 'rooms' | 'tracks';

/** What is said of a record that is about to be deleted, and done after it. */
export interface Deletion {
  readonly name: string;
  readonly consequence?: string;
  readonly afterwards?: (gesture: string) => void;
}

interface RecordsTableProps<T extends { readonly id: IdOf<Kind> }> {
  readonly kind: Kind;
  /** What stands in each column; the buttons of a row have one of their own at the end. */
  readonly heads: readonly { readonly text: string; readonly figure?: true }[];
  readonly records: readonly T[];
  /** The row of a record; `onDelete` asks whether it is to be deleted. */
  readonly row: (record: T, onDelete: () => void) => ReactNode;
  readonly onAdd: () => void;
  readonly deletionOf: (record: T) => Deletion;
}

/** Records of the plan, a row each, below a line that says what they are for, and above the button that adds one. */
export function RecordsTable<T extends { readonly id: IdOf<Kind> }>(props: RecordsTableProps<T>) {
  const { kind, heads, records, row, onAdd, deletionOf } = props;
  const { t } = useText();
  const [deleting, setDeleting] = useState<T | null>(null);
  return (
    <>
      <p className="settings-intro">{t(`settings.${kind}.${records.length === 0 ? 'none' : 'intro'}`)}</p>
      {records.length > 0 && (
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
          <tbody>{records.map((record) => row(record, () => setDeleting(record)))}</tbody>
        </table>
      )}
      <EditButton icon={<Add20Regular />} onClick={onAdd}>
        {t(`settings.${kind}.add`)}
      </EditButton>
      {deleting && (
        <DeleteDialog id={deleting.id} {...deletionOf(deleting)} onClose={() => setDeleting(null)} />
      )}
    </>
  );
}
