import { MenuItem } from '@fluentui/react-components';
import { useText } from '../i18n/use-text.ts';
import { SpotMenu, type SpotMenuProps } from './SpotMenu.tsx';

interface RowMenuProps extends SpotMenuProps {
  /** Of the reviewer. */
  readonly name: string;
  /** Whether the name can be changed where it stands. */
  readonly renames: boolean;
  readonly onDays: () => void;
  readonly onEdit: () => void;
  readonly onRename: () => void;
  readonly onOpen: () => void;
  readonly onPrint: () => void;
  readonly onRemove: () => void;
  /** Takes over what is proposed for this reviewer; undefined when nothing is. */
  readonly onAccept: (() => void) | undefined;
}

/** What can be done with a reviewer. */
export function RowMenu(props: RowMenuProps) {
  const { name, renames, onDays, onEdit, onRename, onOpen, onPrint, onRemove, onAccept, ...spot } = props;
  const { t } = useText();
  return (
    <SpotMenu {...spot}>
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
    </SpotMenu>
  );
}
