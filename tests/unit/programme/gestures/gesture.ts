import { expect } from 'vitest';
import { type Command, isRefusal } from '../../../../shared/change/command.ts';
import { type ArgsOf, COMMANDS, type CommandId } from '../../../../shared/change/commands/index.ts';
import { apply } from '../../../../shared/change/diff.ts';
import { idMaker, type SessionId } from '../../../../shared/plan/ids.ts';
import { violations } from '../../../../shared/plan/invariants.ts';
import { all, type Plan } from '../../../../shared/plan/plan.ts';
import type { Session } from '../../../../shared/plan/records/session.ts';

export const THU = '2013-08-29';
export const FRI = '2013-08-30';

let count = 0;
const newId = idMaker((length) => {
  count += 1;
  return Uint8Array.from({ length }, (_, i) => (i === 0 ? count & 31 : i === 1 ? count >> 5 : 0));
});

function outcomeOf<C extends CommandId>(plan: Plan, id: C, args: ArgsOf<C>) {
  return (COMMANDS[id] as unknown as Command<ArgsOf<C>>).run(plan, args, { newId });
}

/** The plan after a command, which must be sound. */
export function performed<C extends CommandId>(plan: Plan, id: C, args: ArgsOf<C>): Plan {
  const outcome = outcomeOf(plan, id, args);
  if (isRefusal(outcome)) throw new Error(`${outcome.refused} ${JSON.stringify(outcome.values)}`);
  const result = apply(plan, outcome);
  expect(violations(result)).toEqual([]);
  return result;
}

/** Why a command does not do it. */
export function refusal<C extends CommandId>(plan: Plan, id: C, args: ArgsOf<C>) {
  const outcome = outcomeOf(plan, id, args);
  if (!isRefusal(outcome)) throw new Error('It was not refused');
  return { why: outcome.refused.replace('commands.', ''), ...outcome.values };
}

/** When the sessions of these names start, as `10:30`; with the date where it is not Thursday; null in the tray. */
export function starts(plan: Plan, ...names: readonly string[]): (string | null)[] {
  return names.map((name) => {
    const start = plan.sessions[`session:${name}`]?.start ?? null;
    return start?.startsWith(THU) ? start.slice(11) : start;
  });
}

export const id = (name: string): SessionId => `session:${name}`;

/** The sessions that `next` has and `plan` does not, in order. */
export function made(plan: Plan, next: Plan): Session[] {
  return all(next, 'sessions').filter((session) => plan.sessions[session.id] === undefined);
}
