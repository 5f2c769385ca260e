import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { PlanDiff } from '../../shared/change/diff.ts';
import { type ChangeLine, describeChanges } from '../../shared/describe/changes.ts';
import { summariseChanges } from '../../shared/describe/summary.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { useText } from '../i18n/use-text.ts';
import './differences.css';

/** This many records are shown at first, and this many more each time one asks. */
const SHOWN = 100;

interface DifferencesProps {
  readonly diff: PlanDiff;
  readonly before: Plan;
  readonly after: Plan;
  readonly label: string;
  /** Whether `after` came of `before`, or the two stand side by side: mine, and another's. */
  readonly between?: 'times' | 'sides';
}

/** What is said of a record that is only in `after`, in both or only in `before`, and between two values. */
const WORDS = {
  times: { added: 'added', changed: 'changed', removed: 'removed', arrow: 'becomes' },
  sides: { added: 'onlyTheirs', changed: 'differs', removed: 'onlyMine', arrow: 'inTheirs' },
} as const;

/** What `diff`, which leads from `before` to `after`, does to each record, in words. */
export function Differences({ diff, before, after, label, between = 'times' }: DifferencesProps) {
  const { t, language } = useText();
  const [shown, setShown] = useState(SHOWN);
  const lines = useMemo(
    () => describeChanges(diff, before, after, t, language),
    [diff, before, after, t, language],
  );
  const more = lines.length - shown;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="differences" aria-label={label} tabIndex={0}>
      {between === 'times' && <p className="differences-summary">{summariseChanges(diff, t)}</p>}
      <ul>
        {lines.slice(0, shown).map((line) => (
          <Line key={line.record} line={line} words={WORDS[between]} />
        ))}
      </ul>
      {more > 0 && (
        <Button size="small" onClick={() => setShown(shown + SHOWN)}>
          {t('files.difference.more', { count: Math.min(more, SHOWN) })}
        </Button>
      )}
    </section>
  );
}

interface LineProps {
  readonly line: ChangeLine;
  readonly words: (typeof WORDS)['times' | 'sides'];
}

function Line({ line: { kind, what, fields }, words }: LineProps) {
  const { t } = useText();
  return (
    <li className="difference" data-kind={kind}>
      <p>
        <span className="difference-kind">{t(`files.difference.${words[kind]}`)}</span>{' '}
        <strong>{what}</strong>
      </p>
      {fields.length > 0 && (
        <dl>
          {fields.map(({ field, from, to }) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>
                {from !== '' && <del>{from}</del>}
                {from !== '' && to !== '' && (
                  <>
                    <span aria-hidden> → </span>
                    <span className="visually-hidden">{t(`files.difference.${words.arrow}`)}</span>
                  </>
                )}
                {to !== '' && <ins>{to}</ins>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
