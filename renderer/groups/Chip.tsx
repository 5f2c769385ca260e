import { Pin12Filled } from '@fluentui/react-icons';
import { memo } from 'react';
import { mainRole } from '../../shared/grouping/board.ts';
import type { Person, PersonRole } from '../../shared/plan/records/person.ts';
import { useText } from '../i18n/use-text.ts';
import { useGroups } from './groups-state.ts';
import './chip.css';
import './roles.css';

interface ChipProps {
  readonly person: Person;
  readonly organisation: string;
  readonly pinned?: boolean;
  /** Which of their wishes it is; 0 for none of them. */
  readonly wish?: 0 | 1 | 2 | 3 | null;
  /** How many in the group they meet in another pass too. */
  readonly again?: number;
  /** Where they are proposed to go, in words; undefined when they stay. */
  readonly leaves?: string | undefined;
  /** The one of its list that Tab comes to. */
  readonly tabbable: boolean;
}

/** Someone in a group, or without one. */
export const Chip = memo(function Chip(props: ChipProps) {
  const { person, organisation, pinned = false, wish = null, again = 0, leaves, tabbable } = props;
  const { t } = useText();
  const selected = useGroups((state) => state.selected.has(person.id));
  const held = useGroups((state) => state.carry?.people.includes(person.id) ?? false);
  const role = mainRole(person);
  const name = person.name || t('people.unnamed');
  const facts = [
    organisation,
    t(`records.personRole.${role}`),
    ...(pinned ? [t('groups.chip.pinned')] : []),
    ...(wish === null ? [] : [t('groups.chip.wish', { wish: String(wish) })]),
    ...(again > 0 ? [t('groups.chip.again', { count: again })] : []),
    ...(leaves === undefined ? [] : [leaves]),
  ].filter(Boolean);
  return (
    <div
      role="option"
      aria-selected={selected}
      aria-label={[name, ...facts].join(', ')}
      title={facts.join(' · ')}
      tabIndex={tabbable ? 0 : -1}
      className="group-chip"
      data-person={person.id}
      {...(held ? { 'data-held': '' } : {})}
      {...(leaves === undefined ? {} : { 'data-leaves': '' })}
    >
      <RoleLetter role={role} />
      <span className="group-chip-name">{name}</span>
      <span className="group-chip-more">{leaves ?? organisation}</span>
      {wish !== null && <span className={`group-wish group-wish-${wish}`}>{wish === 0 ? '–' : wish}</span>}
      {pinned && <Pin12Filled aria-hidden className="group-pin" />}
    </div>
  );
});

/** A role as a letter in its colour; what it means stands in the legend. */
export function RoleLetter({ role }: { readonly role: PersonRole }) {
  const { t } = useText();
  return (
    <span aria-hidden className={`role-letter role-${role}`}>
      {t(`groups.letter.${role}`)}
    </span>
  );
}
