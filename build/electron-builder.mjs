// @ts-check
import { rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * How the installable program is put together. Everything it needs is bundled into dist/, so no node_modules
 * goes along.
 *
 * @type {import('electron-builder').Configuration}
 */
export const packaging = {
  appId: 'org.lokaplan.app',
  productName: 'Lokaplan',
  copyright: 'Copyright © 2026 The Lokaplan authors',
  directories: { buildResources: 'build', output: 'release' },
  files: ['dist/electron/**', 'dist/renderer/**', 'package.json', '!**/*.map', '!**/node_modules/**'],
  asar: true,
  npmRebuild: false,
  // A runtime folder of one's own is copied as it is, with the app that runs other apps.
  afterPack: async ({ packager, appOutDir }) =>
    rm(path.join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true }),
  publish: null,
  fileAssociations: [
    {
      ext: 'lokaplan',
      name: 'Lokaplan',
      description: 'Lokaplan plan',
      mimeType: 'application/vnd.lokaplan+json',
      role: 'Editor',
    },
  ],
  electronLanguages: ['en-US', 'en-GB', 'en', 'sv'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  linux: {
    target: ['dir'],
    category: 'Office',
    icon: 'build/icon.png',
    executableName: 'lokaplan',
    synopsis: 'Offline planning of internats and conferences',
  },
  win: { target: ['nsis'], icon: 'build/icon.png' },
  nsis: { oneClick: true, perMachine: false },
  mac: { target: ['dmg'], icon: 'build/icon.png', category: 'public.app-category.productivity' },
};
