import { PPM } from '../../../base/numbers.ts';

/** Resolution and upper bound of inferred rates. */
const STEP_PPM = 5;
const MAX_PPM = 100_000;

/** Largest number of rates to infer for one channel. */
const MAX_RATES = 4;
/** Fewest rows, and smallest share of all rows, that a rate must explain. */
const MIN_ROWS = 5;
const MIN_SHARE = 0.01;

/** Amount and the fee that was charged for it. */
type Charged = { amountFen: number; feeFen: number };

/** Returns the range of rates, in steps, that give this fee with any rounding. */
function stepsOf({ amountFen, feeFen }: Charged): [first: number, last: number] {
  const toStep = (fen: number) => (fen * PPM) / amountFen / STEP_PPM;
  return [Math.max(0, Math.floor(toStep(feeFen - 1)) + 1), Math.ceil(toStep(feeFen + 1)) - 1];
}

/** True if the rate gives this fee with any rounding. */
export function fitsRate(ratePpm: number, { amountFen, feeFen }: Charged): boolean {
  return Math.abs(feeFen - (amountFen * ratePpm) / PPM) < 1;
}

/** Chooses among steps that fit equally many rows: a known rate, else the round rate nearest to the average. */
function chooseStep(steps: readonly number[], averagePpm: number, known: readonly number[]): number {
  const rates = steps.map((step) => step * STEP_PPM);
  const knownPpm = known.find((ratePpm) => rates.includes(ratePpm));
  if (knownPpm !== undefined) return knownPpm;
  for (const grain of [100, 50, 10]) {
    const round = Math.round(averagePpm / grain) * grain;
    if (rates.includes(round)) return round;
  }
  return rates.reduce((best, rate) => (Math.abs(rate - averagePpm) < Math.abs(best - averagePpm) ? rate : best));
}

/** Counts the rows that each step fits. */
function countFits(rows: readonly Charged[]): Int32Array {
  const size = MAX_PPM / STEP_PPM + 1;
  const fits = new Int32Array(size + 1);
  for (const row of rows) {
    const [first, last] = stepsOf(row);
    if (first > last || first >= size) continue;
    fits[first] = (fits[first] as number) + 1;
    const after = Math.min(last, size - 1) + 1;
    fits[after] = (fits[after] as number) - 1;
  }
  for (let step = 1; step < size; step += 1) fits[step] = (fits[step] as number) + (fits[step - 1] as number);
  return fits.subarray(0, size);
}

/** Returns the rate that fits the most rows; null if no rate fits a row. */
function commonRate(rows: readonly Charged[], known: readonly number[]): number | null {
  const fits = countFits(rows);
  const maxFits = fits.reduce((best, count) => Math.max(best, count), 0);
  const steps = [...fits.keys()].filter((step) => fits[step] === maxFits);
  if (maxFits === 0) return null;
  // Averages only the rows that fit, so that rows of another rate do not shift the result.
  const middlePpm = (steps[Math.floor(steps.length / 2)] as number) * STEP_PPM;
  let amountFen = 0;
  let feeFen = 0;
  for (const row of rows) {
    if (!fitsRate(middlePpm, row)) continue;
    amountFen += row.amountFen;
    feeFen += row.feeFen;
  }
  return chooseStep(steps, (feeFen / amountFen) * PPM, known);
}

/**
 * Infers the rates behind the fees of a channel, most common first. A small amount fits many rates, so no single row
 * decides one. Known rates win among those that fit equally well.
 */
export function inferRates(rows: readonly Charged[], known: readonly number[]): number[] {
  const found: number[] = [];
  let rest = rows.filter(({ amountFen, feeFen }) => amountFen > 0 && feeFen >= 0);
  const minRows = Math.max(MIN_ROWS, MIN_SHARE * rest.length);
  while (found.length < MAX_RATES && rest.length >= minRows) {
    const ratePpm = commonRate(rest, known);
    if (ratePpm === null) break;
    const others = rest.filter((row) => !fitsRate(ratePpm, row));
    if (rest.length - others.length < minRows) break;
    found.push(ratePpm);
    rest = others;
  }
  return found;
}
