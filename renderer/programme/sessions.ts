import type { Translate } from '../../shared/i18n/translator.ts';
import type { SessionId } from '../../shared/plan/ids.ts';
import type { Session } from '../../shared/plan/records/session.ts';
import type { Position } from '../../shared/programme/move.ts';
import { nameOf, titleOf } from '../../shared/programme/words.ts';
import { textNow } from '../i18n/use-text.ts';
import { announce } from '../store/notices.ts';
import { dispatch, newId, usePlanStore } from '../store/plan.ts';
import { select, useView } from '../store/view.ts';
import { notifyUndoable } from '../ui/undo-notice.ts';
import { focusBlock, openInspector } from './view-state.ts';

/** Why a locked session does not move. */
export function lockedWords(session: Session, t: Translate): string {
  return t('commands.session.isLocked', { title: titleOf(session, t) });
}

/** Makes a session, in the tray or where there is room for it, and opens it with its title ready to be typed. */
export function createSession(position?: Position): void {
  const id = newId('sessions');
  const t = textNow();
  const fields = { title: t('programme.newTitle'), ...(position === undefined ? {} : spread(position)) };
  if (dispatch('session.create', { id, fields })) openInspector(id);
}

const spread = ({ start, minutes, rooms }: Position) => ({
  start,
  minutes,
  rooms: rooms === 'all' ? rooms : [...rooms],
});

/** Takes a placed session off the programme, to the tray. */
export function unplaceSession(session: Session): void {
  if (!dispatch('session.unplace', { sessions: [session.id] })) return;
  const t = textNow();
  announce(t('programme.carry.inTray', { name: titleOf(session, t) }));
  focusBlock(session.id);
}

/** Deletes a session; the notice that says so can take it back. */
export function removeSession(session: Session): void {
  const { open } = usePlanStore.getState();
  if (open === null || !dispatch('session.remove', { sessions: [session.id] })) return;
  if (useView.getState().selection.includes(session.id)) select();
  const t = textNow();
  notifyUndoable('info', t('programme.removed', { name: nameOf(open.plan, session, t) }));
}

/** Copies a session into the tray, and opens the copy. */
export function duplicateSession(session: Session): void {
  const before = usePlanStore.getState().open?.plan.sessions ?? {};
  if (!dispatch('session.duplicate', { sessions: [session.id] })) return;
  const after = usePlanStore.getState().open?.plan.sessions ?? {};
  const copy = Object.keys(after).find((id) => !(id in before));
  if (copy !== undefined) openInspector(copy as SessionId);
}

/** Cancels a session ("utgår"), or brings a cancelled one back. */
export function toggleCancelled(session: Session): void {
  const command = session.status === 'cancelled' ? 'session.reinstate' : 'session.cancel';
  dispatch(command, { sessions: [session.id] });
}
