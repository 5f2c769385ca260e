import { type RefObject, useEffect, useRef } from 'react';

/** What copying and pasting do while the focus is in a sheet. */
export interface Clipboard {
  /** The selection as text; null when there is nothing to copy. */
  readonly copy: () => string | null;
  readonly cut: () => void;
  readonly paste: (text: string) => void;
}

/** The longest text that is taken from the clipboard, in UTF-16 units. */
const LONGEST = 5_000_000;

/** Has the clipboard work on the sheet in `view` while one of its cells has the focus. */
export function useClipboard(view: RefObject<HTMLElement | null>, clipboard: Clipboard): void {
  const now = useRef(clipboard);
  useEffect(() => {
    now.current = clipboard;
  });
  useEffect(() => {
    const isOurs = (event: ClipboardEvent) => {
      const { activeElement } = document;
      if (event.defaultPrevented || activeElement === null || activeElement.matches('input, textarea'))
        return false;
      return view.current?.contains(activeElement) === true && activeElement.matches('[data-column]');
    };
    const put = (event: ClipboardEvent): void => {
      if (!isOurs(event) || event.clipboardData === null) return;
      const text = now.current.copy();
      if (text === null) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', text);
      if (event.type === 'cut') now.current.cut();
    };
    const paste = (event: ClipboardEvent): void => {
      if (!isOurs(event) || event.clipboardData === null) return;
      event.preventDefault();
      now.current.paste(event.clipboardData.getData('text/plain').slice(0, LONGEST));
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
