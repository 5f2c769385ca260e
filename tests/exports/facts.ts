import { all, type Plan } from '../../shared/plan/plan.ts';
import type { Person } from '../../shared/plan/records/person.ts';
import type { Session } from '../../shared/plan/records/session.ts';

/**
 * What a plan says that a format holds too, each fact a line. A frab schedule has placed sessions only and no roles in
 * them; a CSV list has no texts of briefs and no days without a session.
 */
export function factsOf(plan: Plan, format: 'json' | 'xml' | 'csv'): string[] {
  const sessions = all(plan, 'sessions');
  if (format === 'csv') {
    return [
      ...sessions.flatMap((session) => listed(plan, session)),
      ...all(plan, 'people').map((person) => inList(plan, person)),
    ];
  }
  return [
    ...sessions.filter(({ start }) => start !== null).flatMap((session) => scheduled(plan, session)),
    ...all(plan, 'days').map(({ date, opens }) => `day ${date} from ${opens}`),
    ...all(plan, 'tracks').map(({ name }) => `track ${name}`),
    ...(format === 'xml'
      ? []
      : all(plan, 'rooms').map(({ name, capacity }) => `room ${name} ${capacity ?? ''}`)),
  ];
}

/** The facts of a session by what they are of; those that are empty are none. */
function told(of: string, facts: readonly (readonly [string, string | number | null])[]): string[] {
  return facts.flatMap(([what, value]) =>
    value === '' || value === null ? [] : [`${of}: ${what} ${value}`],
  );
}

function common(plan: Plan, session: Session): (readonly [string, string | number])[] {
  return [
    ['lasts', session.minutes],
    ['rooms', roomsOf(plan, session)],
    ['track', (session.track && plan.tracks[session.track]?.name) ?? ''],
    ['presenters', session.presenters],
    ['kind', session.kind],
  ];
}

function scheduled(plan: Plan, session: Session): string[] {
  const { number, title, start, people, brief } = session;
  return told(`${[number, title].filter(Boolean).join(' ')} ${start}`, [
    ...common(plan, session),
    ...people.map(({ person }) => ['person', plan.people[person]?.name ?? ''] as const),
    ['starting point', brief.startingPoint],
    ['set-up', brief.setUp],
    ...brief.questions.map((question) => ['question', question] as const),
  ]);
}

function listed(plan: Plan, session: Session): string[] {
  const { number, title, start, people, status, mode, capacity } = session;
  return told(`${title} ${start ?? '-'}`, [
    ...common(plan, session),
    ...people.map(({ person, role }) => [role, plan.people[person]?.name ?? ''] as const),
    ['number', number],
    ['status', status],
    ['mode', mode],
    ['seats', capacity],
  ]);
}

function inList(plan: Plan, { name, title, email, phone, mode, diet, organisation, roles }: Person): string {
  const from = (organisation && plan.organisations[organisation]?.name) ?? '';
  return `${name}: ${[title, email, phone, mode, diet, from, [...roles].sort()].join('; ')}`;
}

function roomsOf(plan: Plan, { rooms }: Session): string {
  if (rooms === 'all') return rooms;
  return rooms
    .map((id) => plan.rooms[id]?.name ?? '?')
    .sort()
    .join(' + ');
}
