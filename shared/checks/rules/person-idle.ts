import type { PersonRole } from '../../plan/records/person.ts';
import type { RuleOf } from '../rule.ts';
import { listed, personName } from '../words.ts';

/** Roles that mean something to do in the programme. */
const BUSY: readonly PersonRole[] = ['speaker', 'responsible', 'reviewer', 'moderator', 'host'];

/** Someone whose role says that they have a part in the programme, and who has none. */
export const personIdle: RuleOf<'person'> = {
  id: 'person-idle',
  severity: 'warning',
  per: 'person',
  find(person, index, report) {
    if (index.castIn(person.id).length > 0) return;
    const roles = BUSY.filter((role) => person.roles.includes(role));
    if (roles.length === 0) return;
    report({
      records: [person.id],
      say: (t, language) =>
        t('checks.rule.person-idle', {
          person: personName(index, person.id, t),
          roles: listed(
            roles.map((role) => t(`records.personRole.${role}`).toLowerCase()),
            t,
            language,
          ),
        }),
    });
  },
};
