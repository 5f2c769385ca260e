// @ts-check
import { chmod } from 'node:fs/promises';
import { inRoot } from './paths.mjs';

/** Asked for by exceljs's unzipper only for files in an S3 bucket, and not installed. */
const NEVER_LOADED = '@aws-sdk/client-s3';

/**
 * A bundle that runs in Node or Electron's main process with every package inside it, so that dist/ needs no
 * node_modules; only Electron and Node's own modules stay outside.
 *
 * @param {{ entry: string, folder: string, name: string, format?: 'es' | 'cjs', command?: boolean, external?: string[] }} bundle
 *   entry: from the project's folder; folder and name: of the result; command: it is run by its name in a shell
 * @returns {import('vite').InlineConfig}
 */
export function nodeConfig({ entry, folder, name, format = 'es', command = false, external = [] }) {
  return {
    configFile: false,
    root: inRoot(),
    logLevel: 'warn',
    publicDir: false,
    plugins: command ? [asCommand()] : [],
    ssr: { noExternal: true, external: ['electron', ...external] },
    build: {
      ssr: inRoot(entry),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        external: ['electron', /^electron\//, NEVER_LOADED, ...external],
        output: {
          format,
          entryFileNames: name,
          chunkFileNames: name.replace(/(\.\w+)$/, '-[name]-[hash]$1'),
        },
      },
    },
  };
}

/** @returns {import('vite').Plugin} */
function asCommand() {
  const firstLine = '#!/usr/bin/env node\n';
  return {
    name: 'lokaplan:as-command',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type === 'chunk' && part.isEntry && !part.code.startsWith('#!'))
          part.code = firstLine + part.code;
      }
    },
    async writeBundle({ dir }, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type === 'chunk' && part.isEntry) await chmod(`${dir}/${part.fileName}`, 0o755);
      }
    },
  };
}
