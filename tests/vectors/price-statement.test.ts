import { describe, expect, it } from 'vitest';
import type { Tariff } from '../../src/domain/types.ts';
import { priceStatement, type Transaction } from '../support/price-statement.ts';
import { refund, sale } from '../support/transactions.ts';
import { ZERO_OWNERSHIP } from '../support/zero-ownership.ts';

const giving: Tariff = {
  id: 'giving',
  rates: [{ channel: 'alipay', tiers: [{ ratePpm: 6000 }] }],
  refunds: 'proportional',
  ownership: ZERO_OWNERSHIP,
};

describe('priceStatement', () => {
  it('keeps the fee of a refunded sale if the tariff keeps fees', () => {
    expect(priceStatement({ ...giving, refunds: 'kept' }, [sale('s', 10_000), refund('r', 10_000, 's')]).feeFen).toBe(
      60,
    );
  });

  it('gives back the fee of the refunded amount for a sale outside the statement', () => {
    expect(priceStatement(giving, [refund('r', 10_000, 'earlier'), refund('q', 5000)]).feeFen).toBe(-90);
  });

  it('charges one payout for each day with positive net takings', () => {
    const instant = { ratePpm: 500, perPayoutFen: 30 };
    const { instantFeeFen } = priceStatement({ ...giving, instant }, [
      sale('s', 1_000_000),
      sale('t', 1_000_000),
      refund('r', 500, 's'),
    ]);
    expect(instantFeeFen).toBe(994 + 30);
  });

  it('counts a channel without a rule as unsupported', () => {
    const cash: Transaction = { ...sale('s', 700), channel: 'e-cny' };
    expect(priceStatement(giving, [cash])).toEqual({
      feeFen: 0,
      instantFeeFen: 0,
      channels: {},
      unsupported: { count: 1, volumeFen: 700 },
    });
  });

  it('rejects amounts that are not positive and repeated sales', () => {
    expect(() => priceStatement(giving, [sale('s', 0)])).toThrow(/positive/);
    expect(() => priceStatement(giving, [sale('s', 1.5)])).toThrow(RangeError);
    expect(() => priceStatement(giving, [sale('s', 1), sale('s', 1)])).toThrow(/twice/);
  });
});
