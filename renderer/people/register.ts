import { formatDate, formatTime } from '../../shared/i18n/dates.ts';
import type { Translate } from '../../shared/i18n/translator.ts';
import { all, type Plan } from '../../shared/plan/plan.ts';
import type { Language } from '../../shared/plan/records/event.ts';
import type { Person, PersonRole } from '../../shared/plan/records/person.ts';
import { type Engagement, engagements } from '../../shared/reviewing/engagements.ts';
import { matches } from '../ui/fields/find.ts';

/** Someone as the register lists them. */
export interface RegisterRow {
  readonly person: Person;
  readonly organisation: string;
  readonly roles: string;
  /** What they do, in order of time. */
  readonly engagements: readonly Engagement[];
  /** The first of it, in words; empty for nothing. */
  readonly first: string;
}

const NOTHING: readonly Engagement[] = [];

/** Everyone in the plan, in alphabetical order as Swedish has it. */
export function register(plan: Plan, t: Translate, language: Language): RegisterRow[] {
  const engaged = engagements(plan);
  const names = new Intl.Collator('sv');
  return all(plan, 'people')
    .sort((a, b) => names.compare(a.name, b.name))
    .map((person) => {
      const theirs = engaged.get(person.id) ?? NOTHING;
      const first = theirs[0];
      return {
        person,
        organisation: (person.organisation && plan.organisations[person.organisation]?.name) || '',
        roles: person.roles.map((role) => t(`records.personRole.${role}`)).join(', '),
        engagements: theirs,
        first: first === undefined ? '' : `${shortTime(first, t, language)} · ${doing(plan, first, t)}`,
      };
    });
}

/** The rows that hold every word of `search` and, unless it is null, have the role. */
export function searched(
  rows: readonly RegisterRow[],
  search: string,
  role: PersonRole | null,
): RegisterRow[] {
  const query = search.trim();
  return rows.filter(({ person, organisation, roles }) => {
    if (role !== null && !person.roles.includes(role)) return false;
    return (
      query === '' || matches(`${person.name} ${person.title} ${organisation} ${roles} ${person.diet}`, query)
    );
  });
}

/** What someone does in a session: "granskar 1 Kunskapslyft". */
export function doing(plan: Plan, { session, parts }: Engagement, t: Translate): string {
  const said = parts
    .map((part) => t(`reviewers.details.part.${part}`))
    .reduce((first, second) => t('reviewers.details.and', { first, second }));
  const title = (session.group && plan.groups[session.group]?.name) || session.title || t('records.untitled');
  return `${said} ${[session.number, title].filter(Boolean).join(' ')}`;
}

function shortTime({ session }: Engagement, t: Translate, language: Language): string {
  if (session.start === null) return t('people.unplaced');
  return `${formatDate(session.start, 'short', language)} ${formatTime(session.start, language)}`;
}
