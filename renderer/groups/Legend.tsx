import { Pin12Filled } from '@fluentui/react-icons';
import { type GroupBoard, mainRole } from '../../shared/grouping/board.ts';
import { PERSON_ROLES, type PersonRole } from '../../shared/plan/records/person.ts';
import { RoleLetter } from './Chip.tsx';
import type { Speech } from './words.ts';
import './legend.css';

interface LegendProps {
  readonly board: GroupBoard;
  readonly speech: Speech;
}

/** What the letters mean that are in sight, and the keys. */
export function Legend({ board: { cards, unseated }, speech: { t } }: LegendProps) {
  const seated = cards.flatMap((card) => card.seated);
  const used = new Set<PersonRole>([
    ...seated.map(({ person }) => mainRole(person)),
    ...unseated.map(mainRole),
    ...cards.flatMap(({ runs }) => runs.map(({ role }) => role)),
  ]);
  return (
    <footer className="groups-legend">
      <ul aria-label={t('groups.legend.roles')}>
        {PERSON_ROLES.filter((role) => used.has(role)).map((role) => (
          <li key={role}>
            <RoleLetter role={role} /> {t(`records.personRole.${role}`)}
          </li>
        ))}
        {seated.some(({ pinned }) => pinned) && (
          <li>
            <Pin12Filled aria-hidden /> {t('groups.legend.pinned')}
          </li>
        )}
      </ul>
      <span className="groups-keys">{t('groups.legend.keys')}</span>
    </footer>
  );
}
