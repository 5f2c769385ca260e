import { ordered, type Plan } from '../../../plan/plan.ts';
import type { Person } from '../../../plan/records/person.ts';
import type { ListKind } from '../list.ts';

const RANKS = [1, 2, 3, null] as const;

/** What people wish to be at, by rank, and what they do not: as many rows for each as they have wishes of one rank. */
export const wishRows: ListKind = {
  id: 'wishes',
  listOf({ plan, t }) {
    return {
      head: [
        t('exports.csv.name'),
        t('exports.csv.organisation'),
        ...RANKS.map((rank) =>
          rank === null ? t('exports.csv.refusal') : t('exports.csv.wish', { rank: String(rank) }),
        ),
      ],
      rows: ordered(plan, 'people').flatMap((person) => {
        const byRank = RANKS.map((rank) => wishedFor(plan, person, rank));
        const height = Math.max(...byRank.map((names) => names.length));
        const organisation = (person.organisation && plan.organisations[person.organisation]?.name) || '';
        return Array.from({ length: height }, (_, row) => [
          person.name,
          organisation,
          ...byRank.map((names) => names[row] ?? ''),
        ]);
      }),
    };
  },
};

function wishedFor(plan: Plan, { wishes }: Person, rank: Person['wishes'][number]['rank']): string[] {
  return wishes
    .filter((wish) => wish.rank === rank)
    .map((wish) => nameOf(plan, wish.for))
    .filter((name) => name !== '');
}

/** What is wished for, by the name that it is found by. */
function nameOf({ sessions, groups, tracks }: Plan, id: Person['wishes'][number]['for']): string {
  if (id in sessions) {
    const session = sessions[id as keyof typeof sessions];
    return `${session?.number.trim() ?? ''} ${session?.title.trim() ?? ''}`.trim();
  }
  const group = groups[id as keyof typeof groups];
  return group?.name.trim() || group?.number.trim() || (tracks[id as keyof typeof tracks]?.name.trim() ?? '');
}
