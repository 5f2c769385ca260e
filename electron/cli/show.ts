import path from 'node:path';
import { formatDate, formatTimes } from '../../shared/i18n/dates.ts';
import { all, TABLES } from '../../shared/plan/plan.ts';
import type { CliCommand } from './command.ts';
import { readPlan } from './plan-file.ts';

/** Says what is in a plan: its counts, days, head and size. */
export const show: CliCommand = {
  name: 'show',
  about: 'cli.show.about',
  usage: 'PLAN [--json] [--lang sv|en]',
  files: 1,
  options: { json: { type: 'boolean' } },
  async run(call, { t, language, print }) {
    const { file, bytes } = await readPlan(call);
    const { plan, head, revisions } = file;
    const days = all(plan, 'days').sort((a, b) => (a.date < b.date ? -1 : 1));
    const counts = Object.fromEntries(TABLES.map((table) => [table, Object.keys(plan[table]).length]));
    if (call.options.json) {
      const { title, place, language: printed } = plan.event;
      const dates = days.map(({ date, opens, closes }) => ({ date, opens, closes }));
      const name = path.basename(call.files[0] ?? '');
      const summary = {
        name,
        title,
        place,
        language: printed,
        days: dates,
        counts,
        head,
        revisions: revisions.length,
        bytes,
      };
      print(JSON.stringify(summary, null, 2));
      return 0;
    }
    print([plan.event.title, plan.event.place].filter(Boolean).join(' · '));
    for (const { date, opens, closes } of days)
      print(`  ${formatDate(date, 'full', language)}  ${formatTimes(opens, closes, language)}`);
    for (const table of TABLES) {
      const count = counts[table] ?? 0;
      if (count > 0) print(`  ${String(count).padStart(5)}  ${t(`cli.show.table.${table}`, { count })}`);
    }
    print(t('cli.show.history', { count: revisions.length, head: head.slice(0, 12) }));
    print(t('cli.show.size', { kilobytes: Math.ceil(bytes / 1000) }));
    return 0;
  },
};
