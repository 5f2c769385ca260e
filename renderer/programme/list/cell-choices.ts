import { formatDate } from '../../../shared/i18n/dates.ts';
import { all, ordered } from '../../../shared/plan/plan.ts';
import { SESSION_KINDS, SESSION_STATUSES } from '../../../shared/plan/records/session.ts';
import { type Choice, choices } from '../../../shared/programme/list/choice.ts';
import { type Column, groupName } from '../../../shared/programme/list/rows.ts';
import type { Wording } from '../carry/say.ts';

/** The columns whose cells hold a choice, or several. */
export const CHOOSING = ['day', 'kind', 'status', 'rooms', 'people', 'track', 'group'] as const;
export type ChoosingColumn = (typeof CHOOSING)[number];

/** Whether a column's cells hold a choice. */
export function isChoosing(column: Column): column is ChoosingColumn {
  return (CHOOSING as readonly string[]).includes(column);
}

/** What there is to choose from in each such column: made when a cell is edited, not before. */
export const CHOICES: { readonly [C in ChoosingColumn]: (wording: Wording) => Choice[] } = {
  day: ({ board, t, language }) => [
    ...board.map(({ day: { id, date, title } }) => ({
      id,
      label: formatDate(date, 'medium', language),
      aliases: [formatDate(date, 'long', language), formatDate(date, 'short', language), date, title].filter(
        Boolean,
      ),
      ...(title === '' ? {} : { more: title }),
    })),
    { id: 'unplaced', label: t('programme.unplaced') },
  ],
  kind: ({ t }) => SESSION_KINDS.map((id) => ({ id, label: t(`records.sessionKind.${id}`) })),
  status: ({ t }) => SESSION_STATUSES.map((id) => ({ id, label: t(`records.sessionStatus.${id}`) })),
  rooms: ({ plan, t }) => [
    { id: 'all', label: t('records.allRooms') },
    ...choices(
      ordered(plan, 'rooms').map(({ id, name, capacity }) => ({
        id,
        name: name || t('programme.unnamedRoom'),
        ...(capacity === null ? {} : { more: t('programme.seats', { count: capacity }) }),
      })),
    ),
  ],
  people: ({ plan, language }) => {
    const names = new Intl.Collator(language);
    return choices(
      all(plan, 'people')
        .sort((a, b) => names.compare(a.name, b.name))
        .map(({ id, name, organisation, title }) => ({
          id,
          name,
          more: (organisation && plan.organisations[organisation]?.name) || title,
        })),
    );
  },
  track: ({ plan, t }) =>
    choices(ordered(plan, 'tracks').map(({ id, name }) => ({ id, name: name || t('records.untitled') }))),
  group: ({ plan, t }) =>
    choices(ordered(plan, 'groups').map((group) => ({ id: group.id, name: groupName(group, t) }))),
};
