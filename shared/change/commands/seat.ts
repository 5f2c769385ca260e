import { type Bond, boundFields } from '../../grouping/bonds.ts';
import { movesDiff, movesTo, type SeatMove, seatsOf } from '../../grouping/moves.ts';
import type { PersonId, SessionId } from '../../plan/ids.ts';
import type { Command } from '../command.ts';
import { Edit } from '../edit.ts';

/** Seats people in a session, out of the other sessions of its pass, or in none of them. */
export const moveSeats: Command<{
  readonly people: readonly PersonId[];
  readonly to: SessionId | null;
  /** The sessions of the pass. */
  readonly pass: readonly SessionId[];
}> = {
  id: 'seat.move',
  label: 'groups.command.move',
  run(plan, { people, to, pass }) {
    const session = to === null ? null : plan.sessions[to];
    if (session === undefined) return { refused: 'commands.record.isGone' };
    if (session?.status === 'cancelled') {
      return { refused: 'groups.command.isCancelled', values: { title: session.title } };
    }
    return movesDiff(plan, movesTo(plan, people, to, pass));
  },
};

/** Takes over what was proposed, or a part of it. Pinned seats stay. */
export const acceptSeats: Command<{ readonly moves: readonly SeatMove[] }> = {
  id: 'seat.accept',
  label: 'groups.command.accept',
  run(plan, { moves }) {
    const free = moves.filter(
      ({ person, from }) => !seatsOf(plan, [person], from).some(({ pinned }) => pinned),
    );
    return movesDiff(plan, free);
  },
};

/** Pins the seats of people in a pass, or unpins them: a pinned one stays when the rest is proposed anew. */
export const pinSeats: Command<{
  readonly people: readonly PersonId[];
  readonly pass: readonly SessionId[];
  readonly pinned: boolean;
}> = {
  id: 'seat.pin',
  label: 'groups.command.pin',
  when: (plan, { people, pass, pinned }) =>
    seatsOf(plan, people, pass).some((seat) => seat.pinned !== pinned),
  run(plan, { people, pass, pinned }) {
    const edit = new Edit(plan);
    for (const { id } of seatsOf(plan, people, pass)) edit.set(id, { pinned });
    return edit.diff;
  },
};

/** Says of people that they are to sit together, or apart, or that neither matters. */
export const bindPeople: Command<{ readonly people: readonly PersonId[]; readonly bond: Bond }> = {
  id: 'person.bind',
  label: 'groups.command.bind',
  run(plan, { people, bond }) {
    const edit = new Edit(plan);
    for (const [id, fields] of boundFields(plan, people, bond)) edit.set(id, fields);
    return edit.diff;
  },
};
