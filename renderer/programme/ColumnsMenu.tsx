import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ChevronDown12Regular, LayoutColumnThree16Regular } from '@fluentui/react-icons';
import { memo } from 'react';
import { ordered } from '../../shared/plan/plan.ts';
import type { Room } from '../../shared/plan/records/room.ts';
import { COLUMNS, type Columns } from '../../shared/programme/lane.ts';
import { useText } from '../i18n/use-text.ts';
import { usePlan } from '../store/use-plan.ts';
import { hideRooms, setColumns, showAllRooms, showRooms, toggleGrouped, useColumns } from './column-state.ts';
import { toggleAllAcross, toggleFullness, useProgramme, widenBy } from './view-state.ts';

/** How much wider or narrower columns get at a time. */
const STEP = 1.4;

/** What the columns of the grid are, how wide, and which rooms are among them. */
export const ColumnsMenu = memo(function ColumnsMenu() {
  const { t } = useText();
  const rooms = usePlan((plan) => plan.rooms);
  const { columns, grouped, hidden, folded } = useColumns();
  const across = useProgramme((state) => state.across);
  const fullness = useProgramme((state) => state.fullness);
  const byRoom = columns === 'rooms' && Object.keys(rooms).length > 0;
  const checkedValues = {
    columns: [columns],
    shown: [
      ...(grouped ? ['grouped'] : []),
      ...(fullness ? ['fullness'] : []),
      ...(across === 0 ? ['allAcross'] : []),
    ],
  };
  return (
    <Menu checkedValues={checkedValues} hasCheckmarks>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          className="columns-button"
          icon={<LayoutColumnThree16Regular />}
          aria-label={`${t('columns.choose')}: ${t(`columns.by.${columns}`)}`}
          title={t('columns.choose')}
        >
          {t(`columns.by.${columns}`)}
          <ChevronDown12Regular aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {COLUMNS.map((each: Columns) => (
            <MenuItemRadio key={each} name="columns" value={each} onClick={() => setColumns(each)}>
              {t(`columns.by.${each}`)}
            </MenuItemRadio>
          ))}
          <MenuDivider />
          <MenuItemCheckbox name="shown" value="allAcross" onClick={toggleAllAcross}>
            {t('columns.allAcross')}
          </MenuItemCheckbox>
          <MenuItem persistOnClick onClick={() => widenBy(STEP)}>
            {t('columns.wider')}
          </MenuItem>
          <MenuItem persistOnClick onClick={() => widenBy(1 / STEP)}>
            {t('columns.narrower')}
          </MenuItem>
          <MenuDivider />
          {byRoom && (
            <MenuItemCheckbox name="shown" value="grouped" onClick={toggleGrouped}>
              {t('columns.grouped')}
            </MenuItemCheckbox>
          )}
          {byRoom && <RoomsMenu />}
          {byRoom && (
            <MenuItem disabled={hidden.size + folded.size === 0} onClick={showAllRooms}>
              {t('columns.showAll')}
            </MenuItem>
          )}
          {byRoom && <MenuDivider />}
          <MenuItemCheckbox name="shown" value="fullness" onClick={toggleFullness}>
            {t('columns.fullness.show')}
          </MenuItemCheckbox>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
});

/** Each room, to be shown or hidden. */
function RoomsMenu() {
  const { t } = useText();
  const plan = usePlan();
  const hidden = useColumns((state) => state.hidden);
  const rooms = ordered(plan, 'rooms');
  const shown = rooms.filter(({ id }) => !hidden.has(id));
  const toggle = ({ id }: Room) => (hidden.has(id) ? showRooms([id]) : hideRooms([id]));
  return (
    <Menu checkedValues={{ rooms: shown.map(({ id }) => id) }}>
      <MenuTrigger disableButtonEnhancement>
        <MenuItem>{t('columns.shownRooms')}</MenuItem>
      </MenuTrigger>
      <MenuPopover className="rooms-menu">
        <MenuList>
          {rooms.map((room) => (
            <MenuItemCheckbox
              key={room.id}
              name="rooms"
              value={room.id}
              persistOnClick
              // One has to be left, for what is put into the grid to be somewhere.
              disabled={shown.length === 1 && shown[0] === room}
              onClick={() => toggle(room)}
            >
              {room.name || t('programme.unnamedRoom')}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
