import loadHighs, { type Highs } from 'highs';
import type { IntegerAnswer, IntegerModel, IntegerSolver } from '../../shared/assign/integer-model.ts';

/** HiGHS as a solver of integer programs. Its `highs.wasm` lies beside the bundle that this is in. */
export async function loadSolver(): Promise<IntegerSolver> {
  const highs = await loadHighs();
  return (model, nodes) => solve(highs, model, nodes);
}

function solve(highs: Highs, model: IntegerModel, nodes: number): IntegerAnswer {
  const { variableType, modelStatus } = highs.constants;
  const size = { numCols: model.costs.length, numRows: model.rowLower.length };
  const data = {
    ...size,
    colCost: model.costs,
    colLower: model.lower,
    colUpper: model.upper,
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    matrix: {
      format: 'csr' as const,
      ...size,
      starts: model.starts,
      indices: model.columns,
      values: model.values,
    },
    integrality: Array.from(model.whole, (whole) =>
      whole === 1 ? variableType.integer : variableType.continuous,
    ),
  };
  return highs.withModel(data, (run): IntegerAnswer => {
    // Objectives are whole numbers: a gap below 1 is none.
    run.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.999, mip_max_nodes: nodes });
    if (model.known !== null) run.setSolution({ colValue: model.known });
    const { modelStatus: status } = run.run();
    const values = run.getSolution().colValue;
    if (status === modelStatus.optimal) return { values, bound: run.getObjectiveValue() };
    if (status === modelStatus.infeasible) throw new Error('The integer program contradicts itself');
    const bound = Number(run.info.get('mip_dual_bound'));
    return { values: values.length === size.numCols ? values : null, bound };
  });
}
