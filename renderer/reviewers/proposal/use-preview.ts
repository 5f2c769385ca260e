import { useMemo } from 'react';
import type { Pairs } from '../../../shared/assign/acceptance.ts';
import { isOutOfDate, type Mark, marksOf, pendingOf } from '../../../shared/assign/preview.ts';
import type { PersonId, SessionId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { useAssigning } from '../../store/assigning.ts';

/** A proposal as the matrix shows it. */
export interface Preview {
  /** What of it is still to be accepted. */
  readonly pending: Pairs;
  readonly marks: ReadonlyMap<PersonId, ReadonlyMap<SessionId, Mark>>;
  /** The plan has become another: nothing of it can be accepted. */
  readonly outOfDate: boolean;
}

export const NOTHING_PENDING: Pairs = { added: [], removed: [] };

/** The proposal that is on the screen, against `plan` as it is now; null when there is none. */
export function usePreview(plan: Plan): Preview | null {
  const proposed = useAssigning(({ now }) => (now.phase === 'proposed' ? now.proposed : null));
  return useMemo(() => {
    if (proposed === null) return null;
    if (isOutOfDate(proposed, plan)) return { pending: NOTHING_PENDING, marks: new Map(), outOfDate: true };
    const pending = pendingOf(proposed, plan);
    return { pending, marks: marksOf(pending, plan), outOfDate: false };
  }, [proposed, plan]);
}
