import type { Plan } from '../../shared/plan/plan.ts';
import { all } from '../../shared/plan/plan.ts';
import type { Session } from '../../shared/plan/records/session.ts';
import { template } from '../../shared/templates/index.ts';
import { saved } from './board.ts';
import { expect, type Running } from './launch.ts';
import { readPlanFile } from './read-back.ts';

/** LOKA as the template has it: what a coordinator who begins with an empty plan is to arrive at. */
export const LOKA = template('loka', 'sv', '2026-01-01');

export const DATES = ['2013-08-29', '2013-08-30'] as const;

/** Its rooms, in order. */
export const ROOMS = ['Stora salen', 'Källan', 'Skogen', 'Brunnen', 'Sjön', 'Bergsalen', 'Matsalen'];

/** A programme's sessions in the words of its grid: when, how long, where, what; those that utgår are marked. */
function programmeOf(plan: Plan, date: string): string[] {
  return all(plan, 'sessions')
    .filter(({ start }) => start?.startsWith(date))
    .map((session) => lineOf(plan, session))
    .sort();
}

function lineOf(plan: Plan, session: Session): string {
  const { start, minutes, title, number, rooms, status } = session;
  const where = rooms === 'all' ? 'alla' : rooms.map((id) => plan.rooms[id]?.name).join();
  const gone = status === 'cancelled' ? ' (utgår)' : '';
  return `${start?.slice(11)} ${minutes} ${where}: ${number} ${title}${gone}`;
}

/** The sessions of a day by time, each with the name of its room, empty for all of them. */
export function sessionsOn(date: string): { session: Session; room: string }[] {
  return all(LOKA, 'sessions')
    .filter(({ start }) => start?.startsWith(date))
    .sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1))
    .map((session) => {
      const [first] = session.rooms === 'all' ? [] : session.rooms;
      return { session, room: (first && LOKA.rooms[first]?.name) ?? '' };
    });
}

/** The workshops of the first day. */
export const WORKSHOPS = sessionsOn(DATES[0]).filter(({ session }) => session.kind === 'workshop');

/** When a session is, and where. */
export const whenOf = (plan: Plan, id: Session['id']): [time: string | undefined, rooms: unknown] => [
  plan.sessions[id]?.start?.slice(11),
  plan.sessions[id]?.rooms,
];

/** Closes the program and reads the file back: both days are as LOKA has them. */
export async function expectLoka(lokaplan: Running, file: string): Promise<void> {
  await saved(lokaplan.window);
  await lokaplan.close();
  const { plan } = await readPlanFile(file);
  for (const date of DATES) expect(programmeOf(plan, date)).toEqual(programmeOf(LOKA, date));
}
