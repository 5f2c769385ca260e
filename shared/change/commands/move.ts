import { type Move, moving } from '../../programme/gestures/moving.ts';
import { type Becoming, isThere } from '../../programme/lane.ts';
import { type Command, isRefusal } from '../command.ts';
import { apply, compose } from '../diff.ts';
import { Edit } from '../edit.ts';
import { placed } from '../placed.ts';

/**
 * Moves one session or many as one gesture does: to another time, room and day, or to the tray, what follows along
 * with it if that is wanted. Where the columns are tracks or groups, to another of these.
 */
export const moveSessions: Command<Move & { readonly as?: Becoming }> = {
  id: 'session.move',
  label: 'commands.session.move',
  when: (plan, { held }) => plan.sessions[held] !== undefined,
  run(plan, move) {
    const diff = placed(plan, moving(plan, move));
    const { as } = move;
    if (isRefusal(diff) || as === undefined || typeof move.to === 'string') return diff;
    if (!isThere(plan, as)) return { refused: 'commands.record.isGone' };
    const edit = new Edit(apply(plan, diff));
    const fromTray = plan.sessions[move.held]?.start === null;
    for (const id of new Set([move.held, ...move.sessions]))
      if ((plan.sessions[id]?.start === null) === fromTray) edit.set(id, as);
    return compose(diff, edit.diff);
  },
};
