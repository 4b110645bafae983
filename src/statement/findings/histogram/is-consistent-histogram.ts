import { CHANNELS } from '../../../schemas/channels.ts';
import { MAX_SUM_FEN } from '../bounds.ts';
import type { Histogram } from './histogram.ts';

const areOfLength = (columns: Record<string, ArrayLike<number>>, length: number): boolean =>
  Object.values(columns).every((column) => column.length === length);

/** True if days ascend, their ranges of entries are adjacent, and each entry names an existing term. */
function areDaysWhole({ terms, daily }: Histogram): boolean {
  const { day, netFen, start, term, count } = daily;
  if (netFen.length !== day.length * CHANNELS.length || start.length !== day.length + 1) return false;
  if (count.length !== term.length || start[0] !== 0 || start[day.length] !== term.length) return false;
  for (let index = 0; index < day.length; index += 1) {
    if ((start[index] as number) > (start[index + 1] as number)) return false;
    if (index > 0 && (day[index] as number) <= (day[index - 1] as number)) return false;
  }
  return term.every((which) => which < terms.kind.length);
}

/** True if the daily counts add up to the counts of the terms. */
function doCountsAgree({ terms, daily }: Histogram): boolean {
  const left = Float64Array.from(terms.count);
  for (const [place, which] of daily.term.entries())
    left[which] = (left[which] as number) - (daily.count[place] as number);
  return left.every((count) => count === 0);
}

/** True if terms and days add up to the volumes of each channel, and all sums stay exact. */
function doVolumesAgree({ terms, daily, volumes, unassigned }: Histogram): boolean {
  let sumFen = unassigned.salesFen + unassigned.refundsFen;
  for (const [channel, { sales, salesFen, refundsFen }] of volumes.entries()) {
    sumFen += salesFen + refundsFen;
    let [count, fen, netFen] = [0, 0, 0];
    for (let term = 0; term < terms.kind.length; term += 1) {
      if (terms.kind[term] !== 0 || terms.channel[term] !== channel) continue;
      count += terms.count[term] as number;
      fen += (terms.count[term] as number) * (terms.amountFen[term] as number);
    }
    for (let at = channel; at < daily.netFen.length; at += CHANNELS.length) netFen += daily.netFen[at] as number;
    if (count !== sales || fen !== salesFen || netFen !== salesFen - refundsFen) return false;
  }
  return sumFen <= MAX_SUM_FEN;
}

/** True if `toHistogram` could have produced this histogram, so that pricing it is safe and exact. */
export function isConsistentHistogram(histogram: Histogram): boolean {
  const { terms } = histogram;
  if (!areOfLength(terms, terms.kind.length) || !areDaysWhole(histogram)) return false;
  for (let term = 0; term < terms.kind.length; term += 1) {
    const isSale = terms.kind[term] === 0;
    const refundedFen = terms.refundedFen[term] as number;
    if (isSale ? refundedFen !== 0 || (terms.count[term] as number) < 1 : refundedFen < 1) return false;
    if (refundedFen > (terms.amountFen[term] as number)) return false;
  }
  return doCountsAgree(histogram) && doVolumesAgree(histogram);
}
