import { SNAP, type Step } from './move.ts';

/** A key with what is held down beside it, as keyboard events have them. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** With Ctrl, up and down move by this many minutes. */
const LEAP = 30;

const DIRECTIONS: Readonly<Record<string, -1 | 1>> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  PageUp: -1,
  ArrowDown: 1,
  ArrowRight: 1,
  PageDown: 1,
};

const PLAIN: Readonly<Record<string, 'drop' | 'putBack' | 'toTray'>> = {
  ' ': 'drop',
  Enter: 'drop',
  Escape: 'putBack',
  Delete: 'toTray',
};

/** What a key does to a session that is picked up: moves it, ends the carry, or nothing (null). */
export function carryKey({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
}: Key): Step | 'drop' | 'putBack' | 'toTray' | null {
  const direction = DIRECTIONS[key];
  if (direction === undefined) return PLAIN[key] ?? null;
  const ctrl = ctrlKey || metaKey;
  if (key.startsWith('Page')) return { of: 'day', amount: direction };
  if (key === 'ArrowLeft' || key === 'ArrowRight') return { of: ctrl ? 'day' : 'room', amount: direction };
  if (shiftKey) return { of: altKey ? 'start' : 'end', amount: direction * SNAP };
  return { of: 'time', amount: direction * (ctrl ? LEAP : SNAP) };
}
