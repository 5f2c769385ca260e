import { check as findings } from '../../shared/checks/index.ts';
import type { CliCommand } from './command.ts';
import { readPlan } from './plan-file.ts';

/** Says what is wrong in a plan. Muted findings are listed with --json only, and do not make the answer no. */
export const check: CliCommand = {
  name: 'check',
  about: 'cli.check.about',
  usage: 'PLAN [--json] [--lang sv|en]',
  files: 1,
  options: { json: { type: 'boolean' } },
  async run(call, { t, language, print }) {
    const { file } = await readPlan(call);
    const found = findings(file.plan);
    const open = found.filter(({ muted }) => !muted);
    if (call.options.json) {
      const rows = found.map(({ rule, severity, records, muted, text }) => ({
        rule,
        severity,
        records,
        muted,
        message: text(language),
      }));
      print(JSON.stringify(rows, null, 2));
    } else {
      for (const { rule, severity, text } of open)
        print(`${t(`checks.severity.${severity}`)} [${rule}] ${text(language)}`);
      print(t('cli.check.count', { count: open.length }));
    }
    return open.length === 0 ? 0 : 1;
  },
};
