import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface LaunchPlace {
  /** The working folder of the process that was started with the arguments. */
  readonly cwd: string;
  /** The folder of the program's own code, which a development start names as an argument. */
  readonly appPath: string;
  readonly platform: NodeJS.Platform;
}

/**
 * The files that the program was asked to open, as absolute paths in the order given, each once. Takes a whole
 * argv, the program's own name first. Flags, the program's folder and addresses that are no local files are
 * left out; whether a file exists and is a plan shows when it is opened.
 */
export function launchFiles(argv: readonly string[], place: LaunchPlace): string[] {
  const files = new Set<string>();
  let onlyFiles = false;
  for (const argument of argv.slice(1)) {
    if (argument === '--' && !onlyFiles) {
      onlyFiles = true;
      continue;
    }
    if (!onlyFiles && isFlag(argument, place.platform)) continue;
    const file = fileOf(argument, place);
    if (file !== undefined && !isProgram(file, place)) files.add(file);
  }
  return [...files];
}

function isFlag(argument: string, platform: NodeJS.Platform): boolean {
  if (argument.startsWith('-')) return true;
  // Windows and Chromium write some of theirs as /prefetch:1, which no file is called there.
  return platform === 'win32' && /^\/[a-z-]+(?::|$)/i.test(argument);
}

function fileOf(argument: string, { cwd, platform }: LaunchPlace): string | undefined {
  const windows = platform === 'win32';
  const text = argument.replace(/^"(.*)"$/s, '$1');
  if (text.trim() === '' || text.includes('\0')) return undefined;
  if (/^file:/i.test(text)) return fileOfUrl(text, windows);
  // On Windows one letter before the colon is a drive; elsewhere a colon is a character like any other.
  if ((windows ? /^[a-z][a-z0-9+.-]+:/i : /^[a-z][a-z0-9+.-]*:\/\//i).test(text)) return undefined;
  return (windows ? path.win32 : path.posix).resolve(cwd, text);
}

function fileOfUrl(url: string, windows: boolean): string | undefined {
  try {
    return fileURLToPath(url, { windows });
  } catch {
    return undefined;
  }
}

function isProgram(file: string, { appPath, platform }: LaunchPlace): boolean {
  const { relative } = platform === 'win32' ? path.win32 : path.posix;
  return relative(appPath, file) === '';
}
