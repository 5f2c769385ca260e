import type { RuleOf } from '../rule.ts';
import { sessionName } from '../words.ts';

/** A session that is planned or confirmed but has no time. A draft may lie in the tray. */
export const unplaced: RuleOf<'session'> = {
  id: 'unplaced',
  severity: 'warning',
  per: 'session',
  find(item, index, report) {
    const { id, start, status } = item.session;
    if (start !== null || (status !== 'planned' && status !== 'confirmed')) return;
    report({
      records: [id],
      say: (t) => t('checks.rule.unplaced', { session: sessionName(index, item, t), status }),
    });
  },
};
