import type { KeyboardEvent } from 'react';
import { ASSIGNED, NOTHING, PINNED, REFUSAL, type SheetKind } from '../../shared/reviewing/values.ts';

/** What a typed letter sets the selected cells of a sheet to; undefined when it sets nothing. */
export function typedValue(kind: SheetKind, { key, ctrlKey, metaKey }: KeyboardEvent): string | undefined {
  if (ctrlKey || metaKey) return undefined;
  if (key === 'Delete' || key === 'Backspace') return NOTHING;
  switch (kind) {
    case 'assignment':
      return key === 'x' || key === 'X' ? ASSIGNED : key === 'p' || key === 'P' ? PINNED : undefined;
    case 'competence':
      return /^[0-3]$/.test(key) ? key : undefined;
    case 'wishes':
      if (/^[1-3]$/.test(key)) return key;
      return /^[0nNxX-]$/.test(key) ? REFUSAL : undefined;
  }
}
