import type { StepResult } from '../../../shared/assign/proposal.ts';
import { stepText } from '../../../shared/assign/words.ts';
import { LevelList } from '../../ui/proposal/LevelList.tsx';
import type { Speech } from '../words.ts';

interface LevelsProps {
  readonly steps: readonly StepResult[];
  readonly speech: Speech;
}

/** What came of each step of the levels. */
export function Levels({ steps, speech }: LevelsProps) {
  const levels = steps.map((step) => ({
    key: `${step.step} ${step.at}`,
    name: speech.t(`assign.level.${step.level}`),
    text: stepText(step, speech),
    proved: step.value === step.bound,
    seconds: step.seconds,
  }));
  return <LevelList levels={levels} />;
}
