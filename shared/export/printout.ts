import { formatDates } from '../i18n/dates.ts';
import { type Translate, translator } from '../i18n/translator.ts';
import { ordered, type Plan } from '../plan/plan.ts';
import type { Language } from '../plan/records/event.ts';
import { dateOf, type LocalDateTime } from '../plan/time.ts';

/** What every sheet is made from: the plan, the language it is printed in, and when. */
export interface Printout {
  readonly plan: Plan;
  readonly language: Language;
  readonly t: Translate;
  /** The event's title. */
  readonly title: string;
  /** "Version 3", or "Utkast" before anything was released. */
  readonly version: string;
  /** "Utskrivet 12 augusti 2013". */
  readonly printed: string;
}

/** A printout of `plan` made at `printedAt`. */
export function printoutOf(plan: Plan, language: Language, printedAt: LocalDateTime): Printout {
  const t = translator(language);
  const newest = Math.max(0, ...ordered(plan, 'releases').map((release) => release.version));
  return {
    plan,
    language,
    t,
    title: plan.event.title.trim() || t('records.untitled'),
    version: newest > 0 ? t('exports.version', { version: newest }) : t('exports.draft'),
    printed: t('exports.printed', { date: formatDates(dateOf(printedAt), dateOf(printedAt), language) }),
  };
}
