import { SearchBox } from '@fluentui/react-components';
import { memo } from 'react';
import type { GroupBoard } from '../../shared/grouping/board.ts';
import type { SeatMove } from '../../shared/grouping/moves.ts';
import type { Person } from '../../shared/plan/records/person.ts';
import { Chip } from './Chip.tsx';
import { useGroups } from './groups-state.ts';
import { groupNamed, leavesText, type Speech } from './words.ts';
import './tray.css';

interface TrayProps {
  readonly board: GroupBoard;
  /** Those of the people without a seat who fit the search. */
  readonly found: readonly Person[];
  readonly search: string;
  /** What is proposed and not done yet; null without a proposal. */
  readonly pending: readonly SeatMove[] | null;
  readonly onSearch: (search: string) => void;
  readonly speech: Speech;
}

/** The participants who have no seat in the pass, and those who cannot have one. */
export const Tray = memo(function Tray(props: TrayProps) {
  const { board, found, search, pending, onSearch, speech } = props;
  const { plan, t } = speech;
  const over = useGroups((state) => state.carry?.over === 'tray');
  const active = useGroups((state) => state.active);
  const tabbable = found.some(({ id }) => id === active) ? active : found[0]?.id;
  const { unseated, unable } = board;
  const here = new Set(board.pass.sessions.map(({ id }) => id));
  const moves = new Map(
    pending?.filter(({ to }) => to !== null && here.has(to)).map((move) => [move.person, move]),
  );
  return (
    <section
      className="groups-tray"
      aria-label={t('groups.tray.title')}
      data-place="tray"
      {...(over ? { 'data-over': '' } : {})}
    >
      <header>
        <h3>
          {t('groups.tray.title')} <span className="groups-count">{unseated.length}</span>
        </h3>
        <SearchBox
          aria-label={t('groups.tray.search')}
          placeholder={t('groups.tray.search')}
          value={search}
          onChange={(_, data) => onSearch(data.value)}
        />
      </header>
      <div className="groups-tray-scroll" data-scrolls>
        <div
          role="listbox"
          aria-multiselectable="true"
          aria-label={t('groups.list', { group: t('groups.tray.title'), count: found.length })}
          className="group-list"
        >
          {found.map((person) => (
            <Chip
              key={person.id}
              person={person}
              organisation={(person.organisation && plan.organisations[person.organisation]?.name) || ''}
              leaves={leavesText(moves.get(person.id), speech)}
              tabbable={person.id === tabbable}
            />
          ))}
        </div>
        {found.length === 0 && (
          <p className="group-empty">
            {unseated.length === 0 ? t('groups.tray.all') : t('groups.tray.noHit', { search })}
          </p>
        )}
        {unable.length > 0 && (
          <details className="groups-unable">
            <summary>{t('groups.tray.unable', { count: unable.length })}</summary>
            <ul>
              {unable.map(({ person, hindrance }) => (
                <li key={person.id}>
                  {hindrance.kind === 'absent'
                    ? t('groups.tray.absent', { person: person.name })
                    : t('groups.tray.busy', {
                        person: person.name,
                        session: groupNamed(hindrance.session, speech),
                      })}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  );
});
