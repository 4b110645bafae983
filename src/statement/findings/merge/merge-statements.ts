import { FORMATS } from '../../formats/registry.ts';
import type { Statement } from '../../statement.ts';
import type { Deduction, ProblemReason, RowProblem } from '../../types.ts';
import { countDays, type DaySpan, dayOf, joinSpans } from '../days.ts';
import { findDuplicates, type Overlap } from './find-duplicates.ts';
import { joinColumns, pickRows } from './merge-columns.ts';

export type MergedStatement = {
  /** Rows sorted by time; line numbers refer to the file of each row. */
  statement: Statement;
  /** Index in the list of the file of each row. */
  file: Uint16Array;
  /** Days that the files cover. */
  spans: DaySpan[];
  /** Number of these days. */
  coversDays: number;
  /** Pairs of files that share days. If any has rows, the page asks whether to drop them. */
  overlaps: Overlap[];
  /** Repeated payments and deductions that dropping removes; `sumFen` is sales less refunds. */
  duplicates: { rows: number; sumFen: number; deductions: number; deductionsFen: number };
};

/** Largest number of problems that keep their text. */
const MAX_PROBLEMS = 100;

const toSpan = ({ period }: Statement): DaySpan | null =>
  period && { first: dayOf(period.first), last: dayOf(period.last) };

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const sumOf = (lines: readonly Deduction[]): number => lines.reduce((sum, { amountFen }) => sum + amountFen, 0);

/** Sorts the deductions of all files by time. `once` keeps each as often as the file that contains it most often. */
function joinDeductions(list: readonly Statement[]): { all: Deduction[]; once: Deduction[] } {
  const byTime = (a: Deduction, b: Deduction) =>
    a.time - b.time || byText(a.label, b.label) || a.amountFen - b.amountFen || a.line - b.line;
  const longest = new Map<string, Deduction[]>();
  for (const { deductions } of list) {
    const own = new Map<string, Deduction[]>();
    for (const line of deductions) {
      const key = `${line.time} ${line.amountFen} ${line.label}`;
      const lines = own.get(key);
      if (lines) lines.push(line);
      else own.set(key, [line]);
    }
    for (const [key, lines] of own) if (lines.length > (longest.get(key)?.length ?? 0)) longest.set(key, lines);
  }
  return {
    all: list.flatMap(({ deductions }) => deductions).sort(byTime),
    once: [...longest.values()].flat().sort(byTime),
  };
}

function joinProblems(list: readonly Statement[]): Statement['problems'] {
  const byReason: Partial<Record<ProblemReason, number>> = {};
  const first: RowProblem[] = [];
  let count = 0;
  for (const { problems } of list) {
    count += problems.count;
    first.push(...problems.first);
    for (const [reason, times] of Object.entries(problems.byReason) as [ProblemReason, number][])
      byReason[reason] = (byReason[reason] ?? 0) + times;
  }
  first.sort((a, b) => a.line - b.line || byText(a.reason, b.reason) || byText(a.text, b.text));
  return { count, byReason, first: first.slice(0, MAX_PROBLEMS) };
}

function toOverlaps(
  spans: readonly (DaySpan | null)[],
  pairs: ReadonlyMap<string, { rows: number; sumFen: number }>,
): Overlap[] {
  return spans.flatMap((one, index) =>
    spans.slice(index + 1).flatMap((other, after): Overlap[] => {
      if (!one || !other) return [];
      const days = Math.min(one.last, other.last) - Math.max(one.first, other.first) + 1;
      if (days <= 0) return [];
      const files: [number, number] = [index, index + 1 + after];
      return [{ files, days, ...(pairs.get(files.join(' ')) ?? { rows: 0, sumFen: 0 }) }];
    }),
  );
}

/**
 * Merges files into one statement; the order of the files does not matter. Keeps payments that several files contain and
 * lists them in `overlaps`. With `dropDuplicates` each payment stays as often as the file that contains it most often.
 * Takes `format` and `variant` from the file whose format is first in FORMATS, and the controls of every file. Throws a
 * RangeError for no statement or more than 65,535.
 */
export function mergeStatements(
  list: readonly Statement[],
  { dropDuplicates = false }: { dropDuplicates?: boolean } = {},
): MergedStatement {
  if (list.length === 0 || list.length > 65_535) throw new RangeError(`from 1 to 65,535 files, got ${list.length}`);
  const [leading] = [...list].sort(
    (a, b) => FORMATS.indexOf(a.format) - FORMATS.indexOf(b.format) || byText(a.variant, b.variant),
  ) as [Statement];
  const joined = joinColumns(list);
  const spans = list.map(toSpan);
  const { extra, pairs } = findDuplicates(joined, spans);
  const { time, amountFen, isRefund, length } = joined.transactions;
  let sumFen = 0;
  for (const row of extra) sumFen += (isRefund[row] ? -1 : 1) * (amountFen[row] as number);
  const drops = dropDuplicates && extra.size > 0;
  const kept = drops ? pickRows(joined, Uint32Array.from([...time.keys()].filter((row) => !extra.has(row)))) : joined;
  const { all, once } = joinDeductions(list);
  const known = spans.filter((span) => span !== null);
  return {
    statement: {
      ...leading,
      period: length > 0 ? { first: time[0] as number, last: time[length - 1] as number } : null,
      channels: kept.channels,
      rates: kept.rates,
      transactions: kept.transactions,
      deductions: dropDuplicates ? once : all,
      controls: list.flatMap(({ controls }) => controls).sort((a, b) => byText(a.name, b.name) || a.stated - b.stated),
      anchored: list.reduce((sum, { anchored }) => sum + anchored, 0),
      problems: joinProblems(list),
    },
    file: kept.file,
    spans: joinSpans(known),
    coversDays: countDays(known),
    overlaps: toOverlaps(spans, pairs),
    duplicates: {
      rows: extra.size,
      sumFen,
      deductions: all.length - once.length,
      deductionsFen: sumOf(all) - sumOf(once),
    },
  };
}
