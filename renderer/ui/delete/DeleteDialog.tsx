import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { EVENT_ID, type IdOf, type RecordId, type TableName, tableOf } from '../../../shared/plan/ids.ts';
import { usesOf } from '../../../shared/plan/references.ts';
import { useText } from '../../i18n/use-text.ts';
import { dispatch } from '../../store/plan.ts';
import { usePlan } from '../../store/use-plan.ts';
import { notifyUndoable } from '../undo-notice.ts';
import { byTime } from './by-time.ts';
import { recordName } from './record-name.ts';
import { swallowDoubleClick } from './swallow-double-click.ts';
import './delete.css';

/** More places than these are counted, not named. */
const NAMED = 8;

interface DeleteDialogProps {
  readonly id: IdOf<TableName>;
  readonly name: string;
  /** What else comes of it, as a sentence. */
  readonly consequence?: string;
  /** Done after the deletion, in the same gesture. */
  readonly afterwards?: (gesture: string) => void;
  /** Called when the dialogue closes, with whether the record is gone. */
  readonly onClose: (deleted: boolean) => void;
}

/** Asks before a record is deleted, and says where the plan names it. One undo brings all of it back. */
export function DeleteDialog({ id, name, consequence, afterwards, onClose }: DeleteDialogProps) {
  const { t, language } = useText();
  const plan = usePlan();
  const uses = byTime(plan, usesOf(plan, id));
  const [before] = useState(() => document.activeElement);
  const [beside] = useState(() => recordBeside(before));
  /** What had the focus has it again once the dialogue, which keeps it, is gone: at once, for the next key. */
  const cancel = (): void => {
    flushSync(() => onClose(false));
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  };
  const kindOf = (user: RecordId) => {
    const table = user === EVENT_ID ? 'event' : tableOf(user);
    return table === undefined ? '' : t(`records.kind.${table}`);
  };
  const confirm = (): void => {
    const gesture = `delete ${id}`;
    if (!dispatch('record.remove', { ids: [id] }, gesture)) {
      onClose(false);
      return;
    }
    afterwards?.(gesture);
    flushSync(() => onClose(true));
    if (document.activeElement === document.body && beside?.isConnected) beside.focus();
    notifyUndoable('info', t('fields.delete.done', { name }));
  };
  return (
    <Dialog open onOpenChange={cancel}>
      <DialogSurface className="delete-dialog">
        <DialogBody>
          <DialogTitle>{t('fields.delete.title', { name })}</DialogTitle>
          <DialogContent>
            {consequence && <p>{consequence}</p>}
            {uses.length === 0 ? (
              !consequence && <p>{t('fields.delete.unused')}</p>
            ) : (
              <>
                <p>{t('fields.delete.used', { count: uses.length })}</p>
                <ul>
                  {uses.slice(0, NAMED).map((user) => (
                    <li key={user.id}>
                      {recordName(plan, user, t, language)} <small>{kindOf(user.id)}</small>
                    </li>
                  ))}
                  {uses.length > NAMED && <li>{t('fields.delete.more', { count: uses.length - NAMED })}</li>}
                </ul>
              </>
            )}
            <p>{t('fields.delete.undo')}</p>
          </DialogContent>
          <DialogActions onClick={swallowDoubleClick}>
            <Button onClick={cancel}>{t('fields.delete.cancel')}</Button>
            <Button appearance="primary" onClick={confirm}>
              {t('fields.delete.confirm')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** The last button of the record after the one that has the focus, or of the one before it where it is the last. */
function recordBeside(focused: Element | null): HTMLElement | null {
  const record = focused?.closest('[data-record]');
  const next = [record?.nextElementSibling, record?.previousElementSibling].find(
    (each) => each?.matches('[data-record]') === true,
  );
  return [...(next?.querySelectorAll<HTMLElement>('button:enabled') ?? [])].at(-1) ?? null;
}
