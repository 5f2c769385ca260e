import type { Language } from '../plan/records/event.ts';

const FORMATS: Record<Language, Intl.NumberFormat> = {
  sv: new Intl.NumberFormat('sv'),
  en: new Intl.NumberFormat('en'),
};

/** A number that stands alone, as the texts of the catalogues write theirs: 1 000 in Swedish, 1,000 in English. */
export function formatNumber(value: number, language: Language): string {
  return FORMATS[language].format(value);
}
