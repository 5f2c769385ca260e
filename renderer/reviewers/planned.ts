import type { PersonId } from '../../shared/plan/ids.ts';

/** What a paste that waits for a yes would make of a cell. */
export interface Planned {
  /** What would stand in it. */
  readonly mark: string;
  /** The same, spoken. */
  readonly word: string;
  /** It is left as it is, as something keeps it from that. */
  readonly skipped: boolean;
}

/** What would become of cells, by reviewer and by the id of a session or topic. */
export type PlannedCells = ReadonlyMap<PersonId, ReadonlyMap<string, Planned>>;
