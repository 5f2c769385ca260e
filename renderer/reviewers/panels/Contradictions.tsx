import { useEffect } from 'react';
import type { Contradiction } from '../../../shared/reviewing/limits.ts';
import { announce } from '../../store/notices.ts';
import type { Speech } from '../words.ts';

interface ContradictionsProps {
  readonly found: readonly Contradiction[];
  readonly speech: Speech;
}

/** Under a field: what its limits contradict. Said aloud when it comes. */
export function Contradictions({ found, speech }: ContradictionsProps) {
  const text = found.map((each) => sentence(each, speech)).join(' ');
  useEffect(() => {
    if (text !== '') announce(text);
  }, [text]);
  return text === '' ? null : <p className="panel-contradiction">{text}</p>;
}

function sentence(contradiction: Contradiction, { t }: Speech): string {
  const { kind, ...values } = contradiction;
  return t(`reviewers.panel.contradiction.${kind}`, values as Record<string, number>);
}
