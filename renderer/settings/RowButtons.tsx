import { ArrowDown20Regular, ArrowUp20Regular, Delete20Regular } from '@fluentui/react-icons';
import { flushSync } from 'react-dom';
import type { IdOf } from '../../shared/plan/ids.ts';
import type { OrderedTable } from '../../shared/plan/plan.ts';
import { useText } from '../i18n/use-text.ts';
import { announce } from '../store/notices.ts';
import { dispatch } from '../store/plan.ts';
import { EditButton } from '../ui/EditButton.tsx';

interface RowButtonsProps<T extends OrderedTable> {
  readonly id: IdOf<T>;
  readonly name: string;
  /** All records of the list, in order. */
  readonly list: readonly { readonly id: IdOf<T> }[];
  readonly onDelete: () => void;
}

/** Moves a record up or down its list, or deletes it. */
export function RowButtons<T extends OrderedTable>({ id, name, list, onDelete }: RowButtonsProps<T>) {
  const { t } = useText();
  const at = list.findIndex((record) => record.id === id);

  const move = (step: -1 | 1): void => {
    const others = list.filter((record) => record.id !== id);
    const before = others[at + step]?.id ?? null;
    if (!dispatch('record.reorder', { id, before })) return;
    announce(t('settings.row.moved', { name, place: at + step + 1, count: list.length }));
    keepFocus(id, at + step === 0 ? 'down' : at + step === list.length - 1 ? 'up' : step < 0 ? 'up' : 'down');
  };
  return (
    <div className="row-buttons">
      <EditButton
        appearance="subtle"
        data-move="up"
        icon={<ArrowUp20Regular />}
        disabled={at === 0}
        aria-label={t('settings.row.up', { name })}
        onClick={() => move(-1)}
      />
      <EditButton
        appearance="subtle"
        data-move="down"
        icon={<ArrowDown20Regular />}
        disabled={at === list.length - 1}
        aria-label={t('settings.row.down', { name })}
        onClick={() => move(1)}
      />
      <EditButton
        appearance="subtle"
        icon={<Delete20Regular />}
        aria-label={t('settings.row.delete', { name })}
        onClick={onDelete}
      />
    </div>
  );
}

/** A row that moves in the document loses the focus it holds: it has it again at once, for the next key. */
function keepFocus(id: string, button: 'up' | 'down'): void {
  // Moves it.
  flushSync(() => undefined);
  document.querySelector<HTMLElement>(`[data-record="${CSS.escape(id)}"] [data-move="${button}"]`)?.focus();
}
