import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { DarkTheme20Regular } from '@fluentui/react-icons';
import type { Preferences } from '../../shared/api/app.ts';
import { useText } from '../i18n/use-text.ts';
import { usePreferences } from '../store/preferences.ts';

const THEMES: readonly Preferences['theme'][] = ['light', 'dark', 'highContrast', 'system'];

/** Language and theme. Each language is named in itself, so that it is found from the other. */
export function LookMenu() {
  const { t } = useText();
  const { language, theme, change } = usePreferences();
  return (
    <Menu
      checkedValues={{ language: [language], theme: [theme] }}
      onCheckedValueChange={(_, { name, checkedItems }) => change({ [name]: checkedItems[0] })}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<DarkTheme20Regular />}
          aria-label={t('app.look.button')}
          title={t('app.look.button')}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{t('app.look.language')}</MenuGroupHeader>
            <MenuItemRadio name="language" value="sv" lang="sv">
              Svenska
            </MenuItemRadio>
            <MenuItemRadio name="language" value="en" lang="en">
              English
            </MenuItemRadio>
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{t('app.look.theme')}</MenuGroupHeader>
            {THEMES.map((name) => (
              <MenuItemRadio key={name} name="theme" value={name}>
                {t(`app.look.${name}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
