import { parseYuan } from '../bytes/parse-money.ts';
import { Cells, type Split } from '../bytes/split.ts';
import type { PaymentRow } from '../columns.ts';
import type { Sink } from '../sink.ts';
import type { ProblemReason } from '../types.ts';

type RowPlan = {
  row: PaymentRow;
  split: Split;
  width: number;
  /** Columns with free text, which can contain the separator. */
  free: readonly number[];
  /** Columns that must hold an amount or nothing when a row has too many cells. */
  money: readonly number[];
  /** Fills `row` from the cells; returns the reason if that fails. */
  convert: (bytes: Uint8Array, cells: Cells) => ProblemReason | null;
  /** Adds the row to the statement. */
  commit: (line: number) => void;
};

/** Lists every way to distribute `extra` cells over the columns with free text. */
function spreads(extra: number, columns: number): number[][] {
  if (columns === 1) return [[extra]];
  const ways: number[][] = [];
  for (let own = extra; own >= 0; own--)
    for (const rest of spreads(extra - own, columns - 1)) ways.push([own, ...rest]);
  return ways;
}

/** Largest number of extra cells for which the columns of a row are located. */
const MAX_EXTRA = 4;

/** Creates a reader of lines that splits and converts them, and records those that cannot be read. */
export function createRowReader(plan: RowPlan, sink: Sink) {
  const { row, split, width, free, money, convert, commit } = plan;
  const cells = new Cells();
  const aligned = new Cells();

  /** Joins cells so that the columns with free text contain the extra ones. */
  const align = (way: readonly number[]): void => {
    let source = 0;
    for (let column = 0; column < width; column++) {
      aligned.from[column] = cells.from[source] as number;
      source += way[free.indexOf(column)] ?? 0;
      aligned.to[column] = cells.to[source++] as number;
    }
  };
  const isMoney = (bytes: Uint8Array): boolean =>
    money.every((column) => {
      const [from, to] = [aligned.from[column] as number, aligned.to[column] as number];
      return from === to || !Number.isNaN(parseYuan(bytes, from, to));
    });

  /** Reads a row with too many cells, if all valid distributions give the same result. */
  const readFromBothEnds = (bytes: Uint8Array): ProblemReason | null => {
    const extra = cells.count - width;
    if (!free.length || extra > MAX_EXTRA) return 'columns';
    const found = new Map<string, number[]>();
    for (const way of spreads(extra, free.length)) {
      align(way);
      if (isMoney(bytes) && convert(bytes, aligned) === null) found.set(JSON.stringify(row), way);
    }
    const [way] = found.values();
    if (!way || found.size > 1) return 'columns';
    align(way);
    const reason = convert(bytes, aligned);
    if (reason === null) sink.anchored++;
    return reason;
  };

  return (bytes: Uint8Array, start: number, end: number, line: number): void => {
    split(bytes, start, end, cells);
    let reason: ProblemReason | null = 'columns';
    if (cells.count === width) reason = convert(bytes, cells);
    else if (cells.count === width + 1 && cells.from[width] === cells.to[width]) reason = convert(bytes, cells);
    else if (cells.count > width) reason = readFromBothEnds(bytes);
    if (reason === null) commit(line);
    else sink.problem(reason, bytes, start, end, line);
  };
}
