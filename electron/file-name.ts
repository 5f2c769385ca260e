import { existsSync } from 'node:fs';
import path from 'node:path';
import { translator } from '../shared/i18n/translator.ts';

/** What a plan's file is called after the dot. */
export const PLAN_EXTENSION = 'lokaplan';
const LONGEST = 100;
/** Bytes of a name that file systems take, with some left for a number behind it. */
const LONGEST_NAME = 245;
const COPY_NAMES = ['copy', 'earlier', 'recovered'] as const;
const LANGUAGES = ['sv', 'en'] as const;
/** Names that Windows keeps for devices, with any extension. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** `title` as the name of a file that every system takes, without extension; `otherwise` when nothing is left of it. */
export function fileNameFor(title: string, otherwise: string): string {
  const name = [...title.normalize('NFC').replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')]
    .slice(0, LONGEST)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return name === '' || DEVICES.test(name) ? otherwise : name;
}

/** `file` ending in `.extension`, which is added when the name has another ending or none. */
export function withExtension(file: string, extension: string): string {
  return path.extname(file).toLowerCase() === `.${extension}` ? file : `${file}.${extension}`;
}

/** The name of a plan's file as it is read in a title: without folder and extension. */
export function shownName(file: string): string {
  const name = path.basename(file);
  return name.toLowerCase().endsWith(`.${PLAN_EXTENSION}`) ? name.slice(0, -PLAN_EXTENSION.length - 1) : name;
}

/** Where a copy of `file` is put beside it, `copy` in its name: `Internat (kopia).lokaplan`. A name that would be too long is cut. */
export function nameBeside(file: string, copy: string): string {
  const ending = ` (${copy}).${PLAN_EXTENSION}`;
  let name = '';
  for (const character of shownName(file)) {
    if (Buffer.byteLength(name + character + ending) > LONGEST_NAME) break;
    name += character;
  }
  return path.join(path.dirname(file), name + ending);
}

/** Whether `file` has a name that `nameBeside` gives to copies that the program makes itself. */
export function isOwnCopy(file: string): boolean {
  const [, made] = /\(([^()]*)\)(?: \d+)?\.[^.]*$/.exec(path.basename(file)) ?? [];
  if (made === undefined) return false;
  return LANGUAGES.some((language) => {
    const t = translator(language);
    const names = COPY_NAMES.map((name) => t(`files.copyName.${name}`, { time: '' }).trim());
    return names.some((name) => made === name) || made.startsWith(t('files.copyName.mine', { time: '' }));
  });
}

/** `file`, or the first of `NAME 2`, `NAME 3`, … that is not there yet. */
export function freeName(file: string): string {
  const { dir, name, ext } = path.parse(file);
  let free = file;
  for (let number = 2; existsSync(free); number += 1) free = path.join(dir, `${name} ${number}${ext}`);
  return free;
}
