import { nextUnit, type RandomState } from './random.ts';

/** A standard normal number by the polar method of Marsaglia and Bray; the second of each pair is not kept. */
function nextNormal(state: RandomState): number {
  for (;;) {
    const x = 2 * nextUnit(state) - 1;
    const y = 2 * nextUnit(state) - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/**
 * A gamma number of a shape above zero and scale 1: Marsaglia and Tsang, "A simple method for generating gamma
 * variables", ACM TOMS 26 (2000) 363-372; below shape 1 that of one shape higher times a power of a uniform.
 */
export function nextGamma(shape: number, state: RandomState): number {
  if (shape < 1) return nextGamma(shape + 1, state) * nextUnit(state) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = nextNormal(state);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = nextUnit(state);
    // The squeeze of the paper spares both logarithms nearly always.
    if (u < 1 - 0.0331 * x * x * x * x || Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
  }
}

/** Below this every gamma of a draw could be too small for a double. */
const LEAST_CONCENTRATION = 0.01;

/**
 * Parameters of a Dirichlet round some weights: concentration × weight / Σ weights. Throws a RangeError without any
 * weight above zero, on a negative one, and on a concentration below 0.01.
 */
export function toShapes(weights: readonly number[], concentration: number): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0) || weights.some((weight) => weight < 0))
    throw new RangeError(`expected weights of which one is above zero and none below, got ${weights.join(', ')}`);
  if (!(concentration >= LEAST_CONCENTRATION))
    throw new RangeError(`expected a concentration of at least ${LEAST_CONCENTRATION}, got ${concentration}`);
  return weights.map((weight) => (concentration * weight) / sum);
}

/** Draws weights that total 1 into the first rows of a column for each shape. A shape of zero gives zero. */
export function drawWeights(
  shapes: readonly number[],
  state: RandomState,
  columns: readonly Float64Array[],
  rows: number,
): void {
  for (let row = 0; row < rows; row += 1) {
    let total = 0;
    while (total === 0) {
      for (let index = 0; index < shapes.length; index += 1) {
        const shape = shapes[index] as number;
        const gamma = shape > 0 ? nextGamma(shape, state) : 0;
        (columns[index] as Float64Array)[row] = gamma;
        total += gamma;
      }
    }
    for (const column of columns) column[row] = (column[row] as number) / total;
  }
}
