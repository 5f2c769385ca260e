import { Pin12Filled } from '@fluentui/react-icons';
import { mainRole } from '../../shared/grouping/board.ts';
import { all } from '../../shared/plan/plan.ts';
import { PERSON_ROLES } from '../../shared/plan/records/person.ts';
import { RoleLetter } from './Chip.tsx';
import type { Speech } from './words.ts';

/** What the letters mean, as far as anyone has such a role, and the keys. */
export function Legend({ speech: { plan, t } }: { readonly speech: Speech }) {
  const used = new Set(all(plan, 'people').map(mainRole));
  return (
    <footer className="groups-legend">
      <ul aria-label={t('groups.legend.roles')}>
        {PERSON_ROLES.filter((role) => used.has(role)).map((role) => (
          <li key={role}>
            <RoleLetter role={role} /> {t(`records.personRole.${role}`)}
          </li>
        ))}
        <li>
          <Pin12Filled aria-hidden /> {t('groups.legend.pinned')}
        </li>
      </ul>
      <span className="groups-keys">{t('groups.legend.keys')}</span>
    </footer>
  );
}
