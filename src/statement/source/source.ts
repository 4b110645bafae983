import type { Pieces } from './pieces.ts';

/** Text to read: a file, a gzip, a zip entry or a sheet. Must be consumed before the next one is requested. */
export type TextSource = {
  name: string;
  pieces: Pieces;
  /** Delimiter between columns, if known: for sheets only. */
  separator?: number;
  /** True for a summary file, used for control sums only. */
  isSummary?: boolean;
};
