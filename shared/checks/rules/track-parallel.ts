import type { Held } from '../item.ts';
import { moveInTime } from '../remedies/another-time.ts';
import type { RuleOf } from '../rule.ts';
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
    let underWay: Held[] = [];
    for (const item of index.onTrack(track)) {
      underWay = underWay.filter((one) => one.interval.end > item.interval.start);
      const other = underWay.findLast((one) => one.session.group === null || item.session.group === null);
      underWay.push(item);
      if (other === undefined) continue;
      report({
        records: [other.session.id, item.session.id],
        say: (t, language) =>
          t('checks.rule.track-parallel', {
            first: sessionName(index, other, t),
            second: sessionName(index, item, t),
            track: index.plan.tracks[track]?.name ?? '',
            ...sharedTime(other, item, language),
          }),
        *propose() {
          yield* moveInTime(index, item);
          yield* moveInTime(index, other);
        },
      });
    }
  },
};
