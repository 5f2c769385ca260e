import type { Person } from '../../shared/plan/records/person.ts';
import { freedBy } from '../../shared/reviewing/freed.ts';
import { textNow } from '../i18n/use-text.ts';
import { dispatch, usePlanStore } from '../store/plan.ts';
import { newGesture } from '../ui/fields/use-draft.ts';
import { notifyUndoable } from '../ui/undo-notice.ts';

/** Has someone there at these times. Reviews that they then miss are taken off them, and that is said; one undo. */
export function setPresence(person: Person, presence: Person['presence'], gesture = newGesture()): void {
  const plan = usePlanStore.getState().open?.plan;
  if (plan === undefined) return;
  const freed = freedBy(plan, person, presence);
  if (!dispatch('record.edit', { id: person.id, fields: { presence } }, gesture) || freed.length === 0)
    return;
  dispatch('record.remove', { ids: freed.map(({ id }) => id) }, gesture);
  notifyUndoable('info', textNow()('reviewers.say.freed', { person: person.name, count: freed.length }));
}
