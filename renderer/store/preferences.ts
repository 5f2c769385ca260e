import { create } from 'zustand';
import type { Preferences } from '../../shared/api/app.ts';
import { bridge } from '../bridge.ts';

interface PreferencesStore extends Preferences {
  /** Changes a preference at once and keeps it for the next start. */
  readonly change: (fields: Partial<Preferences>) => void;
}

/** How this user wants the program: language and theme. Not part of any plan. */
export const usePreferences = create<PreferencesStore>((set, get) => ({
  language: 'sv',
  theme: 'system',
  change(fields) {
    set(fields);
    const { language, theme } = get();
    void bridge.call('app.preferences', { language, theme });
  },
}));
