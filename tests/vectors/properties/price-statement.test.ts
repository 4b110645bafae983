import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chargeSale } from '../../../src/domain/fees/charge-sale.ts';
import type { RateRule, StatementFees, Tariff } from '../../../src/domain/types.ts';
import { priceStatement, type Transaction } from '../../support/price-statement.ts';
import { refund, sale } from '../../support/transactions.ts';
import { amountFen, rule, tariff, transactionGroups } from './arbitraries.ts';
import { sumsOfStatement } from './reference.ts';

const inOrder = (groups: readonly Transaction[][]) =>
  groups.flat().sort((a, b) => (a.time < b.time ? -1 : Number(a.time > b.time)));

/** Fees and volumes of several statements in one. */
function addUp(parts: readonly StatementFees[]): StatementFees {
  const sum: StatementFees = { feeFen: 0, instantFeeFen: 0, channels: {}, unsupported: { count: 0, volumeFen: 0 } };
  for (const { feeFen, channels, unsupported } of parts) {
    sum.feeFen += feeFen;
    sum.unsupported.count += unsupported.count;
    sum.unsupported.volumeFen += unsupported.volumeFen;
    for (const [name, line] of Object.entries(channels)) {
      const channel = name as keyof typeof channels;
      const known = sum.channels[channel] ?? { count: 0, volumeFen: 0, feeFen: 0 };
      sum.channels[channel] = {
        count: known.count + line.count,
        volumeFen: known.volumeFen + line.volumeFen,
        feeFen: known.feeFen + line.feeFen,
      };
    }
  }
  return sum;
}

/** Gives fees back and has one price, for the channel of `sale` and `refund`. */
const giveBack = (base: Tariff, charged: RateRule): Tariff => ({
  ...base,
  refunds: 'proportional',
  rates: [{ ...charged, channel: 'alipay' }],
});

describe('priceStatement', () => {
  it('agrees with the reference in BigInt', () => {
    fc.assert(
      fc.property(tariff, transactionGroups, (priced, groups) => {
        const transactions = inOrder(groups);
        const { feeFen, instantFeeFen } = priceStatement(priced, transactions);
        expect({ feeFen: BigInt(feeFen), instantFeeFen: BigInt(instantFeeFen) }).toEqual(
          sumsOfStatement(priced, transactions),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same sums for the whole statement and sale by sale', () => {
    fc.assert(
      fc.property(tariff, transactionGroups, (priced, groups) => {
        const daily = { ...priced, instant: undefined };
        expect(priceStatement(daily, inOrder(groups))).toEqual(
          addUp(groups.map((group) => priceStatement(daily, group))),
        );
      }),
    );
  });

  it('gives back exactly the fee if a sale is refunded in any number of parts', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(tariff, rule, parts, (base, charged, amounts) => {
        const priced = giveBack(base, charged);
        const total = amounts.reduce((sum, part) => sum + part, 0);
        const back = amounts.map((part, index) => refund(`r${index}`, part, 's'));
        expect(priceStatement(priced, [sale('s', total), ...back]).feeFen).toBe(0);
      }),
    );
  });

  it('never gives back more than the fee of the sale, even if the refunds exceed the sale', () => {
    fc.assert(
      fc.property(tariff, rule, amountFen, fc.array(amountFen, { maxLength: 4 }), (base, charged, amount, amounts) => {
        const priced = giveBack(base, charged);
        const back = amounts.map((part, index) => refund(`r${index}`, part, 's'));
        const { feeFen } = priceStatement(priced, [sale('s', amount), ...back]);
        expect(feeFen).toBeGreaterThanOrEqual(0);
        expect(feeFen).toBeLessThanOrEqual(chargeSale(charged, amount));
      }),
    );
  });
});
