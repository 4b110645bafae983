import { CHANNELS } from '../../domain/index.ts';
import type { Columns } from '../types.ts';
import { dayOf } from './days.ts';
import type { Histogram } from './histogram.ts';
import { NO_CHANNEL } from './link-refunds.ts';

/** A payment, or one side of a refund, as a step of the count of a term. */
export type Steps = { row: Uint32Array; term: Uint32Array; sign: Int8Array; length: number };

type DayIndex = (row: number) => number;

/** Days with payments, and the index of a row's day among them: looked up, not kept for each row. */
function toDayIndex({ length, time }: Columns, channel: Uint8Array): { day: Uint32Array; indexOf: DayIndex } {
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
  return { day, indexOf: (row) => places[dayOf(time[row] as number) - first] ?? 0 };
}

/** The steps sorted by day: `order[starts[d]]` to before `starts[d + 1]` belong to day d. */
function sortByDay(steps: Steps, indexOf: DayIndex, days: number): { order: Uint32Array; starts: Uint32Array } {
  const starts = new Uint32Array(days + 1);
  for (let step = 0; step < steps.length; step += 1) {
    const next = indexOf(steps.row[step] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let day = 0; day < days; day += 1) starts[day + 1] = (starts[day + 1] as number) + (starts[day] as number);
  const free = starts.slice();
  const order = new Uint32Array(steps.length);
  for (let step = 0; step < steps.length; step += 1) {
    const day = indexOf(steps.row[step] as number);
    const place = free[day] as number;
    order[place] = step;
    free[day] = place + 1;
  }
  return { order, starts };
}

function toNet({ length, amountFen, isRefund }: Columns, channel: Uint8Array, indexOf: DayIndex, days: number) {
  const netFen = new Float64Array(days * CHANNELS.length);
  for (let row = 0; row < length; row += 1) {
    if (channel[row] === NO_CHANNEL) continue;
    const place = indexOf(row) * CHANNELS.length + (channel[row] as number);
    netFen[place] = (netFen[place] as number) + (isRefund[row] ? -1 : 1) * (amountFen[row] as number);
  }
  return netFen;
}

/** How many terms each day has, added up: where the terms of a day begin. */
function toStart(steps: Steps, order: Uint32Array, starts: Uint32Array, terms: number): Uint32Array {
  const days = starts.length - 1;
  const start = new Uint32Array(days + 1);
  /** The last day in which a term was met, counted from 1. */
  const met = new Uint32Array(terms);
  for (let day = 0; day < days; day += 1) {
    let size = start[day] as number;
    for (let at = starts[day] as number; at < (starts[day + 1] as number); at += 1) {
      const which = steps.term[order[at] as number] as number;
      if (met[which] === day + 1) continue;
      met[which] = day + 1;
      size += 1;
    }
    start[day + 1] = size;
  }
  return start;
}

/** Terms and takings of each day, for fees on what a day comes to. Linear in the rows: sorted by counting. */
export function toDaily(columns: Columns, channel: Uint8Array, steps: Steps, terms: number): Histogram['daily'] {
  const { day, indexOf } = toDayIndex(columns, channel);
  const { order, starts } = sortByDay(steps, indexOf, day.length);
  const start = toStart(steps, order, starts, terms);
  const size = start[day.length] as number;
  const term = new Uint32Array(size);
  const count = new Int32Array(size);
  /** Where a term was placed last, counted from 1; in this day if not before its start. */
  const placed = new Uint32Array(terms);
  let next = 0;
  for (let index = 0; index < day.length; index += 1) {
    for (let at = starts[index] as number; at < (starts[index + 1] as number); at += 1) {
      const step = order[at] as number;
      const which = steps.term[step] as number;
      if ((placed[which] as number) <= (start[index] as number)) {
        term[next] = which;
        next += 1;
        placed[which] = next;
      }
      const place = (placed[which] as number) - 1;
      count[place] = (count[place] as number) + (steps.sign[step] as number);
    }
  }
  return { day, netFen: toNet(columns, channel, indexOf, day.length), start, term, count };
}
