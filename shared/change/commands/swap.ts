import { all } from '../../plan/plan.ts';
import { type Pair, swapping, swappingRooms } from '../../programme/gestures/swapping.ts';
import { isForEveryone } from '../../programme/lane.ts';
import { type Command, isRefusal } from '../command.ts';
import { apply, compose } from '../diff.ts';
import { Edit } from '../edit.ts';
import { placed } from '../placed.ts';

/**
 * Has two sessions trade places: when and where. Each lasts as long as before. Where the columns are tracks or groups,
 * they trade these too, unless one is for everyone.
 */
export const swapSessions: Command<Pair & { readonly by?: 'track' | 'group' }> = {
  id: 'session.swap',
  label: 'commands.session.swap',
  when: (plan, { first, second }) =>
    first !== second && plan.sessions[first] !== undefined && plan.sessions[second] !== undefined,
  run(plan, { by, ...pair }) {
    const diff = placed(plan, swapping(plan, pair));
    const [first, second] = [plan.sessions[pair.first], plan.sessions[pair.second]];
    if (isRefusal(diff) || by === undefined || first === undefined || second === undefined) return diff;
    const rooms = all(plan, 'rooms');
    if (isForEveryone(first, rooms) || isForEveryone(second, rooms)) return diff;
    const edit = new Edit(apply(plan, diff));
    edit.set(first.id, { [by]: second[by] }).set(second.id, { [by]: first[by] });
    return compose(diff, edit.diff);
  },
};

/** Has two sessions trade rooms; each keeps its time. */
export const swapRooms: Command<Pair> = {
  id: 'session.swapRooms',
  label: 'commands.session.swapRooms',
  when: (plan, { first, second }) =>
    first !== second && plan.sessions[first] !== undefined && plan.sessions[second] !== undefined,
  run: (plan, pair) => placed(plan, swappingRooms(plan, pair)),
};
