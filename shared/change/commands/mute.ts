import { all, type Plan } from '../../plan/plan.ts';
import type { Mute } from '../../plan/records/mute.ts';
import type { Command } from '../command.ts';
import { NO_CHANGE } from '../diff.ts';
import { Edit } from '../edit.ts';

/** The most records that a mute can be about. */
const MOST = 50;

/** Mutes a finding: known and accepted. It stays so through edits, until it is taken back. */
export const muteFinding: Command<{
  readonly rule: string;
  readonly records: readonly string[];
  readonly reason?: string;
}> = {
  id: 'finding.mute',
  label: 'commands.finding.mute',
  when: (plan, finding) => mutesOf(plan, finding).length === 0 && finding.records.length <= MOST,
  run(plan, { rule, records, reason = '' }, { newId }) {
    if (records.length > MOST) return { refused: 'commands.finding.isTooWide' };
    const sorted = [...records].sort();
    if (mutesOf(plan, { rule, records: sorted }).length > 0) return NO_CHANGE;
    return new Edit(plan).add<'mutes'>({ id: newId('mutes'), rule, records: sorted, reason }).diff;
  },
};

/** Takes a mute back, so that the finding is told again. */
export const unmuteFinding: Command<{ readonly rule: string; readonly records: readonly string[] }> = {
  id: 'finding.unmute',
  label: 'commands.finding.unmute',
  when: (plan, finding) => mutesOf(plan, finding).length > 0,
  run: (plan, finding) => new Edit(plan).remove(mutesOf(plan, finding).map(({ id }) => id)).diff,
};

/** The mutes of one finding: two people may each have muted it in copies of one plan. */
function mutesOf(
  plan: Plan,
  { rule, records }: { readonly rule: string; readonly records: readonly string[] },
): Mute[] {
  const sought = [...records].sort().join(' ');
  return all(plan, 'mutes').filter((mute) => mute.rule === rule && mute.records.join(' ') === sought);
}
