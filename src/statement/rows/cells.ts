import type { Cells } from '../bytes/split.ts';
import type { Sink } from '../sink.ts';

/** Longest part of a cell that is decoded, in bytes. */
export const MAX_TEXT = 64;

/** Returns the first of the columns with a value; -1 if all are empty. */
export function filled(columns: readonly number[], { from, to }: Cells): number {
  for (const column of columns) if ((to[column] as number) > (from[column] as number)) return column;
  return -1;
}

/** Decodes the first bytes of a cell. */
export const textAt = (sink: Sink, bytes: Uint8Array, { from, to }: Cells, column: number): string =>
  sink.text(bytes, from[column] as number, Math.min(to[column] as number, (from[column] as number) + MAX_TEXT));
