import type { ImportChanges } from '../../import/draft.ts';
import { EVENT_ID, type RecordId, type SessionId } from '../../plan/ids.ts';
import { violations } from '../../plan/invariants.ts';
import { type AnyRecord, recordOf, schemaOf } from '../../plan/plan.ts';
import type { Session } from '../../plan/records/session.ts';
import type { Command } from '../command.ts';
import { apply, type FieldChange, fieldChanges, type PlanDiff } from '../diff.ts';
import { lockedAmong } from '../locked.ts';

/**
 * Takes in what an import proposed, all of it in one step. Refuses, and changes nothing, when the plan has changed so
 * that it no longer fits, or a value is none that a plan can hold.
 */
export const applyImport: Command<{ readonly changes: ImportChanges }> = {
  id: 'import.apply',
  label: 'imports.command.apply',
  when: (_plan, { changes }) => changes.added.length > 0 || Object.keys(changes.updated).length > 0,
  run(plan, { changes }) {
    const added: Record<string, AnyRecord> = {};
    const known = new Set<string>();
    for (const record of changes.added) {
      if (record.id === EVENT_ID || known.has(record.id) || recordOf(plan, record.id) !== undefined)
        return { refused: 'imports.command.outdated' };
      if (!fits(record)) return { refused: 'commands.record.badValue' };
      known.add(record.id);
      added[record.id] = record;
    }
    const updated: Record<string, PlanDiff['updated'][string]> = {};
    const moved: Session[] = [];
    for (const [id, fields] of Object.entries(changes.updated)) {
      const now = recordOf(plan, id as RecordId);
      if (now === undefined) return { refused: 'imports.command.outdated' };
      const next = { ...now, ...fields, id: now.id } as AnyRecord;
      if (!fits(next)) return { refused: 'commands.record.badValue' };
      const own: { readonly [field: string]: FieldChange } | undefined = fieldChanges(now, next);
      if (own === undefined) continue;
      updated[id] = own;
      const session = plan.sessions[id as SessionId];
      if (session !== undefined && ('start' in own || 'minutes' in own || 'rooms' in own))
        moved.push(session);
    }
    const diff: PlanDiff = { added, updated, removed: {} };
    const locked = lockedAmong(moved);
    if (locked !== null) return locked;
    return violations(apply(plan, diff)).length > 0 ? { refused: 'imports.command.outdated' } : diff;
  },
};

function fits(record: AnyRecord): boolean {
  return schemaOf(record.id)?.safeParse(record).success ?? false;
}
