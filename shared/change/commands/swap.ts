import { type Pair, swapping, swappingRooms } from '../../programme/gestures/swapping.ts';
import type { Command } from '../command.ts';
import { placed } from '../placed.ts';

/** Has two sessions trade places: when and where. Each lasts as long as before. */
export const swapSessions: Command<Pair> = {
  id: 'session.swap',
  label: 'commands.session.swap',
  when: (plan, { first, second }) =>
    first !== second && plan.sessions[first] !== undefined && plan.sessions[second] !== undefined,
  run: (plan, pair) => placed(plan, swapping(plan, pair)),
};

/** Has two sessions trade rooms; each keeps its time. */
export const swapRooms: Command<Pair> = {
  id: 'session.swapRooms',
  label: 'commands.session.swapRooms',
  when: (plan, { first, second }) =>
    first !== second && plan.sessions[first] !== undefined && plan.sessions[second] !== undefined,
  run: (plan, pair) => placed(plan, swappingRooms(plan, pair)),
};
