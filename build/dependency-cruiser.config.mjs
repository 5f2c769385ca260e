// @ts-check

/** What `shared/` may take from npm: pure code without a clock, a disk or a screen. */
const PURE_PACKAGES = [
  'zod',
  'date-fns',
  '@date-fns/[^/]+',
  'use-intl',
  'fractional-indexing',
  '@noble/hashes',
  'papaparse',
  'fast-xml-parser',
];

const inPackage = (/** @type {string[]} */ ...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'shared-is-pure',
      comment: 'shared/ imports only shared/ and a few pure packages.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', inPackage(...PURE_PACKAGES)] },
    },
    {
      name: 'renderer-without-electron',
      comment: 'The screen reaches the main process only through the typed channels of shared/api.ts.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: ['^electron/', inPackage('electron', 'lowdb')] },
    },
    {
      name: 'renderer-without-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-without-renderer',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: ['^renderer/', inPackage('react', 'react-dom', 'zustand', '@fluentui/[^/]+')] },
    },
    {
      name: 'exceljs-in-one-folder',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: '^electron/excel/' },
      to: { path: inPackage('exceljs') },
    },
    {
      name: 'storage-without-electron',
      comment: 'The safe writing of files is the same in the window, the command line and the tests.',
      severity: 'error',
      from: { path: '^electron/storage/' },
      to: { path: inPackage('electron') },
    },
    {
      name: 'tests-and-build-stay-outside',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/' },
      to: { path: '^(tests|build)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(electron|renderer|shared)/',
        pathNot: ['\\.d\\.ts$', '/vite-env\\.ts$'],
      },
      to: {},
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared-packages',
      comment: 'Only packages that package.json names.',
      severity: 'error',
      from: { path: '^(electron|renderer|shared|build)/', pathNot: '^build/runtime/(probe|default-app)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
