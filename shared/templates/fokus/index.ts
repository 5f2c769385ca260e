import { type Plan, planOf } from '../../plan/plan.ts';
import type { Language } from '../../plan/records/event.ts';
import { goals, takeaways } from './aims.ts';
import { days, event } from './event.ts';
import { NOTES } from './notes.ts';
import { organisations, people } from './people.ts';
import { sessions } from './programme.ts';
import { groups, rooms, tracks } from './workshops.ts';

/** The conference day FOKUS Boråsregionen on 5 November 2020, from the report of it. */
export function fokus(language: Language): Plan {
  const notes = NOTES[language];
  return {
    ...planOf(event(notes)),
    days,
    rooms: rooms(notes),
    tracks,
    people: people(notes),
    organisations,
    groups: groups(),
    sessions: sessions(notes),
    takeaways,
    goals,
  };
}
