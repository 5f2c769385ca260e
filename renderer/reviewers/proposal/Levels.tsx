import type { StepResult } from '../../../shared/assign/proposal.ts';
import { stepText } from '../../../shared/assign/words.ts';
import type { Speech } from '../words.ts';

interface LevelsProps {
  readonly steps: readonly StepResult[];
  readonly speech: Speech;
}

/** What came of each step, the weightiest first: its value, whether that is proved or how far off the bound is, seconds. */
export function Levels({ steps, speech }: LevelsProps) {
  const { t } = speech;
  if (steps.length === 0) return null;
  return (
    <ol className="levels" aria-label={t('proposal.levels')}>
      {steps.map((step) => (
        <li
          key={`${step.step} ${step.at}`}
          className={step.value === step.bound ? 'level-proved' : undefined}
        >
          <span>
            <b>{t(`assign.level.${step.level}`)}:</b> {stepText(step, speech)}
          </span>
          <small>{t('proposal.seconds', { seconds: step.seconds })}</small>
        </li>
      ))}
    </ol>
  );
}
