import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
} from '@fluentui/react-components';
import { roomOf, roomsAcross } from '../../../../shared/programme/lane.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useReadOnly } from '../../../store/use-plan.ts';
import { hideRooms, showAllRooms, toggleFolded, toggleGrouped, useColumns } from '../../column-state.ts';
import { type Head, moveHead, rangeOf } from './head.ts';

export interface HeadOpened {
  readonly head: Head;
  readonly target: HTMLElement;
}

interface HeadMenuProps {
  readonly opened: HeadOpened | null;
  readonly heads: readonly Head[];
  readonly close: () => void;
  /** Moves the focus to the head of this number. */
  readonly walk: (to: number) => void;
}

/** What can be done with a column: move it, hide it, and how the rooms stand. */
export function HeadMenu({ opened, heads, close, walk }: HeadMenuProps) {
  const { t } = useText();
  const grouped = useColumns((state) => state.grouped);
  const readOnly = useReadOnly();
  if (opened === null) return null;
  const { head, target } = opened;
  const index = heads.findIndex(({ key }) => key === head.key);
  const range = rangeOf(heads, index);
  const room = roomOf(head.lane);
  const others = roomsAcross(head.day.lanes).filter((id) => id !== room?.id);
  const leftOut = head.day.rooms.length - others.length - (room === null ? 0 : 1);
  const { section } = head;
  return (
    <Menu
      open
      hasCheckmarks
      positioning={{ target, position: 'below', align: 'start' }}
      checkedValues={{ grouped: grouped ? ['grouped'] : [] }}
      onOpenChange={(_, data) => {
        if (data.open) return;
        close();
        if (target.isConnected) target.focus();
      }}
    >
      <MenuPopover>
        <MenuList>
          <MenuItem
            secondaryContent="Ctrl+←"
            disabled={readOnly || range === null || index === range.first}
            onClick={() => moveHead(heads, index, index - 1) && walk(index - 1)}
          >
            {t('columns.moveLeft')}
          </MenuItem>
          <MenuItem
            secondaryContent="Ctrl+→"
            disabled={readOnly || range === null || index === range.last}
            onClick={() => moveHead(heads, index, index + 1) && walk(index + 1)}
          >
            {t('columns.moveRight')}
          </MenuItem>
          {head.lane.kind === 'room' && <MenuDivider />}
          {room !== null && (
            <MenuItem
              secondaryContent="Delete"
              disabled={others.length === 0}
              onClick={() => {
                hideRooms([room.id]);
                walk(index);
              }}
            >
              {t('columns.hide')}
            </MenuItem>
          )}
          {room !== null && (
            <MenuItem
              disabled={others.length === 0}
              onClick={() => {
                hideRooms(others);
                walk(0);
              }}
            >
              {t('columns.hideOthers')}
            </MenuItem>
          )}
          {head.lane.kind === 'room' && (
            <MenuItem disabled={leftOut === 0} onClick={showAllRooms}>
              {t('columns.showAll')}
            </MenuItem>
          )}
          {head.lane.kind === 'room' && <MenuDivider />}
          {head.lane.kind === 'room' && (
            <MenuItemCheckbox name="grouped" value="grouped" onClick={toggleGrouped}>
              {t('columns.grouped')}
            </MenuItemCheckbox>
          )}
          {section !== undefined && (
            <MenuItem onClick={() => toggleFolded(section.name)}>
              {t('columns.fold', {
                place: section.name || t('columns.noPlace'),
                count: section.rooms.length,
              })}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
