import type { Histogram } from '../histogram/histogram.ts';

/** How large the sales of a channel are. Bins hold `fromFen ≤ ticket < toFen`, without gaps, in order. */
export type Tickets = {
  count: number;
  /** May have a fraction of a fen. */
  meanFen: number;
  medianFen: number;
  /** Standard deviation ÷ mean; 0 when all are equal. */
  cv: number;
  bins: { fromFen: number; toFen: number; count: number }[];
};

/** Distinct amounts in order, each with its number of sales. */
export type Counted = { amountFen: Float64Array; count: Float64Array };

/** Edges at 0, 1, 2, 5, 10, 20, 50, … yuan: even steps on a logarithmic scale, and whole yuan. */
function edgesAround(leastFen: number, mostFen: number): number[] {
  const edges = [0];
  for (let tenFen = 100; (edges.at(-1) as number) <= mostFen; tenFen *= 10) edges.push(tenFen, 2 * tenFen, 5 * tenFen);
  const from = edges.findLastIndex((edge) => edge <= leastFen);
  return edges.slice(from, edges.findIndex((edge) => edge > mostFen) + 1);
}

function toBins({ amountFen, count }: Counted): Tickets['bins'] {
  const edges = edgesAround(amountFen[0] ?? 0, amountFen.at(-1) ?? 0);
  const bins = edges.slice(1).map((toFen, index) => ({ fromFen: edges[index] as number, toFen, count: 0 }));
  let at = 0;
  for (const [place, fen] of amountFen.entries()) {
    while (fen >= (bins[at]?.toFen ?? Number.POSITIVE_INFINITY)) at += 1;
    const bin = bins[at];
    if (bin) bin.count += count[place] as number;
  }
  return bins;
}

/** Amount of the sale at a place in the order of size, counted from 0. */
function amountAt({ amountFen, count }: Counted, place: number): number {
  let passed = 0;
  for (const [index, fen] of amountFen.entries()) {
    passed += count[index] as number;
    if (place < passed) return fen;
  }
  return 0;
}

/** Null when there is no sale. */
export function toTickets(counted: Counted): Tickets | null {
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

/** The sales of one channel of a histogram, by amount. */
export function countSales({ terms }: Pick<Histogram, 'terms'>, channel: number): Counted {
  const found: number[] = [];
  for (let term = 0; term < terms.kind.length; term += 1)
    if (terms.kind[term] === 0 && terms.channel[term] === channel) found.push(term);
  found.sort((a, b) => (terms.amountFen[a] as number) - (terms.amountFen[b] as number));
  return {
    amountFen: Float64Array.from(found, (term) => terms.amountFen[term] as number),
    count: Float64Array.from(found, (term) => terms.count[term] as number),
  };
}
