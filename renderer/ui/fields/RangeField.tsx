import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Range } from '../../../shared/plan/records/common.ts';
import { useText } from '../../i18n/use-text.ts';
import { type FieldLook, lookOf } from './TextField.tsx';
import { type Commit, newGesture } from './use-draft.ts';

interface RangeFieldProps extends FieldLook {
  readonly value: Range;
  readonly onCommit: Commit<Range>;
  /** The highest that either end may be. */
  readonly most: number;
}

/** From the least to the most, two whole numbers committed as they are typed once they fit each other. */
export function RangeField({ label, hint, value, onCommit, most }: RangeFieldProps) {
  const { t } = useText();
  const [draft, setDraft] = useState<{ min: string; max: string; beside: Range } | null>(null);
  const [gesture, setGesture] = useState('');
  const mine = draft?.beside === value ? draft : null;
  const text = mine ?? { min: `${value.min}`, max: `${value.max}` };
  const error = mine === null ? undefined : fault(mine, most);

  const change = (fields: { min?: string; max?: string }): void => {
    const next = { min: text.min, max: text.max, ...fields };
    if (fault(next, most) !== undefined) {
      setDraft({ ...next, beside: value });
      return;
    }
    setDraft(null);
    onCommit({ min: Number(next.min), max: Number(next.max) }, gesture);
  };
  const common = {
    inputMode: 'numeric',
    className: 'number-field',
    onFocus: () => setGesture(newGesture()),
  } as const;
  const said =
    error === 'number' ? t('fields.number', { min: 0, max: most }) : error && t('fields.minOverMax');
  return (
    <Field {...lookOf({ label, hint }, said)}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw itself and need a legend of its own. */}
      <div className="range-field" role="group">
        <Input
          {...common}
          aria-label={t('fields.least', { label })}
          value={text.min}
          onChange={(_, data) => change({ min: data.value })}
        />
        <span aria-hidden="true">–</span>
        <Input
          {...common}
          aria-label={t('fields.most', { label })}
          value={text.max}
          onChange={(_, data) => change({ max: data.value })}
        />
      </div>
    </Field>
  );
}

/** What is wrong with two numbers as they are typed, or undefined. */
function fault({ min, max }: { min: string; max: string }, most: number): 'number' | 'order' | undefined {
  const isNumber = (text: string) => /^\d{1,6}$/.test(text.trim()) && Number(text) <= most;
  if (!isNumber(min) || !isNumber(max)) return 'number';
  return Number(min) > Number(max) ? 'order' : undefined;
}
