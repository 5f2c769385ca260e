import type { Command } from '../change/command.ts';
import { isRefusal } from '../change/command.ts';
import { COMMANDS } from '../change/commands/index.ts';
import { apply, isEmpty, type PlanDiff } from '../change/diff.ts';
import type { Plan } from '../plan/plan.ts';
import { type CommandCall, type Finding, keyOf, type Remedy } from './finding.ts';

/** So many are offered, and so many tried. */
const OFFERED = 3;
const TRIED = 24;

/** A checker to try things on. */
interface Scratch {
  readonly findings: readonly Finding[];
  update(plan: Plan): readonly Finding[];
}

/** The finding that is to be done away with. */
interface Mended {
  readonly rule: string;
  readonly key: string;
}

/**
 * Those of `proposed` that do away with a finding and bring no hard one and none of its own rule, each command once;
 * those that bring the fewest new findings first. `scratch` checks `plan`, and is left to be thrown away.
 */
export function tried(proposed: Iterable<Remedy>, mended: Mended, plan: Plan, scratch: Scratch): Remedy[] {
  const before = keysOf(scratch.findings);
  const good: { readonly remedy: Remedy; readonly brings: number }[] = [];
  const seen = new Set<string>();
  for (const remedy of proposed) {
    const name = JSON.stringify(remedy.command);
    if (seen.has(name)) continue;
    if (seen.size === TRIED) break;
    seen.add(name);
    const diff = outcomeOf(plan, remedy.command);
    if (diff === undefined) continue;
    const after = scratch.update(apply(plan, diff));
    const come = after.filter(({ rule, records }) => !before.has(keyOf(rule, records)));
    const stays = after.some(({ rule, records }) => keyOf(rule, records) === mended.key);
    const moved = come.some(({ severity, rule }) => severity === 'hard' || rule === mended.rule);
    if (!stays && !moved) good.push({ remedy, brings: come.length });
    if (good.filter(({ brings }) => brings === 0).length === OFFERED) break;
  }
  return good
    .sort((a, b) => a.brings - b.brings)
    .slice(0, OFFERED)
    .map(({ remedy }) => remedy);
}

function keysOf(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.map(({ rule, records }) => keyOf(rule, records)));
}

/** What a remedy's command would change; undefined when it makes no sense, refuses or changes nothing. */
export function outcomeOf(plan: Plan, { id, args }: CommandCall): PlanDiff | undefined {
  const command = COMMANDS[id] as unknown as Command<typeof args>;
  if (command.when?.(plan, args) === false) return undefined;
  const outcome = command.run(plan, args, {
    newId: () => {
      throw new Error(`${id} makes a record, so it is no remedy`);
    },
  });
  return isRefusal(outcome) || isEmpty(outcome) ? undefined : outcome;
}
