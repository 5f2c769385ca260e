import type { GroupId, IdOf, SessionId, TrackId } from '../plan/ids.ts';
import { ordered, type Plan } from '../plan/plan.ts';
import type { Person } from '../plan/records/person.ts';
import { reviewColumns } from './matrix.ts';
import { NOTHING, REFUSAL } from './values.ts';

/** What someone can know or wish for: a track, a group with its themes, or one session. */
export interface Topic {
  readonly id: TrackId | GroupId | SessionId;
  readonly kind: 'tracks' | 'groups' | 'sessions';
  /** The number it is printed with, if it has one. */
  readonly number: string;
  readonly name: string;
}

/** What competence is given in: the tracks and the groups of `plan`. */
export function competenceTopics(plan: Plan): Topic[] {
  const tracks = ordered(plan, 'tracks').map(
    ({ id, name }): Topic => ({ id, kind: 'tracks', number: '', name }),
  );
  const groups = ordered(plan, 'groups').map(
    ({ id, number, name, themes }): Topic => ({
      id,
      kind: 'groups',
      number,
      name: name || themes.map(({ title }) => title).join(', '),
    }),
  );
  return [...tracks, ...groups];
}

/** What can be wished for or refused: those, and each session to review. */
export function wishTopics(plan: Plan): Topic[] {
  const sessions = reviewColumns(plan)
    .filter(({ cancelled }) => !cancelled)
    .map(
      ({ session, title }): Topic => ({
        id: session.id,
        kind: 'sessions',
        number: session.number,
        name: title,
      }),
    );
  return [...competenceTopics(plan), ...sessions];
}

/** What is said of someone's competence in `topic`: "0" to "3", or nothing. */
export function competenceIn(person: Person, topic: Topic['id']): string {
  return String(person.competence.find((each) => each.in === topic)?.level ?? NOTHING);
}

/** What someone wishes: "1" to "3", a refusal, or nothing. */
export function wishFor(person: Person, topic: Topic['id']): string {
  const wish = person.wishes.find((each) => each.for === topic);
  if (wish === undefined) return NOTHING;
  return wish.rank === null ? REFUSAL : String(wish.rank);
}

/** Their competence with what `values` say, by topic; what they say nothing of stays. */
export function withCompetence(
  person: Person,
  values: ReadonlyMap<Topic['id'], string>,
): Person['competence'] {
  const kept = person.competence.filter((each) => !values.has(each.in));
  const added = [...values].flatMap(([topic, value]) =>
    value === NOTHING ? [] : [{ in: topic as IdOf<'tracks' | 'groups'>, level: Math.min(3, Number(value)) }],
  );
  return [...kept, ...added];
}

/** Their wishes with what `values` say, by topic. */
export function withWishes(person: Person, values: ReadonlyMap<Topic['id'], string>): Person['wishes'] {
  const kept = person.wishes.filter((each) => !values.has(each.for));
  const added = [...values].flatMap(([topic, value]) =>
    value === NOTHING ? [] : [{ for: topic, rank: value === REFUSAL ? null : Number(value) }],
  );
  return [...kept, ...added];
}
