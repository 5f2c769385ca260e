/** A name that reads as the name of a conflict copy. */
export interface ConflictCopy {
  /** The name that the file had before. */
  readonly original: string;
  /** The person or computer it comes from, as the name has it: "Annas dator", "LAPTOP7". */
  readonly whose: string | undefined;
}

/** What stands beside a plan in its folder and may be the same plan. */
export interface ConflictCopies {
  /** The file that the plan seems to be a copy of. */
  readonly original?: string;
  /** The files that seem to be copies of the plan. */
  readonly copies: string[];
}

/**
 * Takes `name`, a file name without its folder, for one that a synchroniser gave to a copy when two computers had
 * changed a plan; undefined when it is not of any such form. Other names are of those forms too ("Internat 2",
 * "LOKA (dag 1)"), so by itself it proves nothing.
 */
export function conflictCopyOf(name: string): ConflictCopy | undefined {
  const { stem, ending } = parted(name);
  if (ending === '') return undefined;
  for (const form of FORMS) {
    const found = form(stem);
    if (found === undefined || found.original.trim() === '') continue;
    return { original: found.original + ending, whose: found.whose };
  }
  return undefined;
}

/**
 * Which of `folderNames`, the names in the folder of the plan called `name`, seem to be the same plan. A copy
 * counts only when its original is there too.
 */
export function conflictCopies(name: string, folderNames: readonly string[]): ConflictCopies {
  const own = name.normalize('NFC');
  const there = new Map(folderNames.map((each) => [each.normalize('NFC'), each]));
  const originals = originalsOf(own).flatMap((each) => there.get(each) ?? []);
  const copies = [...there].flatMap(([normal, each]) => (originalsOf(normal).includes(own) ? [each] : []));
  // The last is the one that all the others are copies of.
  const original = originals.at(-1);
  return { ...(original === undefined ? {} : { original }), copies: copies.sort() };
}

/** What `name` may be a copy of, what that may be a copy of, and so on. */
function originalsOf(name: string): string[] {
  const found: string[] = [];
  for (let copy = conflictCopyOf(name); copy !== undefined; copy = conflictCopyOf(copy.original))
    found.push(copy.original);
  return found;
}

function parted(name: string): { readonly stem: string; readonly ending: string } {
  const ending = /\.lokaplan$/i.exec(name)?.[0] ?? '';
  return { stem: name.slice(0, name.length - ending.length), ending };
}

type Form = (stem: string) => ConflictCopy | undefined;

/** A form whose first group is the stem of the original, and the second, if any, whose copy it is. */
function form(pattern: RegExp): Form {
  return (stem) => {
    const [, original, whose] = pattern.exec(stem) ?? [];
    return original === undefined ? undefined : { original, whose };
  };
}

/** From the surest to the vaguest. */
const FORMS: readonly Form[] = [
  // Syncthing; older ownCloud; Resilio; pCloud; Synology Drive.
  form(/^(.+)\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?$/i),
  form(/^(.+)_conflict-\d{8}-\d{6}$/i),
  form(/^(.+)\.conflict\d*$/i),
  form(/^(.+) \[conflicted(?: \d+)?\]$/i),
  form(/^(.+)_([^_]+)_[A-Z]{3}-\d{2}-\d{6}-\d{4}_(?:Case)?Conflict$/i),
  inBrackets,
  byComputer,
  // iCloud counts from 2.
  form(/^(.+) (?:[2-9]|[1-9]\d)$/),
];

/** Dropbox, Nextcloud, Seafile, Box, Google Drive: "(Anna's conflicted copy 2026-11-21)", "(Annas dator)", "(1)". */
function inBrackets(stem: string): ConflictCopy | undefined {
  const [, original, inside] = /^(.+?) ?\(([^()]+(?:\(\d+\))?)\)$/.exec(stem) ?? [];
  if (original === undefined || inside === undefined) return undefined;
  const rest = inside.replace(DATE, ' ').replace(PHRASE, ' ').replace(COUNTER, ' ');
  const whose = rest.replace(/\s+/g, ' ').trim();
  return { original, whose: whose === '' ? undefined : whose };
}

const DATE = /\d{4}-\d{2}-\d{2}(?:[ T_-]+\d{2}[-.:]?\d{2}(?:[-.:]?\d{2})?)?/g;
const COUNTER = /^ *\d+ *$|\(\d+\)/g;
/** As the synchronisers say it in English and in the Nordic languages, with the genitive in front. */
const PHRASE =
  /(?:['’]s?)? ?\b(?:conflicted copy|case conflict|sfconflict|conflict|kopia i konflikt|konfliktkopia|konfliktkopi|kopi i konflikt)\b|^#/gi;

/** OneDrive puts the name of the computer behind a hyphen: "plan-DESKTOP-AB12CD", "plan-Annas MacBook Pro". */
function byComputer(stem: string): ConflictCopy | undefined {
  for (let hyphen = stem.indexOf('-', 1); hyphen >= 0; hyphen = stem.indexOf('-', hyphen + 1)) {
    const whose = stem.slice(hyphen + 1);
    if (isComputer(whose)) return { original: stem.slice(0, hyphen), whose };
  }
  return undefined;
}

/** Windows allows a computer 15 capitals, digits and hyphens; a Mac is called by its owner and what it is. */
function isComputer(name: string): boolean {
  if (/\b(?:MacBook|iMac|Mac|dator|laptop|PC)\b/i.test(name)) return !/^\s/.test(name);
  return /^(?=.*[A-Z])[A-Z0-9][A-Z0-9-]{1,13}[A-Z0-9]$/.test(name);
}
