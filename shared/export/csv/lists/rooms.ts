import { ordered } from '../../../plan/plan.ts';
import type { ListKind } from '../list.ts';
import { joined } from '../words.ts';

/** The rooms, with what they hold. */
export const roomRows: ListKind = {
  id: 'rooms',
  listOf({ plan, t }) {
    const yes = (is: boolean) => t(is ? 'exports.csv.yes' : 'exports.csv.no');
    return {
      head: [
        t('exports.csv.room'),
        t('exports.csv.capacity'),
        t('exports.csv.plenary'),
        t('exports.csv.digital'),
        t('exports.csv.whereabouts'),
        t('exports.equipment'),
        t('exports.csv.notes'),
      ],
      rows: ordered(plan, 'rooms').map((room) => [
        room.name,
        room.capacity ?? '',
        yes(room.plenary),
        yes(room.digital),
        room.whereabouts,
        joined(room.equipment),
        room.notes,
      ]),
    };
  },
};
