import type { Preferences } from '../shared/api/app.ts';

const LANGUAGES: readonly unknown[] = ['sv', 'en'] satisfies Preferences['language'][];
const THEMES: readonly unknown[] = [
  'light',
  'dark',
  'highContrast',
  'system',
] satisfies Preferences['theme'][];

/**
 * The preferences that were stored, each on its own: Swedish and the system's theme where there are none. Checked
 * by hand, because the schema library would make the first window wait for it.
 */
export function acceptPreferences(stored: unknown): Preferences {
  const { language, theme } = (stored ?? {}) as { language?: unknown; theme?: unknown };
  return {
    language: LANGUAGES.includes(language) ? (language as Preferences['language']) : 'sv',
    theme: THEMES.includes(theme) ? (theme as Preferences['theme']) : 'system',
  };
}
