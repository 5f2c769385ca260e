import { firstRevision } from '../../shared/change/revision.ts';
import { type Source, type SourceOptions, sourceOf } from '../../shared/export/source.ts';
import { newEvent, newSession } from '../../shared/plan/defaults.ts';
import type { SessionId } from '../../shared/plan/ids.ts';
import { keysFor } from '../../shared/plan/order.ts';
import { type Plan, planOf, type Table } from '../../shared/plan/plan.ts';
import type { Event } from '../../shared/plan/records/event.ts';
import type { Session } from '../../shared/plan/records/session.ts';

/** When the plans of tests begin, and their files are written. */
export const NOW = '2013-08-12T08:15:00.000Z';

/** The source of files that leave a plan without history. */
export function sourceOfPlan(plan: Plan, options: Partial<SourceOptions> = {}): Source {
  const file = firstRevision(plan, { at: NOW, by: 'anna' });
  return sourceOf(file, { now: NOW, printedAt: '2013-08-12T10:15', ...options });
}

/** A plan with these sessions, in their order, and nothing else but what `rest` gives. */
export function planWith(
  sessions: Readonly<Record<string, Partial<Session>>>,
  event: Partial<Event> = {},
  rest: Partial<Plan> = {},
): Plan {
  const keys = keysFor(Object.keys(sessions).length);
  const records = Object.entries(sessions).map(([name, fields], i) =>
    newSession(`session:${name}`, keys[i] ?? '', fields),
  );
  return { ...planOf(newEvent({ title: 'Internat', ...event })), ...rest, sessions: byId(records) };
}

function byId(sessions: readonly Session[]): Table<'sessions'> {
  return Object.fromEntries(sessions.map((session) => [session.id, session])) as Record<SessionId, Session>;
}
