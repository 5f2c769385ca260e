import { defineConfig } from '@playwright/test';
import { displaysForTests } from '../../build/runtime/display.mjs';

/** Real windows in real Electron, each on a display of its own; no browser is ever downloaded. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../artefacts/playwright',
  globalSetup: '../../build/e2e-setup.mjs',
  workers: displaysForTests(),
  fullyParallel: true,
  retries: 0,
  // How long a test takes is no matter here: it may run on a slow machine that does other things beside.
  timeout: 300_000,
  expect: { timeout: 60_000, toPass: { timeout: 60_000 } },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
});
