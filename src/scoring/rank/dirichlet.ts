import { nextUnit, type RandomState } from './random.ts';

/** Returns a standard normal number by the polar method of Marsaglia and Bray. Discards the second of each pair. */
function nextNormal(state: RandomState): number {
  for (;;) {
    const x = 2 * nextUnit(state) - 1;
    const y = 2 * nextUnit(state) - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/**
 * Returns a gamma number of scale 1 and of a shape above 0.
 *
 * Implements Marsaglia and Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000) 363-372. Below
 * shape 1 it uses shape + 1 and multiplies by a power of a uniform number, as the paper proposes.
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
    // Tests the squeeze step of the paper first, which nearly always avoids both logarithms.
    if (u < 1 - 0.0331 * x * x * x * x || Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
  }
}

/** Below this, every gamma number of a draw could underflow to 0. */
const MIN_CONCENTRATION = 0.01;

/**
 * Returns the parameters of a Dirichlet distribution centred on some weights: concentration × weight / Σ weights.
 * @throws RangeError if no weight is above 0, one is negative, or the concentration is below 0.01
 */
export function toShapes(weights: readonly number[], concentration: number): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0) || weights.some((weight) => weight < 0))
    throw new RangeError(`expected weights of which one is above zero and none below, got ${weights.join(', ')}`);
  if (!(concentration >= MIN_CONCENTRATION))
    throw new RangeError(`expected a concentration of at least ${MIN_CONCENTRATION}, got ${concentration}`);
  return weights.map((weight) => (concentration * weight) / sum);
}

/** Draws weights that total 1 into the first `rows` of the columns, one column a shape. A shape of 0 gives 0. */
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
