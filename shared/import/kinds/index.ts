import type { ListKind } from './kind.ts';
import { people } from './people.ts';
import { reviewers } from './reviewers.ts';
import { rooms } from './rooms.ts';
import { sessions } from './sessions.ts';
import { wishes } from './wishes.ts';

/** Every kind of list that can come in. A new one is a file and a line here. */
export const KINDS = { people, rooms, sessions, reviewers, wishes } as const satisfies Record<
  string,
  ListKind
>;

export type KindId = keyof typeof KINDS;
export const KIND_IDS = Object.keys(KINDS) as KindId[];
