import type { TrackId } from '../../plan/ids.ts';
import type { Held } from '../item.ts';
import type { PlanIndex } from '../plan-index.ts';
import { moveInTime } from '../remedies/another-time.ts';
import type { Occurrence, RuleOf } from '../rule.ts';
import { sessionName, sharedTime } from '../words.ts';

/**
 * Two sessions of a track at once, which nobody can follow both of. Groups are meant to meet at once. Of many at
 * once each is held against the one before it, so that there are as many findings as sessions to move.
 */
export const trackParallel: RuleOf<'track'> = {
  id: 'track-parallel',
  severity: 'warning',
  per: 'track',
  find(track, index, report) {
    const underWay: Held[] = [];
    for (const item of index.onTrack(track)) {
      const other = lastBeside(item, underWay);
      underWay.push(item);
      if (other !== undefined) report(parallel(track, other, item, index));
    }
  },
};

/** The last of those under way that is held against `item`. Those that are over by then are taken out. */
function lastBeside(item: Held, underWay: Held[]): Held | undefined {
  let last: Held | undefined;
  let kept = 0;
  for (const one of underWay) {
    if (one.interval.end <= item.interval.start) continue;
    underWay[kept] = one;
    kept += 1;
    if (one.session.group === null || item.session.group === null) last = one;
  }
  underWay.length = kept;
  return last;
}

function parallel(track: TrackId, first: Held, second: Held, index: PlanIndex): Occurrence {
  return {
    records: [first.session.id, second.session.id],
    say: (t, language) =>
      t('checks.rule.track-parallel', {
        first: sessionName(index, first, t),
        second: sessionName(index, second, t),
        track: index.plan.tracks[track]?.name ?? '',
        ...sharedTime(index, first, second, language),
      }),
    *propose() {
      yield* moveInTime(index, second);
      yield* moveInTime(index, first);
    },
  };
}
