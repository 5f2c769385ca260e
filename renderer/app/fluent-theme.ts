import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
  teamsHighContrastTheme,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Preferences } from '../../shared/api/app.ts';
import { usePreferences } from '../store/preferences.ts';

const teal: BrandVariants = {
  10: '#011110',
  20: '#03201f',
  30: '#05302f',
  40: '#073f3f',
  50: '#0a4d4e',
  60: '#0c5b5c',
  70: '#0d6466',
  80: '#0f6c6d',
  90: '#257e7e',
  100: '#3a8f8f',
  110: '#50a09f',
  120: '#67b1b0',
  130: '#80c2c0',
  140: '#9bd2d0',
  150: '#b9e2e0',
  160: '#dbf2f0',
};

const font = {
  fontFamilyBase: "'Inter Variable', 'Segoe UI', sans-serif",
  fontSizeBase300: '13px',
  lineHeightBase300: '18px',
};
const dark = createDarkTheme(teal);
/** What is disabled in high contrast. */
const GREY = '#a6a6a6';

const THEMES: Record<Exclude<Preferences['theme'], 'system'>, Theme> = {
  light: { ...createLightTheme(teal), ...font },
  dark: {
    ...dark,
    ...font,
    colorBrandForeground1: teal[120],
    colorBrandForeground2: teal[130],
    colorBrandForegroundLink: teal[120],
    colorBrandForegroundLinkHover: teal[130],
    colorBrandForegroundLinkPressed: teal[130],
  },
  highContrast: {
    ...teamsHighContrastTheme,
    ...font,
    // As the system's GrayText; Fluent has a green here, which tells that all is well.
    colorNeutralForegroundDisabled: GREY,
    colorNeutralForegroundInvertedDisabled: GREY,
    colorNeutralBackgroundDisabled2: GREY,
    colorNeutralStrokeDisabled: GREY,
    colorNeutralStrokeDisabled2: GREY,
    colorNeutralStrokeInvertedDisabled: GREY,
    colorTransparentStrokeDisabled: GREY,
  },
};

const contrast = window.matchMedia('(forced-colors: active)');
const darkness = window.matchMedia('(prefers-color-scheme: dark)');

function listen(changed: () => void): () => void {
  contrast.addEventListener('change', changed);
  darkness.addEventListener('change', changed);
  return () => {
    contrast.removeEventListener('change', changed);
    darkness.removeEventListener('change', changed);
  };
}

const systemTheme = () => (contrast.matches ? 'highContrast' : darkness.matches ? 'dark' : 'light');

/** The theme on the screen, by name and as Fluent's values; follows the system where the user says so. */
export function useTheme(): { readonly name: keyof typeof THEMES; readonly theme: Theme } {
  const chosen = usePreferences((preferences) => preferences.theme);
  const system = useSyncExternalStore(listen, systemTheme);
  const name = chosen === 'system' ? system : chosen;
  return { name, theme: THEMES[name] };
}
