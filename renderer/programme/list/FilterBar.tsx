import { Button, SearchBox, Select } from '@fluentui/react-components';
import { formatDate } from '../../../shared/i18n/dates.ts';
import { ordered } from '../../../shared/plan/plan.ts';
import { SESSION_KINDS, SESSION_STATUSES } from '../../../shared/plan/records/session.ts';
import { type Filter, NO_FILTER } from '../../../shared/programme/list/filter.ts';
import { useView } from '../../store/view.ts';
import type { Wording } from '../carry/say.ts';
import { filterBy, useList } from './list-state.ts';

interface FilterBarProps {
  readonly wording: Wording;
  readonly found: number;
  readonly count: number;
  /** Down from the search: into the list. */
  readonly onDown: () => void;
}

/** What of the programme the list shows: by words, day, room, track, kind and status. */
export function FilterBar({ wording, found, count, onDown }: FilterBarProps) {
  const { plan, board, t, language } = wording;
  const filter = useList((state) => state.filter);
  const selected = useView((state) => state.selection.length);
  const held = Object.values(filter).some(Boolean);
  const rooms = ordered(plan, 'rooms').map(
    ({ id, name }) => [id, name || t('programme.unnamedRoom')] as const,
  );
  const tracks = ordered(plan, 'tracks').map(({ id, name }) => [id, name || t('records.untitled')] as const);
  return (
    <div className="list-bar">
      <SearchBox
        size="small"
        className="list-search"
        aria-label={t('list.filter.text')}
        placeholder={t('list.filter.text')}
        value={filter.text}
        onChange={(_, { value }) => filterBy({ text: value })}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'Enter') onDown();
        }}
      />
      <Choose part="day" label={t('list.filter.day')} any={t('list.filter.anyDay')}>
        {[
          ...board.map(({ day }) => [day.id, formatDate(day.date, 'medium', language)] as const),
          ['unplaced', t('programme.tray')],
        ]}
      </Choose>
      <Choose part="room" label={t('list.filter.room')} any={t('list.filter.anyRoom')}>
        {[...rooms, ['none', t('records.noRoom')]]}
      </Choose>
      {tracks.length > 0 && (
        <Choose part="track" label={t('list.filter.track')} any={t('list.filter.anyTrack')}>
          {[...tracks, ['none', t('list.filter.noTrack')]]}
        </Choose>
      )}
      <Choose part="kind" label={t('list.filter.kind')} any={t('list.filter.anyKind')}>
        {SESSION_KINDS.map((kind) => [kind, t(`records.sessionKind.${kind}`)])}
      </Choose>
      <Choose part="status" label={t('list.filter.status')} any={t('list.filter.anyStatus')}>
        {SESSION_STATUSES.map((status) => [status, t(`records.sessionStatus.${status}`)])}
      </Choose>
      <span className="list-count" role="status">
        {found === count ? t('list.count', { count }) : t('list.found', { found, count })}
        {selected > 1 && ` · ${t('list.selected', { count: selected })}`}
      </span>
      {held && (
        <Button size="small" onClick={() => useList.setState({ filter: NO_FILTER })}>
          {t('list.filter.clear')}
        </Button>
      )}
    </div>
  );
}

interface ChooseProps {
  readonly part: Exclude<keyof Filter, 'text'>;
  readonly label: string;
  /** What it is called to hold nothing back. */
  readonly any: string;
  readonly children: readonly (readonly [value: string, label: string])[];
}

function Choose({ part, label, any, children }: ChooseProps) {
  const value = useList((state) => state.filter[part]);
  return (
    <Select
      size="small"
      aria-label={label}
      data-held={value !== null || undefined}
      value={value ?? ''}
      onChange={(_, data) => {
        const [chosen] = children.find(([one]) => one === data.value) ?? [];
        filterBy({ [part]: chosen ?? null });
      }}
    >
      <option value="">{any}</option>
      {children.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </Select>
  );
}
