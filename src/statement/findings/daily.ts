import { CHANNELS } from '../../domain/index.ts';
import type { Columns } from '../types.ts';
import { dayOf } from './days.ts';
import type { Histogram } from './histogram.ts';
import { NO_CHANNEL } from './link-refunds.ts';

/** A payment, or one side of a refund, as a step of the count of a term. */
export type Steps = { row: Uint32Array; term: Uint32Array; sign: Int8Array; length: number };

/** Index of each row's day among the days with payments. */
function toDayIndex({ length, time }: Columns, channel: Uint8Array): { day: Uint32Array; indexOf: Uint32Array } {
  const days = new Set<number>();
  let last = -1;
  for (let row = 0; row < length; row += 1) {
    const day = dayOf(time[row] as number);
    if (day === last || channel[row] === NO_CHANNEL) continue;
    days.add(day);
    last = day;
  }
  const day = Uint32Array.from(days).sort();
  const first = day[0] ?? 0;
  const places = new Uint32Array((day.at(-1) ?? first) - first + 1);
  for (const [index, each] of day.entries()) places[each - first] = index;
  const indexOf = new Uint32Array(length);
  for (let row = 0; row < length; row += 1) indexOf[row] = places[dayOf(time[row] as number) - first] ?? 0;
  return { day, indexOf };
}

/** The steps sorted by day: `order[starts[d]]` to before `starts[d + 1]` belong to day d. */
function sortByDay(steps: Steps, indexOf: Uint32Array, days: number): { order: Uint32Array; starts: Uint32Array } {
  const starts = new Uint32Array(days + 1);
  for (let step = 0; step < steps.length; step += 1) {
    const next = (indexOf[steps.row[step] as number] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let day = 0; day < days; day += 1) starts[day + 1] = (starts[day + 1] as number) + (starts[day] as number);
  const free = starts.slice();
  const order = new Uint32Array(steps.length);
  for (let step = 0; step < steps.length; step += 1) {
    const day = indexOf[steps.row[step] as number] as number;
    const place = free[day] as number;
    order[place] = step;
    free[day] = place + 1;
  }
  return { order, starts };
}

function toNet({ length, amountFen, isRefund }: Columns, channel: Uint8Array, indexOf: Uint32Array, days: number) {
  const netFen = new Float64Array(days * CHANNELS.length);
  for (let row = 0; row < length; row += 1) {
    if (channel[row] === NO_CHANNEL) continue;
    const place = (indexOf[row] as number) * CHANNELS.length + (channel[row] as number);
    netFen[place] = (netFen[place] as number) + (isRefund[row] ? -1 : 1) * (amountFen[row] as number);
  }
  return netFen;
}

/** Terms and takings of each day, for fees on what a day comes to. Linear in the rows: sorted by counting. */
export function toDaily(columns: Columns, channel: Uint8Array, steps: Steps, terms: number): Histogram['daily'] {
  const { day, indexOf } = toDayIndex(columns, channel);
  const { order, starts } = sortByDay(steps, indexOf, day.length);
  const start = new Uint32Array(day.length + 1);
  const term = new Uint32Array(steps.length);
  const count = new Int32Array(steps.length);
  /** Where a term stands in this day; 0 is nowhere. */
  const placed = new Uint32Array(terms);
  let size = 0;
  for (let index = 0; index < day.length; index += 1) {
    for (let at = starts[index] as number; at < (starts[index + 1] as number); at += 1) {
      const step = order[at] as number;
      const which = steps.term[step] as number;
      if (placed[which] === 0) {
        term[size] = which;
        size += 1;
        placed[which] = size;
      }
      const place = (placed[which] as number) - 1;
      count[place] = (count[place] as number) + (steps.sign[step] as number);
    }
    for (let place = start[index] as number; place < size; place += 1) placed[term[place] as number] = 0;
    start[index + 1] = size;
  }
  return {
    day,
    netFen: toNet(columns, channel, indexOf, day.length),
    start,
    term: term.slice(0, size),
    count: count.slice(0, size),
  };
}
