import type { SessionId } from '../../plan/ids.ts';
import { pairId } from '../../plan/ids.ts';
import type { Session } from '../../plan/records/session.ts';
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
      const last = problems.at(-1);
      // Several reviewers of one workshop stand in one row.
      if (last?.code === code && last.row === entry.row && last.column === entry.column) return [];
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
  const sought: Sought = {
    ...ref,
    titleKey: keyOf((ref.title ?? '').replace(/…$/, '')),
    cut: ref.title?.endsWith('…') ?? false,
    numberKey: keyOf(ref.number ?? '').replace(/^(?:grupp|group) /, ''),
  };
  let best = 0;
  let found: SessionId[] = [];
  for (const session of draft.all('sessions')) {
    const score = scoreOf(session, sought);
    if (score > best) [best, found] = [score, [session.id]];
    else if (score === best && score > 0) found.push(session.id);
  }
  return found;
}

interface Sought extends SessionRef {
  readonly titleKey: string;
  /** The title is only the beginning of one. */
  readonly cut: boolean;
  readonly numberKey: string;
}

function scoreOf(session: Session, { titleKey, cut, numberKey, date, minute }: Sought): number {
  const own = keyOf(session.title);
  const sameTitle = titleKey !== '' && (own === titleKey || (cut && own.startsWith(titleKey)));
  const sameNumber = numberKey !== '' && keyOf(session.number) === numberKey;
  if (!sameTitle && !sameNumber) return 0;
  if (date !== undefined && session.start !== null && !session.start.startsWith(date)) return 0;
  const sameStart = session.start !== null && minuteOfDay(timeOf(session.start)) === minute;
  const points = [sameTitle && 4, sameNumber && 3, sameStart && 2, session.kind === 'workshop' && 1];
  return points.reduce<number>((sum, each) => sum + (each || 0), 0);
}
