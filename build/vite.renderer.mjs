// @ts-check
import react from '@vitejs/plugin-react';
import { inRoot } from './paths.mjs';

/**
 * The screen. It is served by our own protocol under a policy without inline scripts, so nothing is inlined and
 * every address is relative.
 *
 * @type {import('vite').InlineConfig}
 */
export const rendererConfig = {
  configFile: false,
  root: inRoot('renderer'),
  base: './',
  logLevel: 'warn',
  plugins: [react()],
  build: {
    outDir: inRoot('dist', 'renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
  },
};
