import { safeText } from './safe-text.ts';

const LONGEST = 31;
/** Excel keeps these names for itself, in whatever case. */
const RESERVED = new Set(['history']);

/**
 * Names that every spreadsheet program takes for sheets of one workbook, as near to `wanted` as can be: at
 * most 31 characters, none of `[]:*?/\`, no apostrophes (with repeated rows they make a file that Excel
 * repairs), none reserved, no two the same but for their case. `unnamed` stands for one that has nothing left.
 */
export function sheetNames(wanted: readonly string[], unnamed: string): string[] {
  const taken = new Set<string>(RESERVED);
  return wanted.map((name) => {
    const clean =
      safeText(name)
        .replace(/[[\]:*?/\\\n\t]/g, ' ')
        .replaceAll("'", '’')
        .replace(/ {2,}/g, ' ')
        .trim() || unnamed;
    let free = cut(clean, LONGEST);
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
      const suffix = ` (${count})`;
      free = cut(clean, LONGEST - suffix.length) + suffix;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

function cut(name: string, length: number): string {
  return name
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}
