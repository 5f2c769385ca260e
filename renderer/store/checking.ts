import { Checker } from '../../shared/checks/checker.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import type { SessionId } from '../../shared/plan/ids.ts';
import type { Mute } from '../../shared/plan/records/mute.ts';
import { type OpenPlan, usePlanStore } from './plan.ts';

/** What the checks find in a plan, as the views show it. Its parts are worked out when they are first asked for. */
export class Checked {
  /** What nobody has muted, the hard first. */
  readonly findings: readonly Finding[];
  #bySession: ReadonlyMap<SessionId, readonly Finding[]> | undefined;
  #counts: Readonly<Record<Finding['severity'], number>> | undefined;

  constructor(findings: readonly Finding[]) {
    this.findings = findings;
  }

  /** The findings by the sessions they are about, the hard first. */
  get bySession(): ReadonlyMap<SessionId, readonly Finding[]> {
    this.#bySession ??= bySession(this.findings);
    return this.#bySession;
  }

  /** How many there are of each severity. */
  get counts(): Readonly<Record<Finding['severity'], number>> {
    if (this.#counts === undefined) {
      const hard = this.findings.filter(({ severity }) => severity === 'hard').length;
      this.#counts = { hard, warning: this.findings.length - hard };
    }
    return this.#counts;
  }
}

/** A mute of the plan and the finding that it keeps quiet; undefined when there is no such finding now. */
export interface Muted {
  readonly mute: Mute;
  readonly finding: Finding | undefined;
}

const NOTHING = new Checked([]);

/** The checker of the open plan. It follows the plan whenever it is asked: an edit costs less than a frame's tenth. */
let live:
  | { readonly document: string; readonly sent: OpenPlan['sent']; readonly checker: Checker }
  | undefined;
/** What was last told, and what of the checker it was made of. */
let told: { readonly of: readonly Finding[]; readonly checked: Checked } = { of: [], checked: NOTHING };
let muted: { readonly of: readonly Finding[]; readonly list: readonly Muted[] } = { of: [], list: [] };

function follow(open: OpenPlan | null): Checker | undefined {
  if (open === null) {
    live = undefined;
    return undefined;
  }
  const { document, sent, plan } = open;
  if (live?.document !== document || live.sent !== sent)
    live = { document, sent, checker: new Checker(plan, sent) };
  else live.checker.update(plan);
  return live.checker;
}

function checkedOf(open: OpenPlan | null): Checked {
  const checker = follow(open);
  if (checker === undefined) return NOTHING;
  if (told.of !== checker.findings) {
    const findings = checker.findings.filter((finding) => !finding.muted);
    const before = told.checked.findings;
    const stays = findings.length === before.length && findings.every((one, i) => one === before[i]);
    told = { of: checker.findings, checked: stays ? told.checked : new Checked(findings) };
  }
  return told.checked;
}

function mutedOf(open: OpenPlan | null): readonly Muted[] {
  const checker = follow(open);
  if (checker === undefined) return [];
  if (muted.of !== checker.findings) muted = { of: checker.findings, list: checker.muted() };
  return muted.list;
}

/**
 * The checker of the open plan as it is now, for gestures to ask of other places: `trial` and `barsOf` change
 * nothing. It is not theirs to update.
 */
export function checkerNow(): Checker | undefined {
  return follow(usePlanStore.getState().open);
}

/** What the checks find in the open plan, or what `choose` takes of it. The same object until a finding comes or goes. */
export function useChecked(): Checked;
export function useChecked<T>(choose: (checked: Checked) => T): T;
export function useChecked<T>(choose?: (checked: Checked) => T): T | Checked {
  return usePlanStore(({ open }) => (choose === undefined ? checkedOf(open) : choose(checkedOf(open))));
}

/** The mutes of the open plan. */
export function useMuted(): readonly Muted[] {
  return usePlanStore(({ open }) => mutedOf(open));
}

/** What the checks find in the open plan at this moment. */
export function checkedNow(): Checked {
  return checkedOf(usePlanStore.getState().open);
}

/** The sessions that a finding is about. */
function sessionsOf({ records }: Finding): SessionId[] {
  return records.filter((id): id is SessionId => id.startsWith('session:'));
}

function bySession(findings: readonly Finding[]): ReadonlyMap<SessionId, readonly Finding[]> {
  const found = new Map<SessionId, Finding[]>();
  for (const finding of findings) {
    for (const id of sessionsOf(finding)) {
      const list = found.get(id);
      if (list === undefined) found.set(id, [finding]);
      else list.push(finding);
    }
  }
  return found;
}
