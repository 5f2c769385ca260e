import { newSession } from '../../plan/defaults.ts';
import type { SessionId } from '../../plan/ids.ts';
import { keyAtEnd } from '../../plan/order.ts';
import { all } from '../../plan/plan.ts';
import { LONGEST_SESSION } from '../../plan/records/session.ts';
import { type BlockWish, blockSessions } from '../../programme/gestures/blocks.ts';
import type { Follow } from '../../programme/gestures/follow.ts';
import type { Position } from '../../programme/move.ts';
import type { Command } from '../command.ts';
import { Edit } from '../edit.ts';
import { withRoom } from './copy.ts';

/** Puts a ready block of the palette on one day, or on several at once; what is there makes room, if that is wanted. */
export const addBlock: Command<BlockWish & { readonly follow?: Follow }> = {
  id: 'block.add',
  label: 'commands.block.add',
  run(plan, { follow = 'none', ...wish }, { newId }) {
    const { minutes } = wish;
    if (minutes !== undefined && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_SESSION))
      return { refused: 'commands.session.badLength' };
    const sessions = blockSessions(plan, wish);
    if ('refused' in sessions) return sessions;
    const edit = new Edit(plan);
    const made = new Map<SessionId, Position>();
    for (const fields of sessions) {
      const session = newSession(newId('sessions'), keyAtEnd(all(edit.plan, 'sessions')), fields);
      edit.add<'sessions'>(session);
      made.set(session.id, session);
    }
    return follow === 'none' ? edit.diff : withRoom(plan, edit.diff, made, follow);
  },
};
