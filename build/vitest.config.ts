import { defineConfig } from 'vitest/config';
import { root } from './paths.mjs';

/** Tests of pure code share a process, because most of their time is the loading of modules. */
const project = (name: string, isolate = false) => ({
  extends: true as const,
  test: { name, isolate, include: [`tests/${name}/**/*.test.{ts,tsx}`] },
});

/** The quick loop runs `unit` and `property` with few seeds; `npm test` runs every project with many. */
export default defineConfig({
  root,
  test: {
    environment: 'node',
    maxWorkers: 2,
    // Many seeds on a machine that does other things beside; none of them tests how fast something is.
    testTimeout: 60_000,
    passWithNoTests: true,
    // The web page carries its style sheet as text; the screens' own are not needed.
    css: { include: /[\\/]shared[\\/]/ },
    env: {
      LOKAPLAN_SEEDS: process.env.LOKAPLAN_SEEDS ?? '20',
      TZ: process.env.TZ ?? 'Europe/Stockholm',
    },
    projects: [project('unit'), project('property'), project('fault', true)],
  },
});
