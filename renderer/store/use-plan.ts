import type { Plan } from '../../shared/plan/plan.ts';
import { usePlanStore } from './plan.ts';

/** The open plan, or what `choose` takes of it; for views that are shown only while one is open. */
export function usePlan(): Plan;
export function usePlan<T>(choose: (plan: Plan) => T): T;
export function usePlan<T>(choose?: (plan: Plan) => T): T | Plan {
  return usePlanStore(({ open }) => {
    if (open === null) throw new Error('No plan is open');
    return choose === undefined ? open.plan : choose(open.plan);
  });
}

/** Whether the open plan is only to be read: what would change it is dimmed. */
export function useReadOnly(): boolean {
  return usePlanStore(({ open }) => open?.access === 'read');
}
