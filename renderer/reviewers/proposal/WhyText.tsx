import { useEffect } from 'react';
import { acceptance } from '../../../shared/assign/acceptance.ts';
import { sizeOf } from '../../../shared/assign/preview.ts';
import { whyText } from '../../../shared/assign/words.ts';
import { apply } from '../../../shared/change/diff.ts';
import { announce } from '../../store/notices.ts';
import type { Asked } from '../../store/why.ts';
import type { Speech } from '../words.ts';

interface WhyTextProps {
  readonly asked: Asked;
  readonly speech: Speech;
}

/** Why a cell is as it is, or as it is proposed to be; said aloud when it comes. */
export function WhyText({ asked, speech }: WhyTextProps) {
  const text = textOf(asked, speech);
  useEffect(() => announce(text), [text]);
  return <p className="review-why">{text}</p>;
}

function textOf({ why, plan, accepting }: Asked, { t, language }: Speech): string {
  if (why === null) return t('proposal.why.asking');
  if (why === 'none') return t('proposal.why.none');
  const speech = { plan: apply(plan, acceptance(plan, accepting)), t, language };
  const sentences = whyText(why, speech);
  if (sizeOf(accepting) > 0) sentences.unshift(t('proposal.why.inProposal'));
  return sentences.join(' ');
}
