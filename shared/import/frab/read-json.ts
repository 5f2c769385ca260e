import { forbiddenKey, jsonOf } from '../../file/json.ts';
import { type RawSchedule, rawSchedule } from './raw.ts';

/** The frab schedule of a JSON text; null when it is none. */
export function rawOfJson(text: string): RawSchedule | null {
  const json = jsonOf(text);
  if (!json.ok || forbiddenKey(json.value, text) !== undefined) return null;
  const parsed = rawSchedule.safeParse(json.value);
  return parsed.success ? parsed.data : null;
}
