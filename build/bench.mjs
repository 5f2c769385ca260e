// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { build } from 'vite';
import { buildAll } from './build.mjs';
import { inRoot, root } from './paths.mjs';
import { Failure, runScript } from './runtime/failure.mjs';
import { prepareRuntime } from './runtime/prepare.mjs';
import { nodeConfig } from './vite.node.mjs';

/** Inside node_modules, so that what stays outside the bundle is still found. */
const folder = inRoot('node_modules', '.lokaplan');

await runScript(async () => {
  if (!existsSync(inRoot('tests', 'bench', 'main.ts'))) throw new Failure('tests/bench/main.ts is missing.');
  // With --json, standard output is the result and nothing else.
  if (process.argv.includes('--json')) console.log = console.error;
  const runtime = await prepareRuntime({ virtualDisplay: true });
  try {
    await buildAll();
    // Bundled like the program itself, because a module runner's indirections would be measured too.
    const external = ['@playwright/test', 'highs'];
    await build(nodeConfig({ entry: 'tests/bench/main.ts', folder, name: 'bench.mjs', external }));
    await buildPeer();
    const bench = spawn(process.execPath, ['--expose-gc', `${folder}/bench.mjs`, ...process.argv.slice(2)], {
      cwd: root,
      env: { ...runtime.env, LOKAPLAN_ROOT: root },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    process.once('exit', () => bench.kill());
    const [code] = await once(bench, 'exit');
    return code ?? 1;
  } finally {
    runtime.stop();
  }
});

/** The page with the calendar that the grid is measured beside. */
async function buildPeer() {
  await build({
    configFile: false,
    root: inRoot('tests', 'bench', 'peer'),
    base: './',
    logLevel: 'warn',
    build: { outDir: `${folder}/peer`, emptyOutDir: true, target: 'chrome130', reportCompressedSize: false },
  });
}
