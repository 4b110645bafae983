import { CHANNELS } from '../../../schemas/channels.ts';
import type { Statement } from '../../statement.ts';
import { assertSummable } from '../bounds.ts';
import { type Links, linkRefunds, NO_CHANNEL } from '../link-refunds.ts';
import type { ChannelSums } from '../result/fields.ts';
import { createGrouper } from './create-grouper.ts';
import { DayCounter } from './day-counter.ts';
import { EARLIER_REFUND, type Histogram, REFUND, SALE } from './histogram.ts';

type Terms = { kind: number[]; channel: number[]; amountFen: number[]; refundedFen: number[] };

/** Sums by channel, the unknown channel last: sales at `2 × index`, refunds at `2 × index + 1`. */
type Volumes = { count: Uint32Array; fen: Float64Array };

/** Counts every payment by day and channel, and every sale by its term. Sale terms come first. */
function addPayments({ transactions }: Statement, { channel }: Links, days: DayCounter, terms: Terms): Volumes {
  const { length, amountFen, isRefund, time } = transactions;
  const count = new Uint32Array(2 * (CHANNELS.length + 1));
  const fen = new Float64Array(count.length);
  const grouper = createGrouper();
  for (let row = 0; row < length; row += 1) {
    const at = channel[row] as number;
    const amount = amountFen[row] as number;
    const place = 2 * at + (isRefund[row] as number);
    count[place] = (count[place] as number) + 1;
    fen[place] = (fen[place] as number) + amount;
    if (at === NO_CHANNEL) continue;
    days.turnTo(time[row] as number);
    days.addNet(at, isRefund[row] ? -amount : amount);
    if (!isRefund[row]) days.addTerm(grouper.placeOf(amount * 16 + at), 1);
  }
  for (const key of grouper.keys()) {
    terms.kind.push(SALE);
    terms.channel.push(key % 16);
    terms.amountFen.push(Math.floor(key / 16));
    terms.refundedFen.push(0);
  }
  return { count, fen };
}

/** Adds the state of a sale after each refund and subtracts the state before it. */
function addGiveBacks(
  { transactions }: Statement,
  { channel, giveBacks }: Links,
  days: DayCounter,
  terms: Terms,
): void {
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
    days.addTerm(place, sign);
  };
  for (const { row, saleRow, saleFen, fromFen, toFen } of giveBacks) {
    if (channel[row] === NO_CHANNEL || fromFen === toFen) continue;
    const kind = saleRow === null ? EARLIER_REFUND : REFUND;
    days.turnTo(transactions.time[row] as number);
    addStep(row, kind, saleFen, toFen, 1);
    if (fromFen > 0) addStep(row, kind, saleFen, fromFen, -1);
  }
}

function toCounts({ term, count }: Histogram['daily'], terms: number): Int32Array {
  const counts = new Int32Array(terms);
  for (let at = 0; at < term.length; at += 1) {
    const which = term[at] as number;
    counts[which] = (counts[which] as number) + (count[at] as number);
  }
  return counts;
}

const sumsAt = ({ count, fen }: Volumes, channel: number): ChannelSums => ({
  sales: count[2 * channel] as number,
  refunds: count[2 * channel + 1] as number,
  salesFen: fen[2 * channel] as number,
  refundsFen: fen[2 * channel + 1] as number,
});

/** Counts a statement by what fees depend on; exact in any order of rows. Throws a RangeError if `isSummable` is false. */
export function toHistogram(statement: Statement, links: Links = linkRefunds(statement)): Histogram {
  assertSummable(statement.transactions);
  const days = new DayCounter();
  const terms: Terms = { kind: [], channel: [], amountFen: [], refundedFen: [] };
  const volumes = addPayments(statement, links, days, terms);
  addGiveBacks(statement, links, days, terms);
  const daily = days.toDaily();
  return {
    terms: {
      kind: Uint8Array.from(terms.kind),
      channel: Uint8Array.from(terms.channel),
      amountFen: Float64Array.from(terms.amountFen),
      refundedFen: Float64Array.from(terms.refundedFen),
      count: toCounts(daily, terms.kind.length),
    },
    daily,
    volumes: CHANNELS.map((_, channel) => sumsAt(volumes, channel)),
    unassigned: sumsAt(volumes, NO_CHANNEL),
  };
}
