import { defineConfig } from '@playwright/test';

/** One real window at a time, in real Electron; no browser is ever downloaded. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../artefacts/playwright',
  globalSetup: '../../build/e2e-setup.mjs',
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
});
