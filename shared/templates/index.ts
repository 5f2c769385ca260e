import type { TemplateName } from '../api/plan.ts';
import type { Plan } from '../plan/plan.ts';
import type { Language } from '../plan/records/event.ts';
import type { LocalDate } from '../plan/time.ts';
import { empty } from './empty.ts';
import { fokus } from './fokus/index.ts';
import { loka } from './loka/index.ts';

const TEMPLATES: { readonly [name in TemplateName]: (language: Language, today: LocalDate) => Plan } = {
  loka,
  fokus,
  empty,
};

/**
 * A plan to begin from. `loka` and `fokus` keep the dates and the Swedish wording of what they were made from;
 * what the template itself has chosen (clock times, rooms) is marked in notes written in `language`. `empty`
 * has one day some weeks after `today`, and names in `language`.
 */
export function template(name: TemplateName, language: Language, today: LocalDate): Plan {
  return TEMPLATES[name](language, today);
}
