// @ts-check
import { lastLine, run } from './commands.mjs';
import { Failure } from './failure.mjs';

const FOR_ELECTRON = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libatk-bridge2.0-0', 'libdrm2'];
const FOR_VIRTUAL_DISPLAY = ['xvfb', 'xauth'];

/** What judges the files that leave the program: LibreOffice prints them, openpyxl and xmllint read them. */
const FOR_JUDGING = [
  'libreoffice-calc',
  'fonts-liberation',
  'poppler-utils',
  'python3-openpyxl',
  'libxml2-utils',
];

/**
 * See to it that programs of others are there to judge what is exported. Where they cannot be installed, their
 * package names are said, and what they would have judged is passed over in words.
 */
export async function offerJudges() {
  if (process.platform !== 'linux' || !(await isDebianLike())) return;
  const installed = await installedOf(FOR_JUDGING);
  const missing = FOR_JUDGING.filter((name) => !installed.has(name));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    console.log(`Not all that judges exported files is here. Run: sudo apt-get install ${missing.join(' ')}`);
    return;
  }
  console.log(`Installing what judges exported files: ${missing.join(' ')} ...`);
  try {
    await apt(['update']);
    await apt(['install', '-y', '--no-install-recommends', ...missing]);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.log(error.message);
  }
}

/**
 * See to it that the Debian or Ubuntu packages Electron needs are there: as root they are installed, otherwise
 * the command that does so is named. Does nothing on other systems.
 *
 * @param {{ virtualDisplay: boolean }} need
 */
export async function ensureSystemPackages({ virtualDisplay }) {
  if (process.platform !== 'linux' || !(await isDebianLike())) return;
  const wanted = [...FOR_ELECTRON, ...(virtualDisplay ? FOR_VIRTUAL_DISPLAY : [])];
  const installed = await installedOf(wanted.flatMap(spellings));
  const missing = wanted.filter((name) => !spellings(name).some((spelling) => installed.has(spelling)));
  if (missing.length === 0) return;

  if (process.getuid?.() !== 0) {
    const names = (await availableSpellings(missing)).join(' ');
    throw new Failure(
      `system libraries are missing. Run: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`,
    );
  }
  console.log(`Installing system libraries: ${missing.join(' ')} ...`);
  await apt(['update']);
  await apt(['install', '-y', '--no-install-recommends', ...(await availableSpellings(missing))]);
}

/**
 * A last check on any Linux: does the program find every library it is linked with?
 *
 * @param {string} executable
 */
export async function ensureLinked(executable) {
  if (process.platform !== 'linux') return;
  const { stdout } = await run('ldd', [executable]);
  const missing = [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
  if (missing.length > 0) {
    throw new Failure(
      `system libraries are missing: ${missing.join(', ')}. Install the packages of your system that hold them.`,
    );
  }
}

const isDebianLike = async () =>
  (await run('dpkg-query', ['--version'])).code === 0 && (await run('apt-get', ['--version'])).code === 0;

/**
 * Newer releases renamed some libraries when their time type grew to 64 bits.
 *
 * @param {string} name
 */
const spellings = (name) => (name.startsWith('lib') ? [`${name}t64`, name] : [name]);

/** @param {string[]} names */
async function installedOf(names) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholders
  const { stdout } = await run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\\n', ...names]);
  const lines = stdout.split('\n').filter((line) => line.endsWith(' installed'));
  return new Set(lines.map((line) => line.split(' ')[0]));
}

/**
 * The spelling of each name that this release can install; the plain name where apt knows neither (yet).
 *
 * @param {string[]} names
 */
async function availableSpellings(names) {
  const { stdout } = await run('apt-cache', ['policy', ...names.flatMap(spellings)], {
    env: { ...process.env, LC_ALL: 'C' },
  });
  const available = new Set(
    [...stdout.matchAll(/^(\S+):\n.*\n {2}Candidate: (?!\(none\))/gm)].map((match) => match[1]),
  );
  return names.map((name) => spellings(name).find((spelling) => available.has(spelling)) ?? name);
}

/** @param {string[]} args */
async function apt(args) {
  const done = await run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
    seconds: 900,
  });
  if (done.code !== 0) {
    const reason = done.timedOut ? 'it took more than 15 minutes' : lastLine(done.stderr);
    throw new Failure(`apt-get ${args.join(' ')} failed: ${reason}`);
  }
}
