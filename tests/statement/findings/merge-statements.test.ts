import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHistogram } from '../../../src/statement/findings/histogram/to-histogram.ts';
import { mergeStatements } from '../../../src/statement/findings/merge/merge-statements.ts';
import { toTotals } from '../../../src/statement/findings/totals/to-totals.ts';
import type { Statement } from '../../../src/statement/statement.ts';
import { NO_FEE } from '../../../src/statement/types.ts';
import { at, createStatement, type Payment, payments } from './arbitraries.ts';

const withFees = payments.map((rows) =>
  rows.map((row) => ({ ...row, feeFen: row.amountFen % 700, ratePpm: 3800 + (row.amountFen % 3) * 100 })),
);

/** Statement split into files by row; a row can also be in the next file. */
const files = fc
  .tuple(withFees, fc.infiniteStream(fc.record({ file: fc.nat(2), isTwice: fc.boolean() })))
  .map(([rows, picks]) => {
    const parts: Payment[][] = [[], [], []];
    for (const row of rows) {
      const { file, isTwice } = picks.next().value;
      parts[file]?.push(row);
      if (isTwice) parts[(file + 1) % 3]?.push(row);
    }
    return { rows, parts };
  });

const merge = (parts: readonly Payment[][], how: 'keep' | 'drop') =>
  mergeStatements(
    parts.map((part) => createStatement(part)),
    { dropDuplicates: how === 'drop' },
  );
/** Drops line numbers, which depend on the first file of a row. */
const withoutLines = ({ transactions, ...rest }: Statement) => ({
  ...rest,
  transactions: { ...transactions, line: null },
});

describe('mergeStatements', () => {
  it('ignores the order of the files', () => {
    fc.assert(
      fc.property(files, fc.constantFrom('keep' as const, 'drop' as const), ({ parts }, duplicates) => {
        const one = merge(parts, duplicates);
        const other = merge(parts.toReversed(), duplicates);
        expect(withoutLines(other.statement)).toEqual(withoutLines(one.statement));
        expect([other.coversDays, other.spans]).toEqual([one.coversDays, one.spans]);
        expect(other.duplicates).toEqual(one.duplicates);
      }),
      { numRuns: 500 },
    );
  });

  it('adds up to the sum of the files, and without duplicates to the original', () => {
    fc.assert(
      fc.property(files, ({ rows, parts }) => {
        const kept = merge(parts, 'keep');
        const sum = (of: 'salesFen' | 'refundsFen' | 'feesFen') =>
          parts.reduce((total, part) => total + toTotals(createStatement(part))[of], 0);
        const totals = toTotals(kept.statement, kept.spans);
        expect([totals.salesFen, totals.refundsFen, totals.feesFen]).toEqual([
          sum('salesFen'),
          sum('refundsFen'),
          sum('feesFen'),
        ]);
        expect(kept.file.length).toBe(kept.statement.transactions.length);

        const dropped = merge(parts, 'drop').statement;
        // Adds a file without rows, because a single file keeps its order.
        const whole = mergeStatements([createStatement(rows), createStatement([])]).statement;
        // Equal rows within one file are several payments; split rows can look like one payment in two files.
        const keys = rows.map((row) => [row.time, row.order, row.amountFen, row.isRefund, row.channel].join());
        fc.pre(new Set(keys).size === rows.length && !hasTwins(rows));
        expect(withoutLines(dropped).transactions).toEqual(withoutLines(whole).transactions);
        expect(toHistogram(dropped)).toEqual(toHistogram(whole));
      }),
      { numRuns: 500 },
    );
  });

  it('returns a sorted file unchanged, and sorts an unsorted one', () => {
    const rows = [at(1), at(2), at(2), at(3)].map((time, order) => ({ time, amountFen: 100 + order, order }));
    const ordered = createStatement(rows);
    expect(mergeStatements([ordered]).statement.transactions).toBe(ordered.transactions);
    const { time, amountFen } = mergeStatements([createStatement(rows.toReversed())]).statement.transactions;
    expect([[...time], [...amountFen]]).toEqual([rows.map((row) => row.time), rows.map((row) => row.amountFen)]);
  });

  it('reports shared days with files, rows and sum', () => {
    const row = { time: at(3), amountFen: 5000, order: 9, feeFen: 30 };
    const back = { time: at(4), amountFen: 1000, order: 9, isRefund: true, feeFen: -6 };
    const parts = [
      [{ time: at(1), amountFen: 100, order: 1 }, row, back],
      [row, back, { time: at(6), amountFen: 300, order: 2 }],
      [{ time: at(9), amountFen: 300, order: 3 }],
    ];
    const { overlaps, duplicates, coversDays, statement } = merge(parts, 'keep');
    expect(overlaps).toEqual([{ files: [0, 1], days: 2, rows: 2, sumFen: 4000 }]);
    expect(duplicates).toEqual({ rows: 2, sumFen: 4000, deductions: 0, deductionsFen: 0 });
    expect(coversDays).toBe(7);
    expect(statement.transactions.length).toBe(7);
    expect(merge(parts, 'drop').statement.transactions.length).toBe(5);
    expect(merge(parts.slice(1), 'keep').overlaps).toEqual([]);
  });

  it('keeps the row with a fee of a payment in two bills', () => {
    const trade = { time: at(3), amountFen: 5000, order: 9, feeFen: NO_FEE };
    const fund = { time: at(3) + 4, amountFen: 5000, order: 9, feeFen: 30, channel: null };
    const { transactions } = merge([[trade], [fund]], 'drop').statement;
    expect([...transactions.feeFen]).toEqual([30]);
  });

  it('keeps two equal payments of one file', () => {
    const row = { time: at(3), amountFen: 5000 };
    expect(merge([[row, row], [row]], 'drop').statement.transactions.length).toBe(2);
    expect(merge([[row, row]], 'drop').overlaps).toEqual([]);
  });

  it('drops a deduction that two files contain', () => {
    const line = { time: at(2), label: 'data', amountFen: 900, line: 4 };
    const list = [
      createStatement([{ time: at(1), amountFen: 100 }], [line]),
      createStatement([{ time: at(2), amountFen: 100 }], [line]),
    ];
    const { statement, duplicates } = mergeStatements(list);
    expect(statement.deductions.length).toBe(2);
    expect(duplicates).toEqual({ rows: 0, sumFen: 0, deductions: 1, deductionsFen: 900 });
    expect(mergeStatements(list, { dropDuplicates: true }).statement.deductions).toEqual([line]);
  });
});

/** Rows that look like one payment although they are two. */
function hasTwins(rows: readonly Payment[]): boolean {
  const keys = rows.map(({ time, order, amountFen, isRefund, channel }) =>
    order
      ? [Math.floor(time / 86_400), order, amountFen, isRefund].join()
      : [time, amountFen, isRefund, channel].join(),
  );
  return new Set(keys).size < rows.length;
}
