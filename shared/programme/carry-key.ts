import { SNAP, type Step } from './move.ts';

/** A key with what is held down beside it, as keyboard events have them. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What a key does to what is picked up besides moving it. */
export type CarryAct = 'drop' | 'putBack' | 'toTray' | 'follow' | 'copy' | 'lay';

/** With Ctrl, up and down move by this many minutes; with Alt by one. */
const LEAP = 30;

const DIRECTIONS: Readonly<Record<string, -1 | 1>> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  PageUp: -1,
  ArrowDown: 1,
  ArrowRight: 1,
  PageDown: 1,
};

/** The letters are the same in both languages: följ and follow, copy, bredvid and beside. */
const ACTS: Readonly<Record<string, CarryAct>> = {
  ' ': 'drop',
  enter: 'drop',
  escape: 'putBack',
  delete: 'toTray',
  f: 'follow',
  c: 'copy',
  b: 'lay',
};

/**
 * What a key does to what is picked up: moves it, does something else with it, or nothing (null). Shift moves its
 * end, with Alt its start, with Ctrl its end by a minute.
 */
export function carryKey({ key, ctrlKey, metaKey, shiftKey, altKey }: Key): Step | CarryAct | null {
  const direction = DIRECTIONS[key];
  const ctrl = ctrlKey || metaKey;
  if (direction === undefined) return ctrl ? null : (ACTS[key.toLowerCase()] ?? null);
  if (key.startsWith('Page')) return { of: 'day', amount: direction };
  if (key === 'ArrowLeft' || key === 'ArrowRight') return { of: ctrl ? 'day' : 'room', amount: direction };
  if (shiftKey) return { of: altKey ? 'start' : 'end', amount: direction * (ctrl ? 1 : SNAP) };
  return { of: 'time', amount: direction * (altKey ? 1 : ctrl ? LEAP : SNAP) };
}
