import { type IdOf, PREFIXES, type SessionId, type TableName } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { Session } from '../plan/records/session.ts';
import { type Command, isRefusal, type Refusal } from './command.ts';
import { type ArgsOf, COMMANDS, type CommandId } from './commands/index.ts';
import type { FieldChange } from './diff.ts';

/** A session as it is and as it would be; null before it is made, and after it is deleted. */
export interface Shown {
  readonly before: Session | null;
  readonly after: Session | null;
}

/**
 * What a command would do to the sessions, without doing it: those it changes, makes or deletes, or why it will
 * not. The same command does just this; only the ids of what it makes are others. As cheap as the command itself,
 * so a gesture can ask once a frame.
 */
export function preview<C extends CommandId>(plan: Plan, id: C, args: ArgsOf<C>): readonly Shown[] | Refusal {
  let count = 0;
  const newId = <T extends TableName>(table: T): IdOf<T> => {
    count += 1;
    const id: IdOf<T> = `${PREFIXES[table]}:preview-${count}`;
    return id in plan[table] ? newId(table) : id;
  };
  const command = COMMANDS[id] as unknown as Command<ArgsOf<C>>;
  const outcome = command.run(plan, args, { newId });
  if (isRefusal(outcome)) return outcome;
  const { added, updated, removed } = outcome;
  const sessionIn = (records: object, key: string) => (records as Record<string, Session>)[key] ?? null;
  return [
    ...sessionIds(updated).flatMap((key) => {
      const before = plan.sessions[key] ?? null;
      return before === null ? [] : [{ before, after: changed(before, updated[key] ?? {}) }];
    }),
    ...sessionIds(added).map((key) => ({ before: null, after: sessionIn(added, key) })),
    ...sessionIds(removed).map((key) => ({ before: sessionIn(removed, key), after: null })),
  ];
}

function sessionIds(part: object): SessionId[] {
  return Object.keys(part).filter((id): id is SessionId => id.startsWith('session:'));
}

function changed(session: Session, fields: Readonly<Record<string, FieldChange>>): Session {
  const to = Object.entries(fields).map(([field, [, value]]) => [field, value]);
  return { ...session, ...Object.fromEntries(to) };
}
