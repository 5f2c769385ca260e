import { useEffect, useEffectEvent } from 'react';
import { create } from 'zustand';
import type { PersonId, SessionId } from '../../shared/plan/ids.ts';
import { ALL_OF_IT } from '../../shared/reviewing/lines.ts';
import { goTo } from '../store/view.ts';
import { useReviewersPlace, want } from './place.ts';

/** A cell of the matrix, or a heading where one of the two is null. */
interface Sent {
  readonly person: PersonId | null;
  readonly session: SessionId | null;
}

const useSent = create<{ readonly sent: Sent | null }>(() => ({ sent: null }));

/** Goes to a cell of the matrix, or to a heading of it; what would keep that from being shown is let go. */
export function showReview(person: PersonId | null, session: SessionId | null): void {
  const { rowOrder, columnOrder } = useReviewersPlace.getState().wanted;
  useReviewersPlace.setState({ kind: 'assignment' });
  want({ ...ALL_OF_IT, rowOrder, columnOrder });
  useSent.setState({ sent: { person, session } });
  goTo('reviewers');
}

/** Has `go` called when the user is sent somewhere in the matrix that is shown. */
export function useSentHere(go: (sent: Sent) => void): void {
  const { sent } = useSent();
  const arrive = useEffectEvent(go);
  useEffect(() => {
    if (sent === null) return;
    useSent.setState({ sent: null });
    arrive(sent);
  }, [sent]);
}
