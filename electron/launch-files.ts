import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface LaunchPlace {
  /** The working folder of the process that was started with the arguments. */
  readonly cwd: string;
  /** The folder of the program's own code, which a development start names as an argument. */
  readonly appPath: string;
  readonly platform: NodeJS.Platform;
}

/** A way in which the program is handed files. What another process or a page has sent is taken as unknown. */
export type Arrival =
  /** Its own start: the whole argv, the program's name first. */
  | { readonly by: 'start'; readonly argv: readonly string[] }
  /** A second start, that of a process in `cwd`, which sent `data` (`{ files }`, if it is of this version) and ends. */
  | {
      readonly by: 'secondStart';
      readonly argv: readonly string[];
      readonly cwd: string;
      readonly data: unknown;
    }
  /** The system's event for a double-click or a file let go on the program's icon, on macOS. */
  | { readonly by: 'openFile'; readonly file: string }
  /** Files dropped on a window: their paths, as the preload script asked the system for them. */
  | { readonly by: 'drop'; readonly paths: unknown };

/**
 * The files that `arrival` asks the program to open, as absolute paths in the order given, each once. Flags, the
 * program's folder and addresses that are no local files are left out; whether a file exists and is a plan shows
 * when it is opened.
 */
export function arrivingFiles(arrival: Arrival, place: LaunchPlace): string[] {
  switch (arrival.by) {
    case 'start':
      return launchFiles(arrival.argv, place);
    case 'secondStart': {
      const { files } = (arrival.data ?? {}) as { files?: unknown };
      // Chromium adds to the argv of a second start and changes its order, so it is only the next best.
      return Array.isArray(files)
        ? absolutePaths(files, place)
        : launchFiles(arrival.argv, { ...place, cwd: arrival.cwd });
    }
    case 'openFile':
      return absolutePaths([arrival.file], place);
    case 'drop':
      return Array.isArray(arrival.paths) ? absolutePaths(arrival.paths, place) : [];
  }
}

/** The files that a whole argv names, the program's own name first. */
function launchFiles(argv: readonly string[], place: LaunchPlace): string[] {
  const files: string[] = [];
  let onlyFiles = false;
  for (const argument of argv.slice(1)) {
    if (argument === '--' && !onlyFiles) {
      onlyFiles = true;
      continue;
    }
    if (!onlyFiles && isFlag(argument, place.platform)) continue;
    const file = fileOf(argument, place);
    if (file !== undefined && !isProgram(file, place)) files.push(file);
  }
  return eachOnce(files, place);
}

/** Those of `values` that are absolute paths. */
function absolutePaths(values: readonly unknown[], place: LaunchPlace): string[] {
  const { isAbsolute, normalize } = pathsOf(place);
  const files = values.flatMap((value) => {
    const file = typeof value === 'string' && isAbsolute(value) ? plain(normalize(value), place) : undefined;
    return file === undefined || file.includes('\0') ? [] : [file];
  });
  return eachOnce(files, place);
}

/** Without what names the same file again, in capitals or in other code points where these do not count. */
function eachOnce(files: readonly string[], { platform }: LaunchPlace): string[] {
  const seen = new Map<string, string>();
  for (const file of files) {
    const name = platform === 'darwin' ? file.normalize('NFC') : file;
    const key = platform === 'darwin' || platform === 'win32' ? name.toLowerCase() : name;
    if (!seen.has(key)) seen.set(key, file);
  }
  return [...seen.values()];
}

function isFlag(argument: string, platform: NodeJS.Platform): boolean {
  if (argument.startsWith('-')) return true;
  // Windows and Chromium write some of theirs as /prefetch:1, which no file is called there.
  return platform === 'win32' && /^\/[a-z-]+(?::|$)/i.test(argument);
}

function fileOf(argument: string, place: LaunchPlace): string | undefined {
  const windows = place.platform === 'win32';
  // No file on Windows has a quotation mark in its name: what a shell there has left is none of it.
  const text = windows ? argument.replaceAll('"', '') : argument.replace(/^"(.*)"$/s, '$1');
  if (text.trim() === '') return undefined;
  const file = /^file:/i.test(text) ? fileOfUrl(text, windows) : fileOfPath(text, place);
  return file === undefined || file.includes('\0') ? undefined : plain(file, place);
}

function fileOfPath(text: string, place: LaunchPlace): string | undefined {
  // On Windows one letter before the colon is a drive; elsewhere a colon is a character like any other.
  const address = place.platform === 'win32' ? /^[a-z][a-z0-9+.-]+:/i : /^[a-z][a-z0-9+.-]*:\/\//i;
  return address.test(text) ? undefined : pathsOf(place).resolve(place.cwd, text);
}

function fileOfUrl(url: string, windows: boolean): string | undefined {
  try {
    return fileURLToPath(url, { windows });
  } catch {
    return undefined;
  }
}

/** Without the prefix that turns off the rules of Windows for paths, and none for what is a device there. */
function plain(file: string, { platform }: LaunchPlace): string | undefined {
  if (platform !== 'win32') return file;
  if (file.startsWith('\\\\.\\')) return undefined;
  return file.replace(/^\\\\\?\\UNC\\/i, '\\\\').replace(/^\\\\\?\\(?=[a-z]:\\)/i, '');
}

function isProgram(file: string, place: LaunchPlace): boolean {
  return pathsOf(place).relative(place.appPath, file) === '';
}

function pathsOf({ platform }: LaunchPlace): path.PlatformPath {
  return platform === 'win32' ? path.win32 : path.posix;
}
