import { memo } from 'react';
import type { MessageKey } from '../../shared/i18n/translator.ts';
import { useText } from '../i18n/use-text.ts';
import { useCarry } from './carry/carry.ts';
import { useCursor } from './carry/cursor.ts';
import { useProgramme } from './view-state.ts';

/** What the keys do, at the foot of the programme: while something is carried, what they do to that. */
export const KeysLine = memo(function KeysLine() {
  const { t } = useText();
  const by = useCarry((state) => state.carry?.by);
  const onGround = useCursor((state) => state.cursor !== null);
  const isList = useProgramme((state) => state.shape === 'list');
  const idle: MessageKey = isList ? 'list.keys' : onGround ? 'arranging.keys.cursor' : 'programme.keys.idle';
  const carried: MessageKey = by === 'pointer' ? 'arranging.keys.pointer' : 'programme.keys.carried';
  return (
    <p className="keys-line" id="programme-keys">
      {t(by === undefined ? idle : carried)}
    </p>
  );
});
