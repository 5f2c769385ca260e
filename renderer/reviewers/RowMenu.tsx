import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { useText } from '../i18n/use-text.ts';

interface RowMenuProps {
  /** What it opens beside. */
  readonly beside: HTMLElement;
  readonly onClose: () => void;
  readonly onRename: () => void;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

/** What can be done with a reviewer. */
export function RowMenu({ beside, onClose, onRename, onOpen, onRemove }: RowMenuProps) {
  const { t } = useText();
  return (
    <Menu
      open
      positioning={{ target: beside, position: 'below', align: 'start' }}
      onOpenChange={(_, data) => {
        if (!data.open) onClose();
      }}
    >
      <MenuPopover>
        <MenuList>
          <MenuItem secondaryContent="F2" onClick={onRename}>
            {t('reviewers.row.rename')}
          </MenuItem>
          <MenuItem onClick={onOpen}>{t('reviewers.row.open')}</MenuItem>
          <MenuItem secondaryContent="Delete" onClick={onRemove}>
            {t('reviewers.row.remove')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
