import { useText } from '../i18n/use-text.ts';
import { useCarry } from './carry/carry.ts';

/** What the keys do, at the foot of the programme: while something is picked up, what they do to that. */
export function KeysLine() {
  const { t } = useText();
  const carried = useCarry((state) => state.carry?.by === 'keyboard');
  return (
    <p className="keys-line" id="programme-keys">
      {t(carried ? 'programme.keys.carried' : 'programme.keys.idle')}
    </p>
  );
}
