import { parseTime, parseTimeDigits, parseTimeText } from '../bytes/parse-time.ts';
import type { Cells } from '../bytes/split.ts';
import type { Sink } from '../sink.ts';
import { filled, textAt } from './cells.ts';
import type { TableSpec } from './table-spec.ts';

/** Creates a reader of the time of a row, from one column or from day and time of day; NaN if it is no time. */
export function createTimeReader(spec: Pick<TableSpec, 'time' | 'day'>, sink: Sink) {
  return (bytes: Uint8Array, cells: Cells): number => {
    const column = filled(spec.time, cells);
    if (column < 0) return Number.NaN;
    const [start, end] = [cells.from[column] as number, cells.to[column] as number];
    const day = spec.day === undefined ? start : (cells.from[spec.day] as number);
    const isSplit = spec.day !== undefined && end - start === 6 && (cells.to[spec.day] as number) - day === 8;
    const plain = parseTime(bytes, start, end);
    if (!Number.isNaN(plain)) return plain;
    const packed = isSplit
      ? parseTimeDigits(bytes, day, start)
      : end - start === 14
        ? parseTimeDigits(bytes, start, start + 8)
        : Number.NaN;
    if (!Number.isNaN(packed)) return packed;
    const text = textAt(sink, bytes, cells, column);
    const whole = parseTimeText(text);
    if (!Number.isNaN(whole) || spec.day === undefined) return whole;
    return parseTimeText(`${textAt(sink, bytes, cells, spec.day)} ${text}`);
  };
}
