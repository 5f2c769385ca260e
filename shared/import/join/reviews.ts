import type { SessionId } from '../../plan/ids.ts';
import { pairId } from '../../plan/ids.ts';
import { minuteOfDay, timeOf } from '../../plan/time.ts';
import type { ImportDraft } from '../draft.ts';
import type { ReviewEntry, SessionRef } from '../entries.ts';
import { keyOf } from '../keys.ts';
import type { CellProblem } from '../table/problem.ts';
import type { Outcome } from './decision.ts';
import type { PeopleFinder } from './people.ts';
import { assign } from './sessions.ts';

/** Brings assignments of reviewers in. What names no session of the plan, or several, is noted. */
export function joinReviews(
  draft: ImportDraft,
  people: PeopleFinder,
  entries: readonly ReviewEntry[],
  problems: CellProblem[],
): Outcome[] {
  return entries.flatMap((entry): Outcome[] => {
    const found = sessionsOf(draft, entry.session);
    const [session] = found;
    const value = [entry.session.number, entry.session.title].filter(Boolean).join(' ');
    if (session === undefined || found.length > 1) {
      const code = session === undefined ? 'noSuchSession' : 'severalSessions';
      problems.push({ code, weight: 'cell', row: entry.row, column: entry.column, field: 'workshop', value });
      return [];
    }
    const reviewer = people.person(entry.who, ['reviewer']);
    const id = pairId('assignments', reviewer, session);
    const becomes = assign(draft, reviewer, session) ? 'new' : 'same';
    return [
      {
        row: entry.row,
        table: 'assignments',
        id,
        name: `${entry.who.name}: ${value}`,
        becomes,
        alike: [],
        joined: 'new',
      },
    ];
  });
}

/** The sessions that best fit what a list says of one. */
function sessionsOf(draft: ImportDraft, ref: SessionRef): SessionId[] {
  const title = keyOf((ref.title ?? '').replace(/…$/, ''));
  const cut = ref.title?.endsWith('…') ?? false;
  const number = keyOf(ref.number ?? '').replace(/^(?:grupp|group) /, '');
  let best = 0;
  let found: SessionId[] = [];
  for (const session of draft.all('sessions')) {
    const own = keyOf(session.title);
    const sameTitle = title !== '' && (own === title || (cut && own.startsWith(title)));
    const sameNumber = number !== '' && keyOf(session.number) === number;
    if (!sameTitle && !sameNumber) continue;
    if (ref.date !== undefined && session.start !== null && !session.start.startsWith(ref.date)) continue;
    const sameStart =
      ref.minute !== undefined && session.start !== null && minuteOfDay(timeOf(session.start)) === ref.minute;
    const score =
      (sameTitle ? 4 : 0) +
      (sameNumber ? 3 : 0) +
      (sameStart ? 2 : 0) +
      (session.kind === 'workshop' ? 1 : 0);
    if (score > best) [best, found] = [score, [session.id]];
    else if (score === best) found.push(session.id);
  }
  return found;
}
