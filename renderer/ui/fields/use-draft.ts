import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { takeInLater, takeInTyped } from '../../store/typed.ts';

/** What a text says, or why it says nothing that can be used. */
export type Reading<T> = { readonly value: T } | { readonly error: string };

/** Hands a value over. Values with the same gesture, one after the other, are undone as one. */
export type Commit<T> = (value: T, gesture: string) => void;

interface Draft<T> {
  readonly text: string;
  /** The value it was typed beside; a draft is dropped when that has become another, as by an undo. */
  readonly beside: T;
  readonly error: string | undefined;
  /** It can be read, and is to be handed over once it is painted. */
  readonly waits?: boolean;
}

interface DraftOptions<T> {
  readonly value: T;
  readonly show: (value: T) => string;
  readonly read: (text: string) => Reading<T>;
  readonly onCommit: Commit<T>;
  /** Whether a value is handed over once its letter is painted, or when the field is left or Enter is pressed. */
  readonly commits: 'as typed' | 'when left';
  /**
   * Of a field that commits when it is left: whether a text, still being typed in, may be handed over when one
   * pauses, so that it is not lost if the program ends before the field is left.
   */
  readonly isSettled?: (text: string) => boolean;
}

/** How long one pauses, in milliseconds, before a text that is settled is handed over. */
const PAUSE = 500;

let gestures = 0;

/** A gesture that no other has had. */
export function newGesture(): string {
  gestures += 1;
  return `gesture-${gestures}`;
}

/**
 * The state of a field that is typed in. What can be read is committed; what cannot stays in the field, with
 * the sentence why, and Escape takes it away. All that is typed between one focus and the next is one gesture.
 */
export function useDraft<T extends string | number | null>({
  value,
  show,
  read,
  onCommit,
  commits,
  isSettled,
}: DraftOptions<T>) {
  const [draft, setDraft] = useState<Draft<T> | null>(null);
  const gesture = useRef('');
  /** What was there before it was typed over. */
  const before = useRef(value);
  const mine = draft !== null && Object.is(draft.beside, value) ? draft : null;

  const leave = (): void => {
    if (mine === null) return;
    if (mine.waits) {
      takeInTyped();
      setDraft(null);
      return;
    }
    const reading = read(mine.text);
    if ('error' in reading) setDraft({ ...mine, error: reading.error });
    else {
      setDraft(null);
      if (!Object.is(reading.value, value)) onCommit(reading.value, gesture.current);
    }
  };

  const handOver = useEffectEvent((): void => {
    if (mine === null || mine.error !== undefined) return;
    const reading = read(mine.text);
    if ('error' in reading || Object.is(reading.value, value)) return;
    // Both at once: with the new value beside the old draft the text would be set anew, and the caret lost.
    flushSync(() => {
      setDraft({ text: mine.text, beside: reading.value, error: undefined });
      onCommit(reading.value, gesture.current);
    });
  });
  const pause = useEffectEvent((): void => {
    if (mine !== null && isSettled?.(mine.text) === true) handOver();
  });
  // A field that goes away while it is typed in.
  useEffect(() => takeInTyped, []);
  useEffect(() => (draft?.waits ? takeInLater(handOver) : undefined), [draft]);
  useEffect(() => {
    if (draft === null || isSettled === undefined) return;
    const timer = setTimeout(pause, PAUSE);
    return () => clearTimeout(timer);
  }, [draft, isSettled]);

  return {
    text: mine?.text ?? show(value),
    error: mine?.error,
    change(text: string): void {
      if (mine === null) before.current = value;
      const reading: Reading<T> | undefined = commits === 'as typed' ? read(text) : undefined;
      if (reading === undefined) setDraft({ text, beside: value, error: undefined });
      else if ('error' in reading) setDraft({ text, beside: value, error: reading.error });
      else setDraft({ text, beside: value, error: undefined, waits: true });
    },
    handlers: {
      onFocus(): void {
        gesture.current = newGesture();
      },
      onBlur: leave,
      onKeyDown(event: KeyboardEvent): void {
        if (event.key === 'Enter' && commits === 'when left') leave();
        if (
          event.key === 'Escape' &&
          mine !== null &&
          (mine.error !== undefined || commits === 'when left')
        ) {
          event.stopPropagation();
          setDraft(null);
          if (commits === 'when left' && !Object.is(before.current, value))
            onCommit(before.current, gesture.current);
        }
      },
    },
  };
}
