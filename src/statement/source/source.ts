import type { Pieces } from './pieces.ts';

/** One text to read: the file itself, what a gzip holds, an entry of a zip, a sheet. Read it before you ask for the next. */
export type TextSource = {
  name: string;
  pieces: Pieces;
  /** Where it is known: between the cells of a sheet. */
  separator?: number;
  /** The summary beside a statement: for control only. */
  isSummary?: boolean;
};
