import type { Session } from '../../plan/records/session.ts';
import type { RuleOf } from '../rule.ts';
import { positionWords, sessionWords } from '../words.ts';

/** A session that was on the programme in the last version sent, and has since been moved or cancelled. */
export const movedSinceSent: RuleOf<'session'> = {
  id: 'moved-since-sent',
  severity: 'warning',
  per: 'session',
  find(item, index, report) {
    const { session } = item;
    const sent = index.sent?.plan.sessions[session.id];
    if (index.sent === undefined || sent === undefined || sent === session) return;
    const change = changeOf(sent, session);
    if (change === null) return;
    const { version } = index.sent;
    report({
      records: [session.id],
      say: (t, language) =>
        t(`checks.rule.moved-since-sent-${change}`, {
          version,
          before: positionWords(index, sent, t, language),
          ...sessionWords(index, item, t, language),
        }),
    });
  },
};

function changeOf(then: Session, now: Session): 'moved' | 'cancelled' | null {
  if (then.start === null || then.status === 'cancelled') return null;
  if (now.status === 'cancelled') return 'cancelled';
  const stays = then.start === now.start && then.minutes === now.minutes && placeKey(then) === placeKey(now);
  return stays ? null : 'moved';
}

function placeKey({ rooms }: Session): string {
  return rooms === 'all' ? rooms : [...rooms].sort().join(' ');
}
