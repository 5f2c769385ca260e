import type { IntegerModel } from './integer-model.ts';

/** A mixed integer program that is being put together, column by column and row by row. */
export class IntegerRows {
  readonly #costs: number[] = [];
  readonly #upper: number[] = [];
  readonly #whole: number[] = [];
  readonly #starts: number[] = [0];
  readonly #columns: number[] = [];
  readonly #values: number[] = [];
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];

  /** How many columns there are. */
  get size(): number {
    return this.#costs.length;
  }

  /** Adds a column from 0 to `upper`, which costs nothing yet. */
  column(upper: number, whole: boolean): number {
    this.#upper.push(upper);
    this.#whole.push(whole ? 1 : 0);
    return this.#costs.push(0) - 1;
  }

  /** Has `column` take whole numbers only. */
  makeWhole(column: number): void {
    this.#whole[column] = 1;
  }

  /** Adds to what `column` costs for each unit. */
  cost(column: number, cost: number): void {
    this.#costs[column] = (this.#costs[column] ?? 0) + cost;
  }

  /** Adds one entry to the row that `endRow` ends. */
  entry(column: number, value: number): void {
    this.#columns.push(column);
    this.#values.push(value);
  }

  /** Makes the entries since the last row one: their sum is to lie from `lower` to `upper`. */
  endRow(lower: number, upper: number): void {
    this.#starts.push(this.#columns.length);
    this.#rowLower.push(lower);
    this.#rowUpper.push(upper);
  }

  /** @param known a solution that is known, by column */
  build(known: readonly number[] | null): IntegerModel {
    return {
      costs: Float64Array.from(this.#costs),
      lower: new Float64Array(this.size),
      upper: Float64Array.from(this.#upper),
      whole: Uint8Array.from(this.#whole),
      starts: Int32Array.from(this.#starts),
      columns: Int32Array.from(this.#columns),
      values: Float64Array.from(this.#values),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
      known: known && Float64Array.from(known),
    };
  }
}
