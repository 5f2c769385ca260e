import { isHeld } from '../item.ts';
import type { RuleOf } from '../rule.ts';
import { sessionWords } from '../words.ts';

/** From this many speakers it is a conversation that someone must lead. */
const PANEL = 3;

/** A panel without a moderator. */
export const noModerator: RuleOf<'session'> = {
  id: 'no-moderator',
  severity: 'warning',
  per: 'session',
  find(item, index, report) {
    const { id, people } = item.session;
    if (people.length < PANEL || !isHeld(item) || people.some(({ role }) => role === 'moderator')) return;
    const speakers = people.filter(({ role }) => role === 'speaker').length;
    if (speakers < PANEL) return;
    report({
      records: [id],
      say: (t, language) =>
        t('checks.rule.no-moderator', { count: speakers, ...sessionWords(index, item, t, language) }),
    });
  },
};
