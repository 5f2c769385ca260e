import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beginJournal } from '../../electron/storage/journal.ts';
import { diffOf, type PlanDiff } from '../../shared/change/diff.ts';
import { firstRevision } from '../../shared/change/revision.ts';
import { all, type Plan } from '../../shared/plan/plan.ts';
import { largePlan } from '../fixtures/large-plan.ts';
import { percentile, type Row } from './row.ts';

const EDITS = 1000;
const AT = '2026-01-01T00:00:00.000Z';

/** What the recovery journal takes of the main thread while a text is typed into a plan of 1,000 sessions. */
export async function journalling(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-journal-'));
  try {
    const plan = largePlan({ sessions: 1000, rooms: 20, days: 5, people: 571 });
    const journal = beginJournal(
      path.join(folder, 'recovery'),
      '/plan.lokaplan',
      firstRevision(plan, { at: AT, by: '' }),
      {
        onProblem: (problem) => {
          throw new Error(`The journal could not be written: ${JSON.stringify(problem)}`);
        },
      },
    );
    const times: number[] = [];
    for (const diff of typing(plan)) {
      const began = performance.now();
      journal.edit(diff, AT);
      times.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await journal.remove();
    return [
      {
        work: 'journal an edit among 1,000 sessions, p95',
        unit: 'ms',
        ours: percentile(times, 0.95),
        beside: 'limit',
        theirs: 1,
        goal: 1,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The edits of someone who types into the notes of one session, a letter at a time. */
function* typing(plan: Plan): Generator<PlanDiff> {
  const [session] = all(plan, 'sessions');
  if (session === undefined) throw new Error('The bench plan has no sessions');
  let before = plan;
  for (let letters = 1; letters <= EDITS; letters++) {
    const after = {
      ...before,
      sessions: {
        ...before.sessions,
        [session.id]: { ...session, notes: 'fika '.repeat(200).slice(0, letters) },
      },
    };
    yield diffOf(before, after);
    before = after;
  }
}
