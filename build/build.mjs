// @ts-check
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { inRoot } from './paths.mjs';
import { runScript } from './runtime/failure.mjs';
import { nodeConfig } from './vite.node.mjs';
import { rendererConfig } from './vite.renderer.mjs';

const bundles = [
  { entry: 'electron/main.ts', folder: inRoot('dist', 'electron'), name: 'main.js' },
  // A sandboxed preload script must be one CommonJS file.
  {
    entry: 'electron/preload.ts',
    folder: inRoot('dist', 'electron'),
    name: 'preload.cjs',
    format: /** @type {const} */ ('cjs'),
  },
  { entry: 'electron/excel/worker.ts', folder: inRoot('dist', 'electron'), name: 'excel-worker.js' },
  { entry: 'electron/print/worker.ts', folder: inRoot('dist', 'electron'), name: 'print-worker.js' },
  { entry: 'electron/import/worker.ts', folder: inRoot('dist', 'electron'), name: 'import-worker.js' },
  { entry: 'electron/assign/worker.ts', folder: inRoot('dist', 'electron'), name: 'assign-worker.js' },
  { entry: 'electron/print/main.ts', folder: inRoot('dist', 'print'), name: 'index.js' },
  { entry: 'electron/cli.ts', folder: inRoot('dist'), name: 'cli.mjs', command: true },
];

/** Build the whole program into dist/. */
export async function buildAll() {
  const start = performance.now();
  await rm(inRoot('dist'), { recursive: true, force: true });
  await build(rendererConfig);
  for (const bundle of bundles) await build(nodeConfig(bundle));
  // HiGHS looks for its program beside the bundle that calls it.
  const highs = fileURLToPath(import.meta.resolve('highs/runtime'));
  for (const folder of ['dist', 'dist/electron']) await copyFile(highs, inRoot(folder, 'highs.wasm'));
  // So that dist/ also runs from another place, where no package.json says what its files are.
  await writeFile(inRoot('dist', 'package.json'), '{ "type": "module" }\n');
  // An app of its own, which the command line has Electron run.
  await writeFile(
    inRoot('dist', 'print', 'package.json'),
    '{ "name": "lokaplan-print", "type": "module", "main": "index.js" }\n',
  );
  console.log(`Built dist/ in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runScript(buildAll);
