import { access } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { TEMPLATES, template as templateSchema } from '../../shared/api/plan.ts';
import { firstRevision } from '../../shared/change/revision.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { template } from '../../shared/templates/index.ts';
import { instant, today } from '../clock.ts';
import { type CliCommand, usageError } from './command.ts';
import { outputOf, writeOutput } from './plan-file.ts';

/** Makes a plan file from a template. */
export const newPlan: CliCommand = {
  name: 'new',
  about: 'cli.new.about',
  usage: `--template ${TEMPLATES.join('|')} -o PLAN [--force] [--lang sv|en]`,
  files: 0,
  options: {
    template: { type: 'string' },
    output: { type: 'string', short: 'o' },
    force: { type: 'boolean' },
  },
  async run(call, { t, language, print }) {
    const name = templateSchema.safeParse(call.options.template);
    if (!name.success) throw usageError('cli.error.noTemplate', { names: TEMPLATES.join(', ') });
    const output = outputOf(call);
    const taken = await access(output).then(
      () => true,
      () => false,
    );
    if (taken && !call.options.force) throw usageError('cli.error.exists', { name: path.basename(output) });
    const plan = template(name.data, language, today());
    await writeOutput(output, serialise(firstRevision(plan, { at: instant(), by: os.userInfo().username })));
    print(t('cli.new.done', { name: path.basename(output) }));
    return 0;
  },
};
