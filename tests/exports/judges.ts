import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a program of someone else says of files; null where it is not installed. */
type Judged<T> = Promise<T | null>;

/** Reads each workbook and says, file by file, what went wrong or how many formulas it holds. */
const READ = `
import json, sys, warnings
warnings.simplefilter('error')
import openpyxl
for name in sys.argv[1:]:
    try:
        book = openpyxl.load_workbook(name)
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        print(json.dumps({'formulas': sum(cell.data_type == 'f' for cell in cells), 'error': None}))
    except Exception as error:
        print(json.dumps({'formulas': 0, 'error': repr(error)}))
`;

interface Reading {
  readonly formulas: number;
  readonly error: string | null;
}

/** Debian's python3-openpyxl belongs to Debian's own Python, which need not be the first on the path. */
const PYTHONS = ['python3', '/usr/bin/python3'];

/** What openpyxl reads in each of `files`. */
export async function readByOpenpyxl(files: readonly string[]): Judged<readonly Reading[]> {
  for (const python of PYTHONS) {
    const there = await run(python, ['-c', 'import openpyxl']).then(
      () => true,
      () => false,
    );
    if (!there) continue;
    const { stdout } = await run(python, ['-c', READ, ...files], { maxBuffer: 2 ** 26 });
    return stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  }
  return null;
}

/** The text of each page of each of `files` as LibreOffice prints them; null for a file that it does not take. */
export async function printedByLibreOffice(
  files: readonly string[],
): Judged<readonly (readonly string[] | null)[]> {
  if (!(await isThere('soffice', '--version')) || !(await isThere('pdftotext', '-v'))) return null;
  const folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-printed-'));
  try {
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    await run(
      'soffice',
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
      { timeout: 60_000 + 20_000 * files.length, maxBuffer: 2 ** 26 },
    );
    return await Promise.all(files.map((file) => pagesOf(path.join(folder, `${path.parse(file).name}.pdf`))));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

async function pagesOf(pdf: string): Promise<readonly string[] | null> {
  const text = await run('pdftotext', [pdf, '-'], { maxBuffer: 2 ** 28 }).catch(() => null);
  return text === null ? null : text.stdout.split('\f').slice(0, -1);
}

async function isThere(program: string, argument: string): Promise<boolean> {
  return run(program, [argument]).then(
    () => true,
    () => false,
  );
}
