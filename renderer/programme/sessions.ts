import type { Translate } from '../../shared/i18n/translator.ts';
import type { SessionId } from '../../shared/plan/ids.ts';
import type { Session } from '../../shared/plan/records/session.ts';
import type { Becoming } from '../../shared/programme/lane.ts';
import type { Position } from '../../shared/programme/move.ts';
import { nameOf, titleOf } from '../../shared/programme/words.ts';
import { textNow } from '../i18n/use-text.ts';
import { announce } from '../store/notices.ts';
import { dispatch, newId, usePlanStore } from '../store/plan.ts';
import { select, useView } from '../store/view.ts';
import { notifyUndoable } from '../ui/undo-notice.ts';
import type { Cursor } from './carry/cursor.ts';
import { neighbourOf } from './grid/neighbour.ts';
import { rename } from './rename/rename.ts';
import { focusBlock, openInspector, useProgramme } from './view-state.ts';

/** Why a locked session does not move. */
export function lockedWords(session: Session, t: Translate): string {
  return t('commands.session.isLocked', { title: titleOf(session, t) });
}

/**
 * The sessions that go along when one is taken hold of: all that are selected, if it is one of them, and of these
 * those that lie where it does, in the tray or on the programme.
 */
export function together(held: Session): readonly SessionId[] {
  const sessions = usePlanStore.getState().open?.plan.sessions ?? {};
  const { selection } = useView.getState();
  if (!selection.includes(held.id)) return [held.id];
  return selection.filter((id) => {
    const one = sessions[id];
    return one !== undefined && (one.start === null) === (held.start === null);
  });
}

/**
 * Makes a session, in the tray or where there is room for it, and opens it with its title ready to be typed. Where
 * the columns are tracks or groups it becomes one of the column it is made in.
 */
export function createSession(position?: Position, as?: Partial<Becoming>): void {
  const id = create(textNow()('programme.newTitle'), position, as);
  if (id !== null) openInspector(id);
}

/** Makes a session at the cursor, and opens it. */
export function createAt({ place, fields }: Pick<Cursor, 'place' | 'fields'>): void {
  createSession(place, fields);
}

/** Makes a session at the cursor, whose title is typed there, from a letter on. */
export function drawAt({ place, fields }: Pick<Cursor, 'place' | 'fields'>, letter: string): void {
  const id = create(textNow()('programme.newTitle'), place, fields);
  if (id === null) return;
  select(id);
  rename(id, letter);
}

function create(title: string, position?: Position, as: Partial<Becoming> = {}): SessionId | null {
  const id = newId('sessions');
  const fields = { title, ...(position === undefined ? {} : spread(position)), ...as };
  return dispatch('session.create', { id, fields }) ? id : null;
}

const spread = ({ start, minutes, rooms }: Position) => ({
  start,
  minutes,
  rooms: rooms === 'all' ? rooms : [...rooms],
});

/**
 * Takes a session off the programme, to the tray, and with it all that are selected if it is one of them. One goes on
 * from what lies next to it: in the tray the same key would delete.
 */
export function unplaceSessions(held: Session): void {
  const sessions = together(held);
  const next = neighbourOf([held.id, ...sessions]);
  if (!dispatch('session.unplace', { sessions })) return;
  const t = textNow();
  const count = sessions.length;
  announce(
    count > 1
      ? t('arranging.severalInTray', { count })
      : t('programme.carry.inTray', { name: titleOf(held, t) }),
  );
  if (useProgramme.getState().shape === 'grid') goOnAt(next);
  else focusBlock(held.id);
}

/** The session that one goes on from has the focus, and is selected. Without one the grid itself has the focus. */
export function goOnAt(next: SessionId | undefined): void {
  select(...(next === undefined ? [] : [next]));
  if (next !== undefined) focusBlock(next);
}

/** Deletes a session; the notice that says so can take it back. */
export function removeSession(id: SessionId): void {
  const session = usePlanStore.getState().open?.plan.sessions[id];
  if (session !== undefined) remove(session, [id]);
}

/** Deletes a session, and with it all that are selected if it is one of them. */
export function removeSessions(held: Session): void {
  remove(held, together(held));
}

function remove(held: Session, sessions: readonly SessionId[]): void {
  const { open } = usePlanStore.getState();
  if (open === null || !dispatch('session.remove', { sessions })) return;
  const { selection } = useView.getState();
  select(...selection.filter((id) => !sessions.includes(id)));
  const t = textNow();
  const count = sessions.length;
  const text =
    count > 1
      ? t('arranging.severalRemoved', { count })
      : t('programme.removed', { name: nameOf(open.plan, held, t) });
  notifyUndoable('info', text);
}

/** Copies a session into the tray, and opens the copy. */
export function duplicateSession(session: Pick<Session, 'id'>): void {
  const before = usePlanStore.getState().open?.plan.sessions ?? {};
  if (!dispatch('session.duplicate', { sessions: [session.id] })) return;
  const after = usePlanStore.getState().open?.plan.sessions ?? {};
  const copy = Object.keys(after).find((id) => !(id in before));
  if (copy !== undefined) openInspector(copy as SessionId);
}

/** Cancels a session ("utgår"), or brings a cancelled one back. */
export function toggleCancelled(session: Pick<Session, 'id' | 'status'>): void {
  const command = session.status === 'cancelled' ? 'session.reinstate' : 'session.cancel';
  dispatch(command, { sessions: [session.id] });
}
