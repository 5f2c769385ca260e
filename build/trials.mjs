// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { inRoot, root } from './paths.mjs';
import { runScript } from './runtime/failure.mjs';
import { prepareRuntime } from './runtime/prepare.mjs';
import { offerJudges } from './runtime/system-libraries.mjs';
import { nodeConfig } from './vite.node.mjs';

const [set = '', ...rest] = process.argv.slice(2);
/** Inside node_modules, so that what stays outside the bundles is still found; of this run's own. */
const folder = inRoot('node_modules', '.lokaplan', `trials-${process.pid}`);
const external = ['@playwright/test'];

// For those of the set `fault` the program itself must have been built.
await runScript(async () => {
  const runtime = process.env.LOKAPLAN_ELECTRON ? undefined : await prepareRuntime({ virtualDisplay: true });
  try {
    if (set === 'exports') await offerJudges();
    await build(nodeConfig({ entry: 'tests/trials/main.ts', folder, name: 'main.mjs', external }));
    for (const file of await readdir(inRoot('tests', set, 'programs')).catch(() => [])) {
      const name = `${path.basename(file, '.ts')}.mjs`;
      await build(nodeConfig({ entry: `tests/${set}/programs/${file}`, folder, name, external }));
    }
    const trials = spawn(process.execPath, [path.join(folder, 'main.mjs'), set, ...rest], {
      cwd: root,
      env: { ...process.env, ...runtime?.env, LOKAPLAN_ROOT: root },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    process.once('exit', () => trials.kill());
    const [code] = await once(trials, 'exit');
    return code ?? 1;
  } finally {
    runtime?.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
