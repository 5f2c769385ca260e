import { MenuItem } from '@fluentui/react-components';
import type { Mark } from '../../shared/assign/preview.ts';
import type { Cell } from '../../shared/reviewing/cell.ts';
import { useText } from '../i18n/use-text.ts';
import { SpotMenu, type SpotMenuProps } from './SpotMenu.tsx';

interface CellMenuProps extends SpotMenuProps {
  readonly cell: Cell;
  /** What is proposed for it. */
  readonly mark: Mark | undefined;
  readonly onWhy: () => void;
  readonly onToggle: () => void;
  readonly onPin: () => void;
}

/** What can be done with a cell: be told why it is so, or change it. */
export function CellMenu({ cell, mark, onWhy, onToggle, onPin, ...spot }: CellMenuProps) {
  const { t } = useText();
  const accepts = mark === 'added' || mark === 'removed';
  const changes = cell.assigned ? 'proposal.cell.unassign' : 'proposal.cell.assign';
  return (
    <SpotMenu {...spot}>
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
    </SpotMenu>
  );
}
