import { type Plan, planOf } from '../../plan/plan.ts';
import type { Language } from '../../plan/records/event.ts';
import { days, event } from './event.ts';
import { goals } from './goals.ts';
import { groups, tracks } from './groups.ts';
import { NOTES } from './notes.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';
import { sessions } from './programme.ts';
import { requests } from './requests.ts';
import { assignments } from './reviewers.ts';
import { rooms } from './rooms.ts';
import { takeaways } from './takeaways.ts';

/** The internat at Loka on 29 and 30 August 2013, from its working slides. */
export function loka(language: Language): Plan {
  const notes = NOTES[language];
  return {
    ...planOf(event(notes)),
    days,
    rooms: rooms(notes),
    tracks,
    people: people(notes),
    organisations: organisations(notes),
    groups,
    sessions: sessions(notes),
    assignments,
    takeaways: takeaways(notes),
    goals: goals(notes),
    requests: requests(notes),
  };
}
