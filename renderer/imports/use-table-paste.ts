import { useEffect } from 'react';
import type { KindId } from '../../shared/import/kinds/index.ts';
import { proposePaste } from './import-state.ts';

/** Where text is typed, what is pasted is text. */
const TYPING = 'input, textarea, select, [contenteditable], [role=dialog]';

/** Has a block of cells that is pasted while this view is shown proposed as a list of `kind`. */
export function useTablePaste(kind: KindId): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || (event.target instanceof Element && event.target.closest(TYPING))) return;
      if (proposePaste(event.clipboardData?.getData('text/plain') ?? '', kind)) event.preventDefault();
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [kind]);
}
