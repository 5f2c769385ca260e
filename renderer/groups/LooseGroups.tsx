import { Link } from '@fluentui/react-components';
import type { Session } from '../../shared/plan/records/session.ts';
import { goTo, select } from '../store/view.ts';
import { groupName, groupTitle, type Speech } from './words.ts';

interface LooseGroupsProps {
  readonly sessions: readonly Session[];
  readonly speech: Speech;
}

/** Sessions of groups that have no time yet: who sits in them is asked once they have. Each leads to the programme. */
export function LooseGroups({ sessions, speech }: LooseGroupsProps) {
  const { t } = speech;
  if (sessions.length === 0) return null;
  return (
    <section className="groups-loose" aria-label={t('groups.loose.title')}>
      <h3>
        {t('groups.loose.title')} <span className="groups-count">{sessions.length}</span>
      </h3>
      <p>{t('groups.loose.text')}</p>
      <ul>
        {sessions.map((session) => {
          const [name, title] = [groupName(session, speech), groupTitle(session, speech)];
          return (
            <li key={session.id}>
              <Link
                as="button"
                onClick={() => {
                  select(session.id);
                  goTo('programme');
                }}
              >
                {title === name ? name : `${name}, ${title}`}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
