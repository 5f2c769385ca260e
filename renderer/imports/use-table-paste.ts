import { useEffect } from 'react';
import { CLIP_TYPE } from '../../shared/clipboard/clip.ts';
import { clipIn } from '../../shared/clipboard/read.ts';
import type { KindId } from '../../shared/import/kinds/index.ts';
import { proposePaste } from './import-state.ts';

/** Where text is typed, what is pasted is text. */
const TYPING = 'input, textarea, select, [contenteditable], [role=dialog]';

/**
 * Has a block of cells that is pasted while this view is shown proposed as a list of `kind`. Asked before those who
 * take pasted sessions, and leaves these to them.
 */
export function useTablePaste(kind: KindId): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || (event.target instanceof Element && event.target.closest(TYPING))) return;
      const { clipboardData } = event;
      if (clipboardData === null || clipboardData.types.includes(CLIP_TYPE)) return;
      const text = clipboardData.getData('text/plain');
      if (clipIn(text) === null && proposePaste(text, kind)) event.preventDefault();
    };
    document.addEventListener('paste', paste, true);
    return () => document.removeEventListener('paste', paste, true);
  }, [kind]);
}
