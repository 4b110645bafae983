import { SECONDS_PER_DAY } from '../../../base/numbers.ts';
import { CHANNELS } from '../../../schemas/channels.ts';
import { dayOf } from '../days.ts';
import type { Histogram } from './histogram.ts';

const MIN_LENGTH = 1024;

/** Copies the numbers to an array at least twice as long. */
function widen<Column extends Uint32Array | Int32Array | Float64Array>(column: Column, minLength = 0): Column {
  const wider = new (column.constructor as new (length: number) => Column)(Math.max(column.length * 2, minLength));
  wider.set(column);
  return wider;
}

/**
 * Counts terms and net takings by day, in any order of rows. Rows of one day mostly follow each other, so a term has
 * one entry a day. If days alternate, it has several entries that add up.
 */
export class DayCounter {
  /** Place of each day, in order of first use. */
  private readonly places = new Map<number, number>();
  /** Net takings by place of the day and channel. */
  private netFen = new Float64Array(64 * CHANNELS.length);
  /** Place of the current day, and its first second. */
  private place = -1;
  private begins = -SECONDS_PER_DAY;
  private length = 0;
  private day = new Uint32Array(MIN_LENGTH);
  private term = new Uint32Array(MIN_LENGTH);
  private count = new Int32Array(MIN_LENGTH);
  /** Latest entry of each term, counted from 1. */
  private entry = new Uint32Array(MIN_LENGTH);

  /** Sets the current day to the day of this time. */
  turnTo(time: number): void {
    if (time >= this.begins && time < this.begins + SECONDS_PER_DAY) return;
    const day = dayOf(time);
    let place = this.places.get(day);
    if (place === undefined) {
      place = this.places.size;
      this.places.set(day, place);
      if (place * CHANNELS.length === this.netFen.length) this.netFen = widen(this.netFen);
    }
    this.place = place;
    this.begins = day * SECONDS_PER_DAY;
  }

  /** Adds an amount to the net takings; negative for a refund. */
  addNet(channel: number, amountFen: number): void {
    const at = this.place * CHANNELS.length + channel;
    this.netFen[at] = (this.netFen[at] as number) + amountFen;
  }

  /** Adds `sign` (1 or -1) to the count of a term. */
  addTerm(term: number, sign: number): void {
    if (term >= this.entry.length) this.entry = widen(this.entry, term + 1);
    const entry = (this.entry[term] as number) - 1;
    if (entry >= 0 && this.day[entry] === this.place) {
      this.count[entry] = (this.count[entry] as number) + sign;
      return;
    }
    if (this.length === this.term.length) {
      this.day = widen(this.day);
      this.term = widen(this.term);
      this.count = widen(this.count);
    }
    this.day[this.length] = this.place;
    this.term[this.length] = term;
    this.count[this.length] = sign;
    this.length += 1;
    this.entry[term] = this.length;
  }

  /** Returns the days in ascending order with their entries, by a counting sort. */
  toDaily(): Histogram['daily'] {
    const day = Uint32Array.from(this.places.keys()).sort();
    const netFen = new Float64Array(day.length * CHANNELS.length);
    /** Index in `day` of each place. */
    const indexOf = new Uint32Array(day.length);
    for (const [index, each] of day.entries()) {
      const place = this.places.get(each) as number;
      indexOf[place] = index;
      netFen.set(this.netFen.subarray(place * CHANNELS.length, (place + 1) * CHANNELS.length), index * CHANNELS.length);
    }
    const start = new Uint32Array(day.length + 1);
    for (let entry = 0; entry < this.length; entry += 1) {
      const next = (indexOf[this.day[entry] as number] as number) + 1;
      start[next] = (start[next] as number) + 1;
    }
    for (let index = 0; index < day.length; index += 1)
      start[index + 1] = (start[index + 1] as number) + (start[index] as number);
    const free = start.slice();
    const term = new Uint32Array(this.length);
    const count = new Int32Array(this.length);
    for (let entry = 0; entry < this.length; entry += 1) {
      const index = indexOf[this.day[entry] as number] as number;
      const at = free[index] as number;
      free[index] = at + 1;
      term[at] = this.term[entry] as number;
      count[at] = this.count[entry] as number;
    }
    return { day, netFen, start, term, count };
  }
}
