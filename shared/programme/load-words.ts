import { duration } from '../checks/words.ts';
import type { Translate } from '../i18n/translator.ts';
import type { Plan } from '../plan/plan.ts';
import type { Load } from './load.ts';

/** A load as a part of a full day, as "85 %"; empty where there is nobody. */
export function percent({ share, person }: Load, t: Translate): string {
  return person === null ? '' : t('programme.zoom.percent', { percent: Math.round(share * 100) });
}

/** A load in words: who is the busiest of a session's people, and how busy. */
export function loadWords(plan: Plan, load: Load, t: Translate): string {
  if (load.person === null) return t('columns.load.nobody');
  const name = plan.people[load.person]?.name || t('records.untitled');
  if (load.of === 'reviews') return t('columns.load.reviews', { name, count: load.done, most: load.most });
  return t('columns.load.minutes', { name, done: hours(load.done, t), most: hours(load.most, t) });
}

/** Minutes as "5 tim 30 min". */
export function hours(minutes: number, t: Translate): string {
  return duration(minutes, t) || t('programme.minutes', { count: 0 });
}
