// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from './paths.mjs';
import { runScript } from './runtime/failure.mjs';
import { prepareRuntime } from './runtime/prepare.mjs';

await runScript(async () => {
  const runtime = await prepareRuntime({ virtualDisplay: false });
  const { buildAll } = await import('./build.mjs');
  await buildAll();
  const program = spawn(runtime.executable, [...runtime.flags, root, ...process.argv.slice(2)], {
    env: runtime.env,
    stdio: 'inherit',
  });
  process.once('exit', () => program.kill());
  const [code] = await once(program, 'exit');
  return code ?? 1;
});
