// @ts-check
import { build } from 'electron-builder';
import { buildAll } from './build.mjs';
import { packaging } from './electron-builder.mjs';
import { root } from './paths.mjs';
import { runScript } from './runtime/failure.mjs';
import { prepareRuntime } from './runtime/prepare.mjs';

/** Make the installable program for this system, into release/. */
await runScript(async () => {
  const runtime = await prepareRuntime({ virtualDisplay: true });
  runtime.stop();
  await buildAll();
  await build({
    projectDir: root,
    config: { ...packaging, electronDist: runtime.folder, electronVersion: runtime.version },
  });
  console.log('The program is in release/');
});
