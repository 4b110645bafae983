/** Rates that are told apart, in steps of 5 ppm up to 10 %. */
const STEP_PPM = 5;
const MOST_PPM = 100_000;
const MILLION = 1_000_000;

/** More rates than this in one channel are not looked for. */
export const MOST_RATES = 4;
/** Rows, and the share of all rows, that a further rate must explain beside the first. */
const LEAST_ROWS = 5;
const LEAST_SHARE = 0.01;

/** A fee of an amount, both in fen. */
export type Charged = { amountFen: number; feeFen: number };

/** The steps of the rates that give this fee, rounded either way: all that lie within one fen. */
function stepsOf({ amountFen, feeFen }: Charged): [first: number, last: number] {
  const toStep = (fen: number) => (fen * MILLION) / amountFen / STEP_PPM;
  return [Math.max(0, Math.floor(toStep(feeFen - 1)) + 1), Math.ceil(toStep(feeFen + 1)) - 1];
}

/** Whether this rate gives this fee, whichever way it was rounded. */
export function fitsRate(ratePpm: number, { amountFen, feeFen }: Charged): boolean {
  return Math.abs(feeFen - (amountFen * ratePpm) / MILLION) < 1;
}

/** Of the steps that fit equally many rows the likeliest: a known rate, then the round one nearest to the average. */
function chooseStep(steps: readonly number[], averagePpm: number, known: readonly number[]): number {
  const rates = steps.map((step) => step * STEP_PPM);
  const held = known.find((ratePpm) => rates.includes(ratePpm));
  if (held !== undefined) return held;
  for (const grain of [100, 50, 10]) {
    const round = Math.round(averagePpm / grain) * grain;
    if (rates.includes(round)) return round;
  }
  return rates.reduce((best, rate) => (Math.abs(rate - averagePpm) < Math.abs(best - averagePpm) ? rate : best));
}

/** Number of rows that each step fits. */
function countFits(rows: readonly Charged[]): Int32Array {
  const size = MOST_PPM / STEP_PPM + 1;
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

/** The rate that fits the most rows, or null without any. */
function commonRate(rows: readonly Charged[], known: readonly number[]): number | null {
  const fits = countFits(rows);
  const most = fits.reduce((best, count) => Math.max(best, count), 0);
  const steps = [...fits.keys()].filter((step) => fits[step] === most);
  if (most === 0) return null;
  // The average of the rows that fit, so that rows of another rate have no say in it.
  const middlePpm = (steps[Math.floor(steps.length / 2)] as number) * STEP_PPM;
  let amountFen = 0;
  let feeFen = 0;
  for (const row of rows) {
    if (!fitsRate(middlePpm, row)) continue;
    amountFen += row.amountFen;
    feeFen += row.feeFen;
  }
  return chooseStep(steps, (feeFen / amountFen) * MILLION, known);
}

/**
 * The rates that a channel's fees speak of, the most common first: a row of a small amount fits many rates and so never
 * makes one by itself. Known rates are preferred among those that fit equally well.
 */
export function inferRates(rows: readonly Charged[], known: readonly number[]): number[] {
  const found: number[] = [];
  let rest = rows.filter(({ amountFen, feeFen }) => amountFen > 0 && feeFen >= 0);
  const least = Math.max(LEAST_ROWS, LEAST_SHARE * rest.length);
  while (found.length < MOST_RATES && rest.length >= least) {
    const ratePpm = commonRate(rest, known);
    if (ratePpm === null) break;
    const others = rest.filter((row) => !fitsRate(ratePpm, row));
    if (rest.length - others.length < least) break;
    found.push(ratePpm);
    rest = others;
  }
  return found;
}
