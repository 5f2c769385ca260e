import { MenuItem } from '@fluentui/react-components';
import { useText } from '../i18n/use-text.ts';
import { useReadOnly } from '../store/use-plan.ts';
import { SpotMenu, type SpotMenuProps } from './SpotMenu.tsx';

interface ColumnMenuProps extends SpotMenuProps {
  readonly cancelled: boolean;
  readonly onSuggest: () => void;
  readonly onDemand: () => void;
  readonly onShow: () => void;
}

/** What can be done with a workshop. */
export function ColumnMenu({ cancelled, onSuggest, onDemand, onShow, ...spot }: ColumnMenuProps) {
  const { t } = useText();
  const readOnly = useReadOnly();
  return (
    <SpotMenu {...spot}>
      <MenuItem disabled={cancelled || readOnly} onClick={onSuggest}>
        {t('proposal.column.suggest')}
      </MenuItem>
      <MenuItem disabled={cancelled} onClick={onDemand}>
        {t('reviewers.columnMenu.demand')}
      </MenuItem>
      <MenuItem onClick={onShow}>{t('reviewers.details.toProgramme')}</MenuItem>
    </SpotMenu>
  );
}
