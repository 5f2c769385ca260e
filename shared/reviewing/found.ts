import type { Finding } from '../checks/finding.ts';
import { RULE_GROUPS } from '../checks/rules.ts';
import type { PersonId, RecordId, SessionId } from '../plan/ids.ts';
import type { ReviewMatrix } from './matrix.ts';

/** Rules that are looked into in the matrix of reviewers. */
export const REVIEWING_RULES: ReadonlySet<string> = new Set([
  ...RULE_GROUPS.reviewing.map(({ id }) => id),
  'reviewer-clash',
  'reviewer-absent',
  'own-review',
  'conflict-of-interest',
  'cancelled-with-reviewers',
]);

/**
 * The findings on reviewing, each where it belongs in the matrix: in the cells of those it names with what it names,
 * or at the heading of a reviewer or of a session where it names only that. The worst first, as they came.
 */
export class FoundInMatrix {
  readonly #at = new Map<string, Finding[]>();

  constructor(findings: readonly Finding[], matrix: ReviewMatrix) {
    const people = new Set<RecordId>(matrix.rows.map(({ person }) => person.id));
    const sessions = new Set<RecordId>(matrix.columns.map(({ session }) => session.id));
    for (const finding of findings) {
      if (!REVIEWING_RULES.has(finding.rule)) continue;
      const who = finding.records.filter((id) => people.has(id));
      const what = finding.records.filter((id) => sessions.has(id));
      if (who.length === 0 || what.length === 0) for (const id of [...who, ...what]) this.#put(id, finding);
      else for (const person of who) for (const session of what) this.#put(`${person} ${session}`, finding);
    }
  }

  /** On a reviewer as a whole. */
  ofPerson(id: PersonId): readonly Finding[] {
    return this.#at.get(id) ?? NONE;
  }

  /** On a session as a whole. */
  ofSession(id: SessionId): readonly Finding[] {
    return this.#at.get(id) ?? NONE;
  }

  /** On a reviewer at a session. */
  ofPair(person: PersonId, session: SessionId): readonly Finding[] {
    return this.#at.get(`${person} ${session}`) ?? NONE;
  }

  #put(key: string, finding: Finding): void {
    const there = this.#at.get(key);
    if (there === undefined) this.#at.set(key, [finding]);
    else there.push(finding);
  }
}

const NONE: readonly Finding[] = [];
