import { sv } from '../i18n/sv/index.ts';
import type { Messages, Translate } from '../i18n/translator.ts';

type Named = keyof Messages['checks']['name'];

/** A rule of the checks in words. One that this version of the program does not have keeps its own name. */
export function ruleName(rule: string, t: Translate): string {
  return isNamed(rule) ? t(`checks.name.${rule}`) : rule;
}

function isNamed(rule: string): rule is Named {
  return Object.hasOwn(sv.checks.name, rule);
}
