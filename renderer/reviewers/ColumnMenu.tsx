import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { useText } from '../i18n/use-text.ts';
import { useReadOnly } from '../store/use-plan.ts';

interface ColumnMenuProps {
  readonly cancelled: boolean;
  /** What it opens beside. */
  readonly beside: HTMLElement;
  readonly onClose: () => void;
  readonly onSuggest: () => void;
  readonly onDemand: () => void;
  readonly onShow: () => void;
  /** Shows what the checks have found; undefined when that is nothing. */
  readonly onFinding: (() => void) | undefined;
}

/** What can be done with a workshop. */
export function ColumnMenu({
  cancelled,
  beside,
  onClose,
  onSuggest,
  onDemand,
  onShow,
  onFinding,
}: ColumnMenuProps) {
  const { t } = useText();
  const readOnly = useReadOnly();
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
          <MenuItem disabled={cancelled || readOnly} onClick={onSuggest}>
            {t('proposal.column.suggest')}
          </MenuItem>
          <MenuItem disabled={cancelled} onClick={onDemand}>
            {t('reviewers.columnMenu.demand')}
          </MenuItem>
          <MenuItem onClick={onShow}>{t('reviewers.details.toProgramme')}</MenuItem>
          {onFinding && <MenuItem onClick={onFinding}>{t('reviewers.found.show')}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
