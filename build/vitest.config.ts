import { defineConfig } from 'vitest/config';
import { root } from './paths.mjs';

/** Tests of pure code share a process, because most of their time is the loading of modules. */
const project = (name: string, own: { isolate?: boolean; testTimeout?: number } = {}) => ({
  extends: true as const,
  test: { name, isolate: false, ...own, include: [`tests/${name}/**/*.test.{ts,tsx}`] },
});

/** How long a property takes is a matter of the seeds asked for: `npm test` sets a limit to all of them. */
const NO_LIMIT = 0;

/** The quick loop runs `unit` and `property` with few seeds; `npm test` runs every project with many. */
export default defineConfig({
  root,
  test: {
    environment: 'node',
    maxWorkers: 2,
    // Many seeds on a machine that does other things beside; none of them tests how fast something is.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    passWithNoTests: true,
    // The web page carries its style sheet as text; the screens' own are not needed.
    css: { include: /[\\/]shared[\\/]/ },
    env: {
      LOKAPLAN_SEEDS: process.env.LOKAPLAN_SEEDS ?? '20',
      TZ: process.env.TZ ?? 'Europe/Stockholm',
    },
    projects: [
      project('unit'),
      project('property', { testTimeout: NO_LIMIT }),
      project('fault', { isolate: true }),
    ],
  },
});
