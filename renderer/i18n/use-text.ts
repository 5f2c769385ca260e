import { type Translate, translator } from '../../shared/i18n/translator.ts';
import type { Language } from '../../shared/plan/records/event.ts';
import { usePreferences } from '../store/preferences.ts';

/** The texts of the program in the language that is chosen, and that language for dates and times. */
export function useText(): { readonly t: Translate; readonly language: Language } {
  const language = usePreferences((preferences) => preferences.language);
  return { t: translator(language), language };
}

/** The texts outside of a component, in the language chosen at this moment. */
export function textNow(): Translate {
  return translator(usePreferences.getState().language);
}
