import { type RefObject, useEffect, useRef } from 'react';
import { CLIP_TYPE } from '../../../shared/clipboard/clip.ts';

/** What copying and pasting do while the focus is in a sheet. */
export interface Clipboard {
  /** The selection as text; null when there is nothing to copy. */
  readonly copy: () => string | null;
  readonly cut: () => void;
  /** Asked also when no cell has the focus, but nothing that takes text either. */
  readonly paste: (text: string) => void;
}

/** The longest text that is taken from the clipboard, in UTF-16 units. */
const LONGEST = 5_000_000;

/** Where text is typed, what is pasted is text. */
const TYPING = 'input, textarea, select, [contenteditable], [role=dialog], [role=menu]';

/**
 * Has the clipboard work on the sheet in `view` while one of its cells has the focus. What is pasted goes there too
 * while something else has the focus that takes no text.
 */
export function useClipboard(view: RefObject<HTMLElement | null>, clipboard: Clipboard): void {
  const now = useRef(clipboard);
  useEffect(() => {
    now.current = clipboard;
  });
  useEffect(() => {
    const inCell = () => {
      const { activeElement } = document;
      return (
        view.current?.contains(activeElement) === true && activeElement?.matches('[data-column]') === true
      );
    };
    const put = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || !inCell() || event.clipboardData === null) return;
      const text = now.current.copy();
      if (text === null) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', text);
      if (event.type === 'cut') now.current.cut();
    };
    const paste = (event: ClipboardEvent): void => {
      const { clipboardData, defaultPrevented } = event;
      if (defaultPrevented || clipboardData === null || document.activeElement?.closest(TYPING)) return;
      // Sessions that were copied are no cells, unless a cell is asked to take them.
      if (!inCell() && clipboardData.types.includes(CLIP_TYPE)) return;
      event.preventDefault();
      now.current.paste(clipboardData.getData('text/plain').slice(0, LONGEST));
    };
    document.addEventListener('copy', put);
    document.addEventListener('cut', put);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', put);
      document.removeEventListener('cut', put);
      document.removeEventListener('paste', paste);
    };
  }, [view]);
}
