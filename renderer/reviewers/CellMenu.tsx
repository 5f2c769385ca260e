import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import type { Mark } from '../../shared/assign/preview.ts';
import type { Cell } from '../../shared/reviewing/cell.ts';
import { useText } from '../i18n/use-text.ts';

interface CellMenuProps {
  readonly cell: Cell;
  /** What is proposed for it. */
  readonly mark: Mark | undefined;
  /** What it opens beside. */
  readonly beside: HTMLElement;
  readonly onClose: () => void;
  readonly onWhy: () => void;
  readonly onToggle: () => void;
  readonly onPin: () => void;
  /** Shows what the checks have found; undefined when that is nothing. */
  readonly onFinding: (() => void) | undefined;
}

/** What can be done with a cell: be told why it is so, or change it. */
export function CellMenu({ cell, mark, beside, onClose, onWhy, onToggle, onPin, onFinding }: CellMenuProps) {
  const { t } = useText();
  const accepts = mark === 'added' || mark === 'removed';
  const changes = cell.assigned ? 'proposal.cell.unassign' : 'proposal.cell.assign';
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
          <MenuItem secondaryContent="?" onClick={onWhy}>
            {t('proposal.why.ask')}
          </MenuItem>
          <MenuItem secondaryContent={t('reviewers.cellMenu.space')} onClick={onToggle}>
            {t(accepts ? 'proposal.acceptCell' : changes)}
          </MenuItem>
          {!accepts && (
            <MenuItem secondaryContent="P" onClick={onPin}>
              {t(cell.pinned ? 'reviewers.cellMenu.unpin' : 'reviewers.cellMenu.pin')}
            </MenuItem>
          )}
          {onFinding && <MenuItem onClick={onFinding}>{t('reviewers.found.show')}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
