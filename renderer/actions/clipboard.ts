import { CLIP_TYPE, type Clip, clipOf } from '../../shared/clipboard/clip.ts';
import { matched, type Named } from '../../shared/clipboard/match.ts';
import { clipIn } from '../../shared/clipboard/read.ts';
import { tableOf } from '../../shared/clipboard/table.ts';
import { dayOf } from '../../shared/plan/day-of.ts';
import { all, type Plan } from '../../shared/plan/plan.ts';
import { addMinutes, timeOf } from '../../shared/plan/time.ts';
import { momentOn } from '../../shared/programme/clock.ts';
import type { Place } from '../../shared/programme/gestures/drop.ts';
import { textNow } from '../i18n/use-text.ts';
import { useCursor } from '../programme/carry/cursor.ts';
import { usePush } from '../programme/carry/push.ts';
import { focusBlock } from '../programme/view-state.ts';
import { notify } from '../store/notices.ts';
import { dispatch, mayEdit, usePlanStore } from '../store/plan.ts';
import { usePreferences } from '../store/preferences.ts';
import { select, useView } from '../store/view.ts';
import { notifyUndoable } from '../ui/undo-notice.ts';
import { madeSince } from './arrange.ts';
import { selected, shownDay } from './meant.ts';

/** Where text is typed, the clipboard is for text. */
const TYPING = 'input, textarea, select, [contenteditable], [role=dialog]';

/**
 * Has copy, cut and paste take the selected sessions, until the returned function is called: for this and other
 * windows of the program, and as a table for every other program.
 */
export function listenForClipboard(): () => void {
  const copy = (event: ClipboardEvent): void => put(event, false);
  const cut = (event: ClipboardEvent): void => put(event, true);
  const listeners = [
    ['copy', copy],
    ['cut', cut],
    ['paste', paste],
  ] as const;
  for (const [type, listener] of listeners) document.addEventListener(type, listener);
  for (const type of BEFORE) document.addEventListener(type, allow);
  return () => {
    for (const type of BEFORE) document.removeEventListener(type, allow);
    for (const [type, listener] of listeners) document.removeEventListener(type, listener);
  };
}

/** A menu asks by these whether there is anything to copy, cut or paste into; without marked text there is none to it. */
const BEFORE = ['beforecopy', 'beforecut', 'beforepaste'] as const;

function allow(event: Event): void {
  if (isOurs(event)) event.preventDefault();
}

/** Whether the event is about sessions: nothing is typed, and no text is marked. */
function isOurs(event: Event): boolean {
  if (event.defaultPrevented || useView.getState().view !== 'programme') return false;
  if (event.target instanceof Element && event.target.closest(TYPING)) return false;
  return event.type.endsWith('paste') || (document.getSelection()?.isCollapsed ?? true);
}

function put(event: ClipboardEvent, cut: boolean): void {
  const plan = usePlanStore.getState().open?.plan;
  const ids = selected().map(({ id }) => id);
  const clip = plan && isOurs(event) ? clipOf(plan, ids, cut) : null;
  if (plan === undefined || clip === null || event.clipboardData === null) return;
  event.preventDefault();
  if (cut && !(mayEdit() && takeOff(clip))) return;
  event.clipboardData.setData(CLIP_TYPE, JSON.stringify(clip));
  event.clipboardData.setData('text/plain', tableOf(plan, ids, usePreferences.getState().language));
  const count = clip.sessions.length;
  const t = textNow();
  if (cut) notifyUndoable('info', t('commands.clipboard.wasCut', { count }));
  else notify({ tone: 'info', text: t('commands.clipboard.copied', { count }) });
}

/** What is cut waits in the tray, so that nothing is lost when it is never pasted. False when one of them is locked. */
function takeOff({ sessions }: Clip): boolean {
  if (sessions.every(({ start }) => start === null)) return true;
  return dispatch('session.unplace', { sessions: sessions.map(({ id }) => id) });
}

function paste(event: ClipboardEvent): void {
  const plan = usePlanStore.getState().open?.plan;
  if (plan === undefined || !isOurs(event) || event.clipboardData === null) return;
  const { clipboardData } = event;
  const clip = clipIn(clipboardData.getData(CLIP_TYPE)) ?? clipIn(clipboardData.getData('text/plain'));
  if (clip === null) {
    notify({ tone: 'info', text: textNow()('commands.clipboard.nothing') });
    return;
  }
  event.preventDefault();
  const { on, reach } = usePush.getState();
  const { cursor } = useCursor.getState();
  const as = cursor?.fields ?? {};
  if (!dispatch('session.paste', { clip, to: placeFor(plan, clip), follow: on ? reach : 'none', as })) return;
  notifyUndoable('info', wordsFor(plan, clip));
  const { cut } = matched(plan, clip);
  const pasted = [...cut, ...madeSince(plan)];
  const [first] = pasted;
  if (first === undefined) return;
  select(...pasted);
  focusBlock(first);
}

/**
 * At the cursor, or after the session that is selected, if that is none of these. Else at the same time of the day
 * that is shown, in the same rooms; the tray, if that is where it is already.
 */
function placeFor(plan: Plan, clip: Clip): Place | null {
  const day = shownDay(plan);
  const [first] = clip.sessions
    .filter(({ start }) => start !== null)
    .sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1));
  const { known } = matched(plan, clip);
  const own = first?.rooms ?? [];
  const there = (own === 'all' ? own : own.flatMap((room) => known.get(room) ?? [])) as Place['rooms'];
  const beside = besideFor(plan, clip);
  if (beside !== null)
    return { ...beside, rooms: there === 'all' || beside.rooms.length === 0 ? there : beside.rooms };
  if (day === undefined || first?.start == null) return null;
  const start = momentOn(day, timeOf(first.start));
  if (plan.sessions[first.id]?.start === start || dayOf(all(plan, 'days'), start) !== day) return null;
  return { start, rooms: there };
}

/** The place of the cursor, or the end of the session that is selected; null when neither says where. */
function besideFor(plan: Plan, clip: Clip): Place | null {
  const { cursor } = useCursor.getState();
  if (cursor?.place.start != null) return { start: cursor.place.start, rooms: cursor.place.rooms };
  const last = selected().at(-1);
  if (last?.start == null || clip.sessions.some(({ id }) => id === last.id)) return null;
  const start = addMinutes(last.start, last.minutes);
  return dayOf(all(plan, 'days'), start) === undefined ? null : { start, rooms: last.rooms };
}

function wordsFor(plan: Plan, clip: Clip): string {
  const t = textNow();
  const { missing, leftOut } = matched(plan, clip);
  const names = (list: readonly Named[]) =>
    list.map(({ table, name }) => name || `(${t(`records.kind.${table}`)})`).join(', ');
  return [
    t('commands.clipboard.pasted', { count: clip.sessions.length }),
    missing.length > 0 ? t('commands.clipboard.added', { names: names(missing) }) : '',
    leftOut.length > 0 ? t('commands.clipboard.leftOut', { names: names(leftOut) }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
