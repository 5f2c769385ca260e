import type { Finding } from '../../shared/checks/finding.ts';
import { fold } from '../../shared/i18n/fold.ts';
import { dayOf } from '../../shared/plan/day-of.ts';
import type { DayId, RecordId, SessionId } from '../../shared/plan/ids.ts';
import { all, type Plan } from '../../shared/plan/plan.ts';
import type { Language } from '../../shared/plan/records/event.ts';

/** Whether what a finding is about includes this session. */
export function isAbout(session: SessionId): (finding: Pick<Finding, 'records'>) => boolean {
  return ({ records }) => records.includes(session);
}

/** Whether a finding belongs to a day: it is about the day itself, or about a session that lies on it. */
export function isOn(plan: Plan, day: DayId): (finding: Pick<Finding, 'records'>) => boolean {
  const days = all(plan, 'days');
  const known = new Map<RecordId, boolean>();
  const lies = (id: RecordId): boolean => {
    if (id === day) return true;
    const start = id.startsWith('session:') ? plan.sessions[id as SessionId]?.start : undefined;
    return start != null && dayOf(days, start)?.id === day;
  };
  return ({ records }) =>
    records.some((id) => {
      const on = known.get(id) ?? lies(id);
      known.set(id, on);
      return on;
    });
}

/**
 * Says whether the sentence of a finding has every word of `search` in it, in any order. Sentences are kept for as
 * long as the function is, which is to be one plan.
 */
export function sentencesOf(language: Language): (finding: Finding, search: string) => boolean {
  const known = new Map<Finding, string>();
  return (finding, search) => {
    const sentence = known.get(finding) ?? fold(finding.text(language));
    known.set(finding, sentence);
    return fold(search)
      .split(/\s+/)
      .every((word) => sentence.includes(word));
  };
}
