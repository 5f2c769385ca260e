import type { PlanFile } from '../../change/revision.ts';
import { all } from '../../plan/plan.ts';

/** Where sequence numbers begin, so that they fit in 31 bits until 2068. */
const EPOCH = Date.UTC(2000, 0, 1);
const HIGHEST_SEQUENCE = 2 ** 31 - 1;

/** How far a plan has come. */
export interface Version {
  /** When it changed last, an instant in UTC. */
  readonly changed: string;
  /** That instant in seconds since the year 2000: a number that rises with every change and every version sent. */
  readonly sequence: number;
}

/**
 * The version that every entry of a calendar bears. It counts no revisions, for those become fewer when old ones
 * are joined, and it is one for the whole plan: what was changed and changed back leaves no trace in a history
 * that was joined, so that a number for each session could fall.
 */
export function versionOf({ plan, revisions }: PlanFile): Version {
  const instants = [...revisions, ...all(plan, 'releases')].map(({ at }) => Date.parse(at));
  const newest = instants.reduce((latest, instant) => (instant > latest ? instant : latest), EPOCH);
  return {
    changed: new Date(newest).toISOString(),
    sequence: Math.min(HIGHEST_SEQUENCE, Math.floor((newest - EPOCH) / 1000)),
  };
}
