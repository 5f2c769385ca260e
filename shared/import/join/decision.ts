import type { IdOf, TableName } from '../../plan/ids.ts';

/** What the user says of a row that resembles something: `new`, or the key of what it is the same as. */
export type Joins = ReadonlyMap<number, string>;

/** Something that a row may be the same as. */
export interface Alike {
  /** The id of a record of the plan, or `row:12` for what an earlier row makes. */
  readonly key: string;
  readonly name: string;
  /** What tells it apart: an organisation, an address, a time. */
  readonly detail: string;
  /** It is taken to be the same unless the user says otherwise. */
  readonly sure: boolean;
}

/** What becomes of a row. */
export interface Outcome {
  readonly row: number;
  readonly table: TableName;
  readonly id: IdOf<TableName>;
  readonly name: string;
  readonly becomes: 'new' | 'update' | 'same';
  /** What it may be the same as, the likeliest first. */
  readonly alike: readonly Alike[];
  /** The key of what it is joined with; `new` for none. */
  readonly joined: string;
}

/** A record that resembles a row, and how much: what makes it the same is worth 4 or more. */
export interface Candidate {
  readonly id: string;
  readonly score: number;
}

export const SURE = 4;

/**
 * Which of `candidates` a row is joined with: what the user says; else the likeliest that is sure and that no earlier
 * row has taken; else, if the list says the same thing twice, what that row has become.
 */
export function choose(
  candidates: readonly Candidate[],
  decision: string | undefined,
  takenBy: ReadonlyMap<string, number>,
  isTwice: (id: string) => boolean,
): string | null {
  if (decision === 'new') return null;
  const row = /^row:(\d+)$/.exec(decision ?? '')?.[1];
  const decided = candidates.find(
    ({ id }) => id === decision || (row !== undefined && takenBy.get(id) === Number(row)),
  );
  if (decided !== undefined) return decided.id;
  const sure = candidates.filter(({ score }) => score >= SURE);
  const free = sure.find(({ id }) => !takenBy.has(id));
  return free?.id ?? sure.find(({ id }) => isTwice(id))?.id ?? null;
}
