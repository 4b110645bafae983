import { CHANNELS } from '../../domain/index.ts';
import type { Statement } from '../types.ts';
import { assertSummable } from './bounds.ts';
import { type Steps, toDaily } from './daily.ts';
import { EARLIER_REFUND, type Histogram, noSums, REFUND, SALE } from './histogram.ts';
import { type Links, linkRefunds, NO_CHANNEL } from './link-refunds.ts';
import { makeGrouper } from './make-grouper.ts';

type Terms = { kind: number[]; channel: number[]; amountFen: number[]; refundedFen: number[] };

function addSales({ transactions }: Statement, { channel }: Links, steps: Steps, terms: Terms): void {
  const { length, amountFen, isRefund } = transactions;
  const grouper = makeGrouper();
  for (let row = 0; row < length; row += 1) {
    const at = channel[row] as number;
    if (isRefund[row] || at === NO_CHANNEL) continue;
    steps.term[steps.length] = grouper.placeOf((amountFen[row] as number) * 16 + at);
    steps.row[steps.length] = row;
    steps.sign[steps.length] = 1;
    steps.length += 1;
  }
  for (const key of grouper.keys()) {
    terms.kind.push(SALE);
    terms.channel.push(key % 16);
    terms.amountFen.push(Math.floor(key / 16));
    terms.refundedFen.push(0);
  }
}

function addRefunds({ channel, giveBacks }: Links, steps: Steps, terms: Terms): void {
  const places = new Map<string, number>();
  const addStep = (row: number, kind: number, saleFen: number, refundedFen: number, sign: number): void => {
    const at = channel[row] as number;
    const key = `${kind} ${at} ${saleFen} ${refundedFen}`;
    let place = places.get(key);
    if (place === undefined) {
      place = terms.kind.push(kind) - 1;
      terms.channel.push(at);
      terms.amountFen.push(saleFen);
      terms.refundedFen.push(refundedFen);
      places.set(key, place);
    }
    steps.row[steps.length] = row;
    steps.term[steps.length] = place;
    steps.sign[steps.length] = sign;
    steps.length += 1;
  };
  for (const { row, saleRow, saleFen, fromFen, toFen } of giveBacks) {
    if (channel[row] === NO_CHANNEL || fromFen === toFen) continue;
    const kind = saleRow === null ? EARLIER_REFUND : REFUND;
    addStep(row, kind, saleFen, toFen, 1);
    if (fromFen > 0) addStep(row, kind, saleFen, fromFen, -1);
  }
}

function toVolumes({ transactions }: Statement, { channel }: Links) {
  const volumes = [...CHANNELS.map(noSums), noSums()];
  const { length, amountFen, isRefund } = transactions;
  for (let row = 0; row < length; row += 1) {
    const sums = volumes[channel[row] as number] ?? noSums();
    if (isRefund[row]) {
      sums.refunds += 1;
      sums.refundsFen += amountFen[row] as number;
    } else {
      sums.sales += 1;
      sums.salesFen += amountFen[row] as number;
    }
  }
  const unassigned = volumes.pop() ?? noSums();
  return { volumes, unassigned };
}

/**
 * Counts a statement by what fees depend on; exact, whatever the order of the rows. Throws a RangeError where
 * `isSummable` is false.
 */
export function toHistogram(statement: Statement, links: Links = linkRefunds(statement)): Histogram {
  const { transactions } = statement;
  assertSummable(transactions);
  const most = transactions.length + links.giveBacks.length;
  const steps = { row: new Uint32Array(most), term: new Uint32Array(most), sign: new Int8Array(most), length: 0 };
  const terms: Terms = { kind: [], channel: [], amountFen: [], refundedFen: [] };
  addSales(statement, links, steps, terms);
  addRefunds(links, steps, terms);
  const count = new Int32Array(terms.kind.length);
  for (let step = 0; step < steps.length; step += 1) {
    const term = steps.term[step] as number;
    count[term] = (count[term] as number) + (steps.sign[step] as number);
  }
  return {
    terms: {
      kind: Uint8Array.from(terms.kind),
      channel: Uint8Array.from(terms.channel),
      amountFen: Float64Array.from(terms.amountFen),
      refundedFen: Float64Array.from(terms.refundedFen),
      count,
    },
    daily: toDaily(transactions, links.channel, steps, count.length),
    ...toVolumes(statement, links),
  };
}
