import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { seatsOf } from '../../shared/grouping/moves.ts';
import type { PersonId } from '../../shared/plan/ids.ts';
import { showPerson } from '../people/people-place.ts';
import { useReadOnly } from '../store/use-plan.ts';
import type { Surface } from './carry/carry.ts';
import { bind, moveTo, pin } from './gestures.ts';
import { meant, summon, useGroups } from './groups-state.ts';
import { placeOf } from './lists.ts';
import type { Speech } from './words.ts';

interface ChipMenuProps {
  /** Whose chip it was opened on; it is for the whole selection when they are in it. */
  readonly person: PersonId;
  readonly surface: Surface;
  readonly speech: Speech;
}

/** What can be done with people in the groups. */
export function ChipMenu({ person, surface, speech }: ChipMenuProps) {
  const { plan, t } = speech;
  const readOnly = useReadOnly();
  const people = meant(person);
  const { lists, pass, nameOf } = surface;
  const places = people.map((each) => placeOf(lists, each));
  const seats = seatsOf(plan, people, pass);
  const pinned = seats.length > 0 && seats.every((seat) => seat.pinned);
  const close = (): void => {
    useGroups.setState({ menu: null });
    summon(person);
  };
  const act = (gesture: () => void) => (): void => {
    close();
    gesture();
  };
  const bonds = people.length > 1 ? (['together', 'apart', 'free'] as const) : (['free'] as const);
  const isBound = (id: PersonId) => {
    const each = plan.people[id];
    const named = Object.values(plan.people).some(
      (other) => other?.together.includes(id) || other?.apart.includes(id),
    );
    return named || (each?.together.length ?? 0) + (each?.apart.length ?? 0) > 0;
  };
  return (
    <Menu
      open
      positioning={{
        target: document.querySelector<HTMLElement>(`[data-person="${person}"]`),
        position: 'below',
        align: 'start',
      }}
      onOpenChange={(_, data) => {
        if (!data.open) close();
      }}
    >
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>
              {t('groups.menu.label', { count: people.length, name: plan.people[person]?.name ?? '' })}
            </MenuGroupHeader>
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <MenuItem disabled={readOnly}>{t('groups.menu.moveTo')}</MenuItem>
              </MenuTrigger>
              <MenuPopover className="groups-menu-long">
                <MenuList>
                  {lists.slice(1).map(({ place }) => (
                    <MenuItem
                      key={place}
                      disabled={places.every((each) => each === place)}
                      onClick={act(() => moveTo(people, place, pass, nameOf(place)))}
                    >
                      {nameOf(place)}
                    </MenuItem>
                  ))}
                </MenuList>
              </MenuPopover>
            </Menu>
            {places.some((place) => place !== 'tray') && (
              <MenuItem
                disabled={readOnly}
                secondaryContent="Delete"
                onClick={act(() => moveTo(people, 'tray', pass, nameOf('tray')))}
              >
                {t('groups.menu.takeOut')}
              </MenuItem>
            )}
            {seats.length > 0 && (
              <MenuItem disabled={readOnly} onClick={act(() => pin(people, pass, !pinned))}>
                {t(pinned ? 'groups.menu.unpin' : 'groups.menu.pin')}
              </MenuItem>
            )}
            <MenuDivider />
            {bonds.map((bond) => (
              <MenuItem
                key={bond}
                disabled={readOnly || (bond === 'free' && !people.some(isBound))}
                onClick={act(() => bind(people, bond))}
              >
                {t(`groups.menu.${bond}`)}
              </MenuItem>
            ))}
            <MenuDivider />
            <MenuItem onClick={() => showPerson(person)}>{t('groups.menu.open')}</MenuItem>
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
