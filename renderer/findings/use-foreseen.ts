import { useEffect, useState } from 'react';
import type { Finding } from '../../shared/checks/finding.ts';
import { type Foreseen, foresee } from '../../shared/checks/foresee.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { checkerNow } from '../store/checking.ts';
import { usePlanStore } from '../store/plan.ts';
import { usePlan } from '../store/use-plan.ts';
import { nameOf } from './rows.ts';

/** What would mend a finding, and the plan in which that was found out. */
interface Worked {
  readonly plan: Plan;
  readonly remedies: readonly Foreseen[];
}

/** After an edit it is worked out anew once the user has come to rest, in milliseconds: it costs a few frames. */
const REST = 300;

/** What would mend a finding of the open plan, and what each would do; undefined while it is worked out. */
export function useForeseen(finding: Finding): readonly Foreseen[] | undefined {
  const plan = usePlan();
  const key = nameOf(finding);
  const [worked, setWorked] = useState<{ readonly key: string; readonly worked: Worked } | undefined>();
  const known = worked?.key === key ? worked.worked : undefined;
  const wait = known === undefined ? 0 : REST;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one finding is another object after some edits.
  useEffect(() => {
    const timer = setTimeout(() => setWorked({ key, worked: work(finding) }), wait);
    return () => clearTimeout(timer);
  }, [key, plan]);
  return known?.plan === plan ? known.remedies : undefined;
}

/** Works out at once what would mend a finding of the open plan. */
export function work(finding: Finding): Worked {
  const checker = checkerNow();
  const { open } = usePlanStore.getState();
  if (checker === undefined || open === null) throw new Error('No plan is open');
  return { plan: open.plan, remedies: foresee(open.plan, finding.remedies(), open.sent) };
}
