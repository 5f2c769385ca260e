import type { Suggestion } from './suggest.ts';
import { barrierText, listed, type Speech, sessionOnDay } from './words.ts';

/** What speaks against someone, and what they bring, as sentences. */
export interface Reasons {
  readonly against: readonly string[];
  readonly other: readonly string[];
}

/** The reasons behind a suggestion's place in the list. */
export function reasonsFor(suggestion: Suggestion, speech: Speech): Reasons {
  const { t } = speech;
  const { reviewer, barriers, clashes, over, points, load, least, again } = suggestion;
  const names = (sessions: typeof clashes) =>
    listed(
      sessions.map((session) => sessionOnDay(speech, session)),
      speech,
    );
  const against = barriers.map((barrier) => barrierText(barrier, reviewer, speech));
  if (clashes.length > 0) against.push(t('proposal.suggest.clash', { sessions: names(clashes) }));
  for (const limit of over)
    against.push(t(limit === 'day' ? 'proposal.suggest.overDay' : 'proposal.suggest.overLoad'));
  if (suggestion.undesired) against.push(t('proposal.suggest.undesired'));

  const other = against.length === 0 ? [t('proposal.suggest.fits')] : [];
  other.push(t(load < least ? 'proposal.suggest.underLoad' : 'proposal.suggest.load', { load, least }));
  if (points.competence > 0) other.push(t('proposal.suggest.competence', { competence: points.competence }));
  if (points.wish > 0) other.push(t('proposal.suggest.wish', { wish: String(points.wish) }));
  if (again.length > 0) other.push(t('proposal.suggest.again', { sessions: names(again) }));
  return { against, other };
}
