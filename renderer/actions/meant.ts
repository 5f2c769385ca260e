import type { SessionId } from '../../shared/plan/ids.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Day } from '../../shared/plan/records/day.ts';
import type { Session } from '../../shared/plan/records/session.ts';
import { daysInOrder } from '../../shared/programme/board.ts';
import { usePlanStore } from '../store/plan.ts';
import { useView } from '../store/view.ts';

/** The plan that is open. */
export const planNow = (): Plan | undefined => usePlanStore.getState().open?.plan;

/**
 * The sessions that are meant, while the programme is on the screen: those that are selected; but where a session
 * that is none of them has the focus, that one.
 */
export function selected(): Session[] {
  const plan = planNow();
  const { selection, view } = useView.getState();
  if (plan === undefined || view !== 'programme') return [];
  const focused = document.activeElement?.closest<HTMLElement>('[data-main][data-session]')?.dataset.session;
  const alone = focused !== undefined && !selection.includes(focused as SessionId);
  return (alone ? [focused as SessionId] : selection).flatMap((id) => plan.sessions[id] ?? []);
}

/** The day that is shown; the first one while all are. */
export function shownDay(plan: Plan): Day | undefined {
  const { day } = useView.getState();
  return (day === null || day === 'all' ? undefined : plan.days[day]) ?? daysInOrder(plan)[0];
}

/** The ids of the sessions that are meant. */
export const ids = (): SessionId[] => selected().map(({ id }) => id);
/** Whether any session is meant. */
export const some = () => selected().length > 0;
/** Whether any of those that are meant has a time. */
export const placed = () => selected().some(({ start }) => start !== null);
/** Whether just two are meant. */
export const two = () => selected().length === 2;

/** Whether the programme is on the screen. */
export const inProgramme = () => planNow() !== undefined && useView.getState().view === 'programme';

/** Whether the programme is on the screen, and has a day that something can be put on. */
export const hasDay = () => {
  const plan = planNow();
  return inProgramme() && plan !== undefined && shownDay(plan) !== undefined;
};
