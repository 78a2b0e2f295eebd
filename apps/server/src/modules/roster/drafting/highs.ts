import loadHighs from 'highs';
import type { LinearModel } from './linear-model';

/** When to give up proving more. */
interface SolveLimits {
  /** CPU seconds: the brake for what nobody foresaw, not the plan. */
  seconds: number;
  /** Stop when this close to the proven bound, as a share of the objective. */
  relativeGap?: number;
  /** Columns may take fractions: a bound for the whole problem, in a fraction of the time. */
  isRelaxed?: boolean;
}

/** What came of it. A limit may leave a solution behind, or none. */
interface Solved {
  status: 'optimal' | 'infeasible' | 'limit';
  values: Float64Array | null;
  objective: number;
}

/** Finds the cheapest values of a model's columns. Blocks its thread meanwhile. */
export type Solve = (model: LinearModel, limits: SolveLimits) => Solved;

/** Loads the solver (3.5 MB of WebAssembly, once per worker). What it returns blocks its thread while it solves. */
export async function loadSolver(): Promise<Solve> {
  const highs = await loadHighs();
  return (linear, limits) => {
    const model = highs.createModel(modelData(linear, limits.isRelaxed ?? false));
    try {
      model.options.set(optionsOf(limits));
      const { modelStatus } = model.run();
      return solvedOf(model, modelStatus, highs.constants.modelStatus);
    } finally {
      model.dispose();
    }
  };
}

type Highs = Awaited<ReturnType<typeof loadHighs>>;
type Model = ReturnType<Highs['createModel']>;

/** All our columns are bounded, so "unbounded or infeasible" is infeasible. */
function solvedOf(model: Model, status: number, statuses: Highs['constants']['modelStatus']): Solved {
  if (status === statuses.infeasible || status === statuses.unboundedOrInfeasible) {
    return { status: 'infeasible', values: null, objective: Infinity };
  }
  const isSolved = model.info.get('primal_solution_status') === FEASIBLE;
  return {
    status: status === statuses.optimal ? 'optimal' : 'limit',
    values: isSolved ? model.getSolution().colValue : null,
    objective: isSolved ? model.getObjectiveValue() : Infinity,
  };
}

/** `primal_solution_status` of HiGHS: 0 none, 1 infeasible, 2 feasible. */
const FEASIBLE = 2;

const optionsOf = (limits: SolveLimits) => ({
  output_flag: false,
  time_limit: Math.max(0.05, limits.seconds),
  mip_rel_gap: limits.relativeGap ?? 0,
  mip_abs_gap: 1e-6,
});

function modelData(linear: LinearModel, isRelaxed: boolean) {
  const { columns, rows } = linear;
  const { starts, indices, values } = linear.asSparse();
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ least }) => least),
    colUpper: columns.map(({ most }) => most),
    rowLower: rows.map(({ least }) => least),
    rowUpper: rows.map(({ most }) => most),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices,
      values,
    },
    ...(isRelaxed ? {} : { integrality: Int32Array.from(columns, ({ isWhole }) => (isWhole ? 1 : 0)) }),
  };
}
