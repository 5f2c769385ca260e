import { Checkbox, DialogContent } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { apply } from '../../shared/change/diff.ts';
import { formatDates } from '../../shared/i18n/dates.ts';
import type { FoundPlan } from '../../shared/import/content.ts';
import { join } from '../../shared/import/join/index.ts';
import { entriesOfPlans, summaryOf, TAKEN, type Taken } from '../../shared/import/plans.ts';
import type { LocalDate } from '../../shared/plan/time.ts';
import { Differences } from '../files/Differences.tsx';
import { useText } from '../i18n/use-text.ts';
import { newId } from '../store/plan.ts';
import { usePlan } from '../store/use-plan.ts';
import { Accept, diffFor } from './Accept.tsx';

interface PlansImportProps {
  readonly plans: readonly FoundPlan[];
  readonly unread: readonly string[];
}

/** People, rooms and sessions of other plans, taken over into this one. */
export function PlansImport({ plans, unread }: PlansImportProps) {
  const { t, language } = useText();
  const plan = usePlan();
  const latest = plans.length - 1;
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set([latest]));
  const [what, setWhat] = useState<ReadonlySet<Taken>>(() => new Set<Taken>(['people', 'rooms']));
  const { joined, diff, after } = useMemo(() => {
    const from = plans.filter((_, i) => chosen.has(i)).map((found) => found.plan);
    const found = join(plan, entriesOfPlans(from, what), { newId, language });
    const change = diffFor(plan, found.changes);
    return { joined: found, diff: change, after: apply(plan, change) };
  }, [plan, plans, chosen, what, language]);

  return (
    <>
      <DialogContent className="import-content">
        <p>{t('imports.plans.about')}</p>
        <fieldset className="import-taken">
          <legend>{t('imports.plans.take')}</legend>
          {TAKEN.map((kind) => (
            <Checkbox
              key={kind}
              label={t(`imports.kinds.${kind}`)}
              checked={what.has(kind)}
              onChange={() => setWhat(toggled(what, kind))}
            />
          ))}
          <span className="import-hint">{t('imports.plans.sessionsAbout')}</span>
        </fieldset>
        <ul className="import-plans" aria-label={t('imports.plans.plan')}>
          {plans.map((found, i) => {
            const { counts, dates } = summaryOf(found.plan);
            const [first, last] = [dates[0], dates.at(-1)] as [LocalDate | undefined, LocalDate | undefined];
            return (
              <li key={found.name}>
                <Checkbox
                  label={found.plan.event.title || t('imports.plans.untitled')}
                  checked={chosen.has(i)}
                  onChange={() => setChosen(toggled(chosen, i))}
                />
                <span>
                  {first && last ? formatDates(first, last, language) : t('imports.plans.noDates')}
                  {' · '}
                  {TAKEN.map((kind) =>
                    t(`cli.show.table.${kind}`, { count: counts[kind] }).replace(/^/, `${counts[kind]} `),
                  ).join(', ')}
                  {' · '}
                  {found.name}
                </span>
              </li>
            );
          })}
        </ul>
        {unread.length > 0 && (
          <p className="import-hint">{t('imports.plans.unread', { names: unread.join(', ') })}</p>
        )}
        <Differences diff={diff} before={plan} after={after} label={t('imports.preview')} />
      </DialogContent>
      <Accept
        changes={joined.changes}
        diff={diff}
        made={joined.made}
        nothing={t('imports.nothingNew')}
        pending={false}
      />
    </>
  );
}

function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
