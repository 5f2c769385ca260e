import path from 'node:path';
import type { ExportChoices, FileFormat } from '../../shared/export/choices.ts';
import { whatLeaves } from '../../shared/export/sheet-sets.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { today } from '../clock.ts';
import { fileNameFor, shownName } from '../file-name.ts';

/** What a file is proposed to be called: "Internat 2013 – Dörrskyltar 2026-03-02.pdf", beside the plan's own. */
export function suggestedName(
  planFile: string,
  plan: Plan,
  choices: ExportChoices,
  format: FileFormat,
): string {
  const t = translator(choices.language ?? plan.event.language);
  const personName = (id: string) => plan.people[id as `person:${string}`]?.name ?? '';
  const what = whatLeaves(choices, personName, t);
  return path.join(path.dirname(planFile), `${dated(shownName(planFile), what)}.${format}`);
}

/** "Internat 2013 – Kalendrar 2026-03-02". */
export function dated(plan: string, what: string): string {
  return fileNameFor(`${plan.slice(0, 50).trim()} – ${what.slice(0, 36).trim()} ${today()}`, plan);
}
