import { formatTime } from '../../i18n/dates.ts';
import { awayFrom } from '../attendance.ts';
import { moveInTime } from '../remedies/another-time.ts';
import type { RuleOf } from '../rule.ts';
import { listed, personName, sessionWords } from '../words.ts';

/** Someone with a part in a session that is not, or not all, between their arrival and departure that day. */
export const outsidePresence: RuleOf<'person'> = {
  id: 'outside-presence',
  severity: 'warning',
  per: 'person',
  find(person, index, report) {
    awayFrom(person, index, 'otherHours', ({ item }, day) => {
      report({
        records: [person.id, item.session.id],
        say(t, language) {
          const hours = (person.presence ?? [])
            .filter((there) => there.day === day.id)
            .map(({ from, to }) =>
              t('checks.words.hours', {
                from: from === null ? 'null' : formatTime(from, language),
                to: to === null ? 'null' : formatTime(to, language),
              }),
            );
          return t('checks.rule.outside-presence', {
            person: personName(index, person.id, t),
            hours: listed(hours, t, language),
            ...sessionWords(index, item, t, language),
          });
        },
        propose: () => moveInTime(index, item),
      });
    });
  },
};
