import { DialogContent } from '@fluentui/react-components';
import { useMemo } from 'react';
import { apply } from '../../shared/change/diff.ts';
import type { Entries } from '../../shared/import/entries.ts';
import { join } from '../../shared/import/join/index.ts';
import { Differences } from '../files/Differences.tsx';
import { useText } from '../i18n/use-text.ts';
import { newId } from '../store/plan.ts';
import { usePlan } from '../store/use-plan.ts';
import { Accept, diffFor } from './Accept.tsx';

/** A schedule of another program, and record by record what it would do to the plan. */
export function ScheduleImport({ entries }: { readonly entries: Entries }) {
  const { t, language } = useText();
  const plan = usePlan();
  const { joined, diff, after } = useMemo(() => {
    const found = join(plan, entries, { newId, language });
    const change = diffFor(plan, found.changes);
    return { joined: found, diff: change, after: apply(plan, change) };
  }, [plan, entries, language]);
  const count = (list: readonly unknown[] | undefined) => list?.length ?? 0;
  return (
    <>
      <DialogContent className="import-content">
        <p>
          {t('imports.schedule.about', {
            sessions: count(entries.sessions),
            people: count(entries.people),
            rooms: count(entries.rooms),
            days: count(entries.days),
          })}{' '}
          {t('imports.schedule.outside')}
        </p>
        <Differences diff={diff} before={plan} after={after} label={t('imports.preview')} />
      </DialogContent>
      <Accept
        changes={joined.changes}
        diff={diff}
        made={[]}
        nothing={t('imports.nothingNew')}
        pending={false}
      />
    </>
  );
}
