import { equal } from '../change/equal.ts';
import type { SessionId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import { type Clip, NAMED_TABLES, type NamedTable, nameIn } from './clip.ts';

/** Something that the sessions of a clip name. */
export interface Named {
  readonly table: NamedTable;
  readonly id: string;
  readonly name: string;
}

/** What a clip comes to in a plan. */
export interface Match {
  /** The id in the plan of each that is known there, by its id in the clip. */
  readonly known: ReadonlyMap<string, string>;
  /** People and tracks that the plan does not know, and gets. */
  readonly missing: readonly Named[];
  /** Rooms, groups, goals and other sessions that the plan does not know, and whoever has no name. The sessions come without them. */
  readonly leftOut: readonly Named[];
  /** Sessions that were cut in this plan and still lie unplaced in it: they are moved. */
  readonly cut: ReadonlySet<SessionId>;
}

/**
 * Finds in `plan` what the sessions of a clip name: by id where the name is the same too, else by name, else by id.
 * For plans made from one template have the same ids for what may be called differently since.
 */
export function matched(plan: Plan, clip: Clip): Match {
  const known = new Map<string, string>();
  const missing: Named[] = [];
  const leftOut: Named[] = [];
  for (const table of NAMED_TABLES) {
    const find = finderIn(plan, table);
    for (const { id, name } of clip.names[table]) {
      const found = find(id, name);
      const comes = name.trim() !== '' && (table === 'people' || table === 'tracks');
      if (found !== undefined) known.set(id, found);
      else (comes ? missing : leftOut).push({ table, id, name });
    }
  }
  return { known, missing, leftOut, cut: new Set(clip.cut ? stillCut(plan, clip) : []) };
}

/** Finds the id that a record of a clip has in the plan. */
function finderIn(plan: Plan, table: NamedTable): (id: string, name: string) => string | undefined {
  const byName = new Map<string, string>();
  for (const id of Object.keys(plan[table]).sort().reverse()) byName.set(key(nameIn(plan, table, id)), id);
  return (id, name) => {
    const own = id in plan[table] ? id : undefined;
    if (own !== undefined && key(nameIn(plan, table, own)) === key(name)) return own;
    return (key(name) === '' ? undefined : byName.get(key(name))) ?? own;
  };
}

/** Those of the clip that are in the plan just as they were cut, but for their place. */
function stillCut(plan: Plan, clip: Clip): SessionId[] {
  return clip.sessions.flatMap((session) => {
    const now = plan.sessions[session.id];
    return now !== undefined &&
      now.start === null &&
      !now.locked &&
      equal({ ...now, start: session.start }, session)
      ? [session.id]
      : [];
  });
}

const key = (name: string) => name.trim().toLocaleLowerCase('sv');
