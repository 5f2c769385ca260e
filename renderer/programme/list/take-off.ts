import type { SessionId } from '../../../shared/plan/ids.ts';
import { titleOf } from '../../../shared/programme/words.ts';
import { textNow } from '../../i18n/use-text.ts';
import { announce } from '../../store/notices.ts';
import { dispatch, usePlanStore } from '../../store/plan.ts';
import { select, useView } from '../../store/view.ts';
import { notifyUndoable } from '../../ui/undo-notice.ts';

/**
 * Takes what is selected off the programme, to the tray; what lies there already is deleted. Where one goes on from
 * after the first is a session of `ids` that is still placed, so that the same key never deletes what it took off.
 */
export function takeOff(ids: readonly SessionId[], go: (next: SessionId) => void): void {
  const { open } = usePlanStore.getState();
  const found = useView.getState().selection.flatMap((id) => open?.plan.sessions[id] ?? []);
  const sessions = found.map(({ id }) => id);
  const [first] = found;
  if (first === undefined) return;
  const t = textNow();
  if (found.some(({ start }) => start !== null)) {
    const next = placedBeside(ids, sessions);
    if (!dispatch('session.unplace', { sessions })) return;
    const count = sessions.length;
    announce(
      count > 1
        ? t('arranging.severalInTray', { count })
        : t('programme.carry.inTray', { name: titleOf(first, t) }),
    );
    if (next === undefined) select();
    else go(next);
    return;
  }
  if (!dispatch('session.remove', { sessions })) return;
  select();
  notifyUndoable('info', t('programme.removed', { name: titleOf(first, t) }));
}

/** The next of the list that has a place and is not among these, else the one before. */
function placedBeside(ids: readonly SessionId[], gone: readonly SessionId[]): SessionId | undefined {
  const all = usePlanStore.getState().open?.plan.sessions ?? {};
  const from = ids.findIndex((id) => gone.includes(id));
  const stays = (id: SessionId) => !gone.includes(id) && all[id]?.start != null;
  return ids.slice(from).find(stays) ?? ids.slice(0, from).findLast(stays);
}
