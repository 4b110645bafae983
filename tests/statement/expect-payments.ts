import { expect } from 'vitest';
import { type PaymentColumns, type ReadOptions, readStatement, type Statement } from '../../src/statement/index.ts';
import { type Payment, totalsOf } from './payments.ts';

export async function read(blob: Blob, options?: ReadOptions): Promise<Statement> {
  const result = await readStatement(blob, options);
  if (!result.ok) throw new Error(`not read: ${JSON.stringify(result.error)}`);
  return result.value;
}

export async function errorOf(blob: Blob, options?: ReadOptions) {
  const result = await readStatement(blob, options);
  if (result.ok) throw new Error(`read as ${result.value.format} ${result.value.variant}`);
  return result.error;
}

export const sumOf = (columns: PaymentColumns, refunds: 0 | 1, of: (at: number) => number): number => {
  let sum = 0;
  for (let at = 0; at < columns.length; at++) if (columns.isRefund[at] === refunds) sum += of(at);
  return sum;
};

export type Expectation = { fees?: boolean; rates?: boolean; order?: 'order' | 'own' | 'none'; methods?: boolean };

/** Expects every payment unchanged and in order, and every control equal. */
export function expectPayments(statement: Statement, list: readonly Payment[], expected: Expectation = {}): void {
  const { transactions: columns, controls, problems, rates, channels } = statement;
  expect(problems.first).toEqual([]);
  expect(problems.count).toBe(0);
  expect(controls.filter(({ stated, found }) => stated !== found)).toEqual([]);
  expect(columns.length).toBe(list.length);
  // Expects no fees if no payment has one, because a bill with fee lines states none then.
  const isLedger = /fund|account/.test(statement.format);
  const {
    fees = !isLedger || list.some(({ feeFen }) => feeFen),
    rates: hasRates = false,
    order = 'order',
    methods = false,
  } = expected;
  const seen = list.map((_, at) => ({
    time: columns.time[at],
    amountFen: columns.amountFen[at],
    isRefund: columns.isRefund[at] === 1,
    ...(fees && { feeFen: columns.feeFen[at] }),
    ...(hasRates && { ratePpm: rates[columns.rate[at] as number] }),
    ...(methods && { method: channels[columns.channel[at] as number]?.label }),
  }));
  const meant = list.map(({ time, amountFen, isRefund, feeFen, ratePpm, method }) => ({
    time,
    amountFen,
    isRefund,
    ...(fees && { feeFen }),
    ...(hasRates && { ratePpm }),
    ...(methods && { method }),
  }));
  expect(seen).toEqual(meant);
  if (order === 'order') {
    // Expects equal numbers for equal orders, and different ones otherwise.
    const numbers = new Map<string, number>();
    list.forEach((payment, at) => {
      const number = columns.order[at] as number;
      expect(numbers.get(payment.order) ?? number).toBe(number);
      numbers.set(payment.order, number);
    });
    expect(new Set(numbers.values()).size).toBe(numbers.size);
  }
  const { sales, salesFen, refunds, refundsFen } = totalsOf(list);
  expect(sumOf(columns, 0, () => 1)).toBe(sales);
  expect(sumOf(columns, 1, () => 1)).toBe(refunds);
  expect(sumOf(columns, 0, (at) => columns.amountFen[at] as number)).toBe(salesFen);
  expect(sumOf(columns, 1, (at) => columns.amountFen[at] as number)).toBe(refundsFen);
}
