import { check as findings } from '../../shared/checks/index.ts';
import { lastSent } from '../../shared/checks/sent.ts';
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
    const found = findings(file.plan, lastSent(file));
    const open = found.filter(({ muted }) => !muted);
    if (call.options.json) {
      const rows = found.map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        records: finding.records,
        muted: finding.muted,
        message: finding.text(language),
      }));
      print(JSON.stringify(rows, null, 2));
    } else {
      for (const finding of open)
        print(`${t(`checks.severity.${finding.severity}`)} [${finding.rule}] ${finding.text(language)}`);
      print(t('cli.check.count', { count: open.length }));
    }
    return open.length === 0 ? 0 : 1;
  },
};
