/**
 * A mixed integer program: minimise `costs` within the bounds of columns and rows. Sparse rows: row `i` has the
 * entries `starts[i]` to `starts[i + 1]` of `columns` and `values`.
 */
export interface IntegerModel {
  readonly costs: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 for a column that takes whole numbers only. */
  readonly whole: Uint8Array;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** A solution that is known, to be bettered. */
  readonly known: Float64Array | null;
}

/** The best that was found, or null; and what no solution can be below. */
export interface IntegerAnswer {
  readonly values: Float64Array | null;
  readonly bound: number;
}

/** Solves a model, or gives up after `nodes` branchings. Gives the same answer to the same model. */
export type IntegerSolver = (model: IntegerModel, nodes: number) => IntegerAnswer;
