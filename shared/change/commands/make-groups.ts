import { newGroup, newRoom, newSession } from '../../plan/defaults.ts';
import { keyAtEnd } from '../../plan/order.ts';
import { all, type Plan } from '../../plan/plan.ts';
import type { Range } from '../../plan/records/common.ts';
import { LONGEST_SESSION } from '../../plan/records/session.ts';
import type { LocalDateTime } from '../../plan/time.ts';
import type { Command } from '../command.ts';
import { Edit } from '../edit.ts';

/** The most groups that are made at once. */
export const MOST_GROUPS = 200;

/** Makes groups that meet at the same time, each in a workshop of its own, in a digital room of its own if that is wanted. */
export const makeGroups: Command<{
  readonly count: number;
  /** How many each seats. */
  readonly size: Range;
  readonly name: string;
  readonly start: LocalDateTime;
  readonly minutes: number;
  /** What the digital rooms are called, before their number; null for groups that meet on site. */
  readonly room: string | null;
}> = {
  id: 'group.make',
  label: 'groups.command.make',
  run(plan, { count, size, name, start, minutes, room }, { newId }) {
    if (!isWithin(count, 1, MOST_GROUPS) || !isWithin(minutes, 1, LONGEST_SESSION)) {
      return { refused: 'groups.command.badCount', values: { most: MOST_GROUPS } };
    }
    if (size.min > size.max) return { refused: 'commands.record.badValue' };
    const edit = new Edit(plan);
    const first = firstFree(plan);
    for (let number = first; number < first + count; number++) {
      const group = newId('groups');
      edit.add<'groups'>(
        newGroup(group, keyAtEnd(all(edit.plan, 'groups')), { number: `${number}`, name, size }),
      );
      const rooms = room === null ? [] : [newId('rooms')];
      for (const id of rooms) {
        const fields = { name: `${room} ${number}`.trim(), digital: true, capacity: size.max };
        edit.add<'rooms'>(newRoom(id, keyAtEnd(all(edit.plan, 'rooms')), fields));
      }
      edit.add<'sessions'>(
        newSession(newId('sessions'), keyAtEnd(all(edit.plan, 'sessions')), {
          number: `${number}`,
          title: name,
          kind: 'workshop',
          status: 'planned',
          mode: room === null ? 'onSite' : 'digital',
          start,
          minutes,
          rooms,
          group,
        }),
      );
    }
    return edit.diff;
  },
};

/** The number after the highest that a group has. */
function firstFree(plan: Plan): number {
  const numbers = all(plan, 'groups').map(({ number }) => (/^\d{1,6}$/.test(number) ? Number(number) : 0));
  return Math.max(0, ...numbers) + 1;
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
