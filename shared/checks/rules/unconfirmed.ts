import { isHeld } from '../item.ts';
import type { RuleOf } from '../rule.ts';
import { sessionWords } from '../words.ts';

/** A session on the programme that is not confirmed. To be turned on when the programme is about to be sent. */
export const unconfirmed: RuleOf<'session'> = {
  id: 'unconfirmed',
  severity: 'off',
  per: 'session',
  find(item, index, report) {
    if (!isHeld(item) || item.session.status === 'confirmed') return;
    report({
      records: [item.session.id],
      say: (t, language) => t('checks.rule.unconfirmed', sessionWords(index, item, t, language)),
    });
  },
};
