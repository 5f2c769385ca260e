import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { useText } from '../i18n/use-text.ts';

interface RowMenuProps {
  /** Of the reviewer. */
  readonly name: string;
  /** What it opens beside. */
  readonly beside: HTMLElement;
  readonly onClose: () => void;
  /** Whether the name can be changed where it stands. */
  readonly renames: boolean;
  readonly onDays: () => void;
  readonly onEdit: () => void;
  readonly onRename: () => void;
  readonly onOpen: () => void;
  readonly onPrint: () => void;
  readonly onRemove: () => void;
  /** Shows what the checks have found; undefined when that is nothing. */
  readonly onFinding: (() => void) | undefined;
  /** Takes over what is proposed for this reviewer; undefined when nothing is. */
  readonly onAccept: (() => void) | undefined;
}

/** What can be done with a reviewer. */
export function RowMenu(props: RowMenuProps) {
  const {
    name,
    beside,
    renames,
    onClose,
    onDays,
    onEdit,
    onRename,
    onOpen,
    onPrint,
    onRemove,
    onAccept,
    onFinding,
  } = props;
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
          {onAccept && <MenuItem onClick={onAccept}>{t('proposal.acceptRow', { person: name })}</MenuItem>}
          <MenuItem secondaryContent={t('reviewers.row.enter')} onClick={onDays}>
            {t('reviewers.row.days')}
          </MenuItem>
          <MenuItem onClick={onEdit}>{t('reviewers.row.edit')}</MenuItem>
          {renames && (
            <MenuItem secondaryContent="F2" onClick={onRename}>
              {t('reviewers.row.rename')}
            </MenuItem>
          )}
          <MenuItem onClick={onOpen}>{t('reviewers.row.open')}</MenuItem>
          <MenuItem onClick={onPrint}>{t('exporting.forPerson')}</MenuItem>
          <MenuItem onClick={onRemove}>{t('reviewers.row.remove')}</MenuItem>
          {onFinding && <MenuItem onClick={onFinding}>{t('reviewers.found.show')}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
