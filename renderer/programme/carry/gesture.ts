import type { Point } from './zones.ts';

/** What is held down beside the pointer. */
export interface Modifiers {
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** Something that is done with the pointer from a press to where it is let go. */
export interface Gesture {
  /** Which ways the grid scrolls when the pointer comes near its edge. */
  readonly scrolls: 'both' | 'down' | 'none';
  /** The cursor that shows what letting go would do. */
  readonly cursor: (keys: Modifiers) => string;
  /** The pointer is here now; asked once a frame at the most. */
  follow(at: Point, keys: Modifiers): void;
  /** A key is pressed meanwhile. */
  press?(key: string): void;
  /** It is let go, or broken off: then nothing is changed. */
  end(drop: boolean, at: Point): void;
}
