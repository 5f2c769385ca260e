import { titleOf } from '../../../shared/programme/words.ts';
import { textNow } from '../../i18n/use-text.ts';
import { dispatch, usePlanStore } from '../../store/plan.ts';
import { select, useView } from '../../store/view.ts';
import { notifyUndoable } from '../../ui/undo-notice.ts';

/** Takes what is selected off the programme, to the tray; what lies there already is deleted. */
export function takeOff(): void {
  const { open } = usePlanStore.getState();
  const found = useView.getState().selection.flatMap((id) => open?.plan.sessions[id] ?? []);
  const sessions = found.map(({ id }) => id);
  const [first] = found;
  if (first === undefined) return;
  if (found.some(({ start }) => start !== null)) {
    dispatch('session.unplace', { sessions });
    return;
  }
  if (!dispatch('session.remove', { sessions })) return;
  select();
  const t = textNow();
  notifyUndoable('info', t('programme.removed', { name: titleOf(first, t) }));
}
