import type { GoalId, GroupId, RoomId, SessionId } from '../../plan/ids.ts';
import type { Session } from '../../plan/records/session.ts';
import type { LocalDateTime } from '../../plan/time.ts';
import { type Entries, points } from '../authoring.ts';
import { groups } from './groups.ts';

const roomsOf: { readonly [group in GroupId]: RoomId[] } = {
  'group:1': ['room:stora-salen'],
  'group:2': ['room:kallan'],
  'group:3': ['room:skogen'],
  'group:4': ['room:brunnen'],
  'group:5': ['room:sjon'],
  'group:6': ['room:bergsalen'],
};

/** The goals that bear the names of a group's themes. */
const goalsOf: { readonly [group in GroupId]: GoalId[] } = {
  'group:1': ['goal:kunskapslyft-unga', 'goal:kunskapslyft-arbetsliv'],
  'group:2': ['goal:entreprenorskap', 'goal:samlokalisering'],
  'group:3': ['goal:innovativa-miljoer'],
};

const brief: Session['brief'] = {
  startingPoint: 'Målområdets inriktningsmål, etappmål och indikatorer, samt de genomsyrande perspektiven.',
  setUp: points(
    'Målområdesansvarig håller i workshopen, ensam eller ihop med någon inom utvecklingsområdet eller en extern ' +
      'partner, till exempel en kommun. Förslag till upplägg:',
    [
      'Kartläggning, helhetsbild och gapanalys: vad görs och vad bör göras inom målområdet för att målen ska nås?',
      'Vad har vi åstadkommit för att coacha systemet i rätt riktning?',
      'Vilka är nyckelaktörerna, och vad har förankrats med dem?',
      'Förslag till förankrad handlingsplan eller strategi, som deltagarna ger input på.',
    ],
  ),
  questions: [
    'Är vi på rätt väg, eller behöver vi hjälp att göra klart handlingsplanen?',
    'Vad mer behöver göras för att målen ska nås?',
    'Hur bidrar ni, eller kan ni bidra, till att målen uppnås?',
    'Hur kan samarbetet med deltagarna och deras nätverk fördjupas?',
    'Hur skapas åtaganden på plats?',
  ],
};

/**
 * The parallel pass of one day: a workshop of 1 h 30 min for each group, with those responsible for its themes.
 * The one of the group in `cancelled` keeps its number and its place, but nobody.
 */
export function parallelPass(
  day: 'thu' | 'fri',
  start: LocalDateTime,
  cancelled?: { readonly group: GroupId; readonly notes: string },
): Entries<SessionId, Session> {
  const sessions: { [id in SessionId]: Partial<Session> } = {};
  for (const group of Object.values(groups)) {
    const responsible = group.themes.flatMap((theme) => theme.responsible);
    sessions[workshopId(day, group.id)] = {
      number: group.number,
      title: group.name,
      kind: 'workshop',
      status: 'planned',
      start,
      minutes: 90,
      rooms: roomsOf[group.id] ?? [],
      people: responsible.map((person) => ({ person, role: 'responsible' })),
      group: group.id,
      track: group.track,
      goals: goalsOf[group.id] ?? [],
      brief,
      ...(cancelled?.group === group.id && { status: 'cancelled', people: [], notes: cancelled.notes }),
    };
  }
  return sessions;
}

/** The id of a group's workshop, as `session:thu-w1`. */
export function workshopId(day: 'thu' | 'fri', group: GroupId): SessionId {
  return `session:${day}-w${group.slice('group:'.length)}`;
}
