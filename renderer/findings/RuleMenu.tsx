import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontal16Regular } from '@fluentui/react-icons';
import type { RuleId } from '../../shared/checks/finding.ts';
import { SEVERITIES } from '../../shared/plan/records/event.ts';
import { showSettings } from '../settings/settings-place.ts';
import { useReadOnly } from '../store/use-plan.ts';
import { ownSeverity, rate } from './handle.ts';
import type { Wording } from './wording.ts';

interface RuleMenuProps {
  readonly rule: RuleId;
  readonly severity: 'hard' | 'warning';
  readonly wording: Wording;
  /** Whether Tab comes to it. */
  readonly tabbable: boolean;
}

/** How much a rule matters in this plan, behind a button. */
export function RuleMenu({ rule, severity, wording, tabbable }: RuleMenuProps) {
  const { t } = wording;
  const readOnly = useReadOnly();
  const own = ownSeverity(rule);
  const name = t('findings.menu', { rule: t(`checks.name.${rule}`) });
  return (
    <Menu
      checkedValues={{ severity: [severity] }}
      onCheckedValueChange={(_, { checkedItems: [chosen] }) => {
        const next = SEVERITIES.find((one) => one === chosen);
        if (next !== undefined) rate(rule, next);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          className="rule-menu"
          size="small"
          appearance="subtle"
          icon={<MoreHorizontal16Regular />}
          aria-label={name}
          title={name}
          tabIndex={tabbable ? 0 : -1}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{t('findings.menuSeverity')}</MenuGroupHeader>
            {SEVERITIES.map((one) => {
              const choice = t(`findings.choice.${one}`);
              return (
                <MenuItemRadio key={one} name="severity" value={one} disabled={readOnly}>
                  {one === own ? t('findings.own', { choice }) : choice}
                </MenuItemRadio>
              );
            })}
          </MenuGroup>
          <MenuDivider />
          <MenuItem onClick={() => showSettings('checks')}>{t('findings.toSettings')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
