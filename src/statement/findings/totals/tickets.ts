import type { Histogram } from '../histogram/histogram.ts';
import type { Tickets } from '../result/totals-schema.ts';

/** Distinct amounts in ascending order, each with its number of sales. */
type CountedAmounts = { amountFen: Float64Array; count: Float64Array };

/** Returns bin edges at 0, 1, 2, 5, 10, 20, 50, … yuan, in fen. The steps are nearly even on a logarithmic scale. */
function edgesAround(minFen: number, maxFen: number): number[] {
  const edges = [0];
  for (let fen = 100; (edges[edges.length - 1] as number) <= maxFen; fen *= 10) edges.push(fen, 2 * fen, 5 * fen);
  const from = edges.filter((edge) => edge <= minFen).length - 1;
  return edges.slice(from, edges.findIndex((edge) => edge > maxFen) + 1);
}

function toBins({ amountFen, count }: CountedAmounts): Tickets['bins'] {
  const edges = edgesAround(amountFen[0] ?? 0, amountFen[amountFen.length - 1] ?? 0);
  const bins = edges.slice(1).map((toFen, index) => ({ fromFen: edges[index] as number, toFen, count: 0 }));
  let at = 0;
  for (const [place, fen] of amountFen.entries()) {
    while (fen >= (bins[at]?.toFen ?? Number.POSITIVE_INFINITY)) at += 1;
    const bin = bins[at];
    if (bin) bin.count += count[place] as number;
  }
  return bins;
}

/** Returns the amount at a place of the sales sorted by amount, counted from 0. */
function amountAt({ amountFen, count }: CountedAmounts, place: number): number {
  let passed = 0;
  for (const [index, fen] of amountFen.entries()) {
    passed += count[index] as number;
    if (place < passed) return fen;
  }
  return 0;
}

/** Calculates count, mean, median, spread and bins of the sales; null without a sale. */
export function toTickets(counted: CountedAmounts): Tickets | null {
  const { amountFen, count } = counted;
  let sales = 0;
  let sumFen = 0;
  for (const [index, fen] of amountFen.entries()) {
    sales += count[index] as number;
    sumFen += (count[index] as number) * fen;
  }
  if (sales === 0) return null;
  const meanFen = sumFen / sales;
  let squares = 0;
  for (const [index, fen] of amountFen.entries()) squares += (count[index] as number) * (fen - meanFen) ** 2;
  const middle = amountAt(counted, Math.floor((sales - 1) / 2)) + amountAt(counted, Math.floor(sales / 2));
  return {
    count: sales,
    meanFen,
    medianFen: middle / 2,
    cv: meanFen === 0 || amountFen.length === 1 ? 0 : Math.sqrt(squares / sales) / meanFen,
    bins: toBins(counted),
  };
}

/** Counts the sales of one channel of a histogram by amount. */
export function countSales({ terms }: Pick<Histogram, 'terms'>, channel: number): CountedAmounts {
  const found: number[] = [];
  for (let term = 0; term < terms.kind.length; term += 1)
    if (terms.kind[term] === 0 && terms.channel[term] === channel) found.push(term);
  found.sort((a, b) => (terms.amountFen[a] as number) - (terms.amountFen[b] as number));
  return {
    amountFen: Float64Array.from(found, (term) => terms.amountFen[term] as number),
    count: Float64Array.from(found, (term) => terms.count[term] as number),
  };
}
