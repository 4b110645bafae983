import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chargeSale } from '../../../src/domain/fees/charge-sale.ts';
import type { RateRule, Tariff } from '../../../src/domain/types.ts';
import { auditFees } from '../../../src/statement/findings/audit/audit-fees.ts';
import type { Contract } from '../../../src/statement/findings/audit/finding.ts';
import { ZERO_OWNERSHIP } from '../../support/zero-ownership.ts';
import { at, createStatement, type Payment, payments, tariff } from './arbitraries.ts';

const rule = (ratePpm: number): RateRule => ({ channel: 'wechat-pay', tiers: [{ ratePpm }] });
const base: Tariff = {
  id: 'plan',
  rates: [rule(6000)],
  refunds: 'proportional',
  ownership: ZERO_OWNERSHIP,
};
const byPlan: Contract = { kind: 'tariff', tariff: base };
const printed: Contract = { kind: 'printed' };

/** Creates 30 small sales a day whose amounts hardly repeat. */
const shop = (days: number, feeOf: (amountFen: number, day: number, index: number) => Partial<Payment>): Payment[] =>
  Array.from({ length: days * 30 }, (_, index) => {
    const day = 1 + Math.floor(index / 30);
    const amountFen = 800 + ((index * 7919) % 4600);
    return { time: at(day, 30_000 + index), amountFen, order: index + 1, ...feeOf(amountFen, day, index) };
  });
const kinds = (rows: readonly Payment[], contract: Contract) =>
  auditFees(createStatement(rows), contract).findings.map(({ kind }) => kind);

describe('auditFees', () => {
  it('finds nothing if every fee equals the contract, for any tariff', () => {
    fc.assert(
      fc.property(tariff, payments, (each, rows) => {
        const statement = createStatement(rows);
        const own: Contract = { kind: 'tariff', tariff: { ...each, instant: undefined } };
        const charged = rows.map((row): Payment => {
          const price = each.rates.find(({ channel }) => channel === row.channel);
          return row.isRefund || !price || row.amountFen > 10 ** 9
            ? row
            : { ...row, feeFen: chargeSale(price, row.amountFen) };
        });
        const { findings, compared } = auditFees(createStatement(charged), own);
        expect(findings.filter(({ kind }) => !/rate/.test(kind))).toEqual([]);
        expect(compared.chargedFen).toBe(compared.expectedFen);
        expect(compared.count + compared.withoutFee + compared.withoutPrice).toBe(statement.transactions.length);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['as parts of a whole', [0, -1]],
    ['one by one as parts of the fee', [0, 0]],
    ['one by one by the rate', [-1, -1]],
  ])('accepts refunds rounded %s', (_, fees) => {
    // 2 yuan cost 1.2 fen, rounded to 1. Refunds of 0.84 and 0.86 yuan return 0.42 and 0.43 of it, or 0.50 and 0.52 by the rate.
    const rows = [
      { time: at(2), amountFen: 200, order: 1, feeFen: 1 },
      ...fees.map((feeFen, index) => ({
        time: at(3 + index),
        amountFen: 84 + 2 * index,
        order: 1,
        isRefund: true,
        feeFen,
      })),
    ];
    expect(kinds(rows, byPlan)).toEqual([]);
    const odd = rows.map((row, index) => (index === 2 ? { ...row, feeFen: -2 } : row));
    expect(kinds(odd, byPlan)).toEqual(['below-contract']);
  });

  it('explains the whole difference by its findings', () => {
    const odd = fc.record({ index: fc.nat(89), byFen: fc.integer({ min: -5, max: 40 }) });
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 12 }), (odds) => {
        const rows = shop(3, (amountFen) => ({ feeFen: chargeSale(rule(6000), amountFen) }));
        for (const { index, byFen } of odds)
          rows[index] = { ...(rows[index] as Payment), feeFen: ((rows[index] as Payment).feeFen ?? 0) + byFen };
        const { findings, compared } = auditFees(createStatement(rows), byPlan);
        const sum = findings
          .filter(({ kind }) => /contract|rounded|kept/.test(kind))
          .reduce((total, { sumFen }) => total + sumFen, 0);
        expect(sum).toBe(compared.chargedFen - compared.expectedFen);
      }),
    );
  });

  it('lists the rows above the contract with their sum', () => {
    const rows = [
      { time: at(1), amountFen: 10_000, feeFen: 60 },
      { time: at(1, 40_000), amountFen: 20_000, feeFen: 200, line: 77 },
    ];
    const [finding, ...rest] = auditFees(createStatement(rows), byPlan).findings;
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ kind: 'above-contract', channel: 'wechat-pay', count: 1, lines: [77], sumFen: 80 });
    expect(finding?.against).toEqual({ kind: 'contract' });
    expect([...(finding?.rows ?? [])]).toEqual([1]);
  });

  it('compares each row with its printed rate', () => {
    const rows = [
      { time: at(1), amountFen: 10_000, feeFen: 38, ratePpm: 3800 },
      { time: at(1), amountFen: 10_000, feeFen: 60, ratePpm: 3800 },
      { time: at(1), amountFen: 10_000, feeFen: 60 },
    ];
    const { findings, compared } = auditFees(createStatement(rows), printed);
    expect(findings).toMatchObject([{ kind: 'above-contract', sumFen: 22, count: 1 }]);
    expect(compared).toMatchObject({ count: 2, withoutPrice: 1 });
  });

  it('finds the day of a rate change from small fees alone', () => {
    const rows = shop(28, (amountFen, day) => ({ feeFen: chargeSale(rule(day < 11 ? 3800 : 6000), amountFen) }));
    const { findings } = auditFees(createStatement(rows), printed);
    expect(findings).toMatchObject([
      { kind: 'rate-change', day: '2026-03-11', ratePpm: 6000, against: { kind: 'rate', ratePpm: 3800 } },
    ]);
    expect(findings[0]?.sumFen).toBeGreaterThan(0);
  });

  it('finds a rate change at noon and the change back', () => {
    const rows = shop(28, (_, day, index) => {
      const isHigh = (day === 9 ? index % 30 > 15 : day > 9) && day < 20;
      return { ratePpm: isHigh ? 6000 : 3800 };
    });
    const changes = auditFees(createStatement(rows), printed).findings;
    expect(changes.map(({ kind, day }) => `${kind} ${day}`).sort()).toEqual([
      'rate-change 2026-03-09',
      'rate-change 2026-03-20',
    ]);
  });

  it('distinguishes two rates on the same days from a rate change', () => {
    const rows = shop(14, (amountFen, _, index) => ({
      feeFen: chargeSale(rule(index % 4 === 0 ? 10_000 : 3800), amountFen),
    }));
    const { findings } = auditFees(createStatement(rows), printed);
    expect(findings).toMatchObject([
      { kind: 'two-rates', ratePpm: 10_000, against: { kind: 'rate', ratePpm: 3800 }, count: 105 },
    ]);
  });

  it.each([
    ['up', Math.ceil, 'rounded-up'],
    ['down', Math.floor, 'rounded-down'],
  ] as const)('reports fees that are always rounded %s as a finding of their own', (pattern, round, kind) => {
    const rows = shop(10, (amountFen) => ({ feeFen: round((amountFen * 6) / 1000) }));
    const { findings, rounding } = auditFees(createStatement(rows), byPlan);
    expect(rounding).toMatchObject([{ channel: 'wechat-pay', pattern }]);
    expect(findings.map((finding) => finding.kind)).toEqual([kind]);
    expect(findings[0]?.against).toEqual({ kind: 'half-up' });
  });

  it('reports no rates if only rounding differs', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(2500, 3800, 5500, 6000),
        fc.constantFrom(Math.ceil, Math.floor, Math.round),
        (ratePpm, round) => {
          const rows = shop(10, (amountFen) => ({ feeFen: round((amountFen * ratePpm) / 1_000_000) }));
          expect(kinds(rows, printed)).toEqual([]);
        },
      ),
    );
  });

  it('finds kept fees of refunds, and notes if the contract keeps them', () => {
    const rows = [
      { time: at(1), amountFen: 10_000, feeFen: 60, order: 5 },
      { time: at(2), amountFen: 5000, feeFen: 0, order: 5, isRefund: true },
      { time: at(2), amountFen: 2000, feeFen: -12, order: 5, isRefund: true },
    ];
    expect(auditFees(createStatement(rows), byPlan).findings).toMatchObject([
      { kind: 'refund-fee-kept', count: 1, lines: [3], sumFen: 30, against: { kind: 'proportional' } },
    ]);
    const keeping: Contract = { kind: 'tariff', tariff: { ...base, refunds: 'kept' } };
    expect(auditFees(createStatement(rows), keeping).findings).toMatchObject([
      { kind: 'refund-fee-kept', against: { kind: 'contract' } },
      { kind: 'below-contract', sumFen: -12 },
    ]);
  });

  it('distinguishes a fixed deduction, an instant fee and a payout', () => {
    const rows = shop(10, (amountFen) => ({ feeFen: chargeSale(rule(6000), amountFen) }));
    const net = (day: number) =>
      rows
        .filter(({ time }) => time >= at(day, 0) && time < at(day + 1, 0))
        .reduce((sum, { amountFen, feeFen = 0 }) => sum + amountFen - feeFen, 0);
    const deductions = Array.from({ length: 10 }, (_, index) => [
      { time: at(index + 1, 80_000), label: 'settle', amountFen: net(index + 1), line: 1000 + index },
      {
        time: at(index + 1, 80_000),
        label: 'fast',
        amountFen: Math.round(net(index + 1) * 0.0005),
        line: 2000 + index,
      },
      ...(index % 5 === 0 ? [{ time: at(index + 1, 80_000), label: 'data', amountFen: 900, line: 3000 + index }] : []),
    ]).flat();
    const { findings, transfers } = auditFees(createStatement(rows, deductions), byPlan);
    expect(transfers.count).toBe(10);
    expect(findings.map(({ kind, label, ratePpm }) => [kind, label, ratePpm])).toEqual(
      expect.arrayContaining([
        ['fixed-deduction', 'data', undefined],
        ['instant-fee', 'fast', 500],
      ]),
    );
    const withInstant: Contract = { kind: 'tariff', tariff: { ...base, instant: { ratePpm: 500, perPayoutFen: 0 } } };
    const agreed = auditFees(createStatement(rows, deductions), withInstant).findings.find(
      ({ kind }) => kind === 'instant-fee',
    );
    expect(agreed).toMatchObject({ against: { kind: 'contract' }, sumFen: 0, count: 10 });
  });

  it('sorts the largest sum first', () => {
    fc.assert(
      fc.property(tariff, payments, (each, rows) => {
        const charged = rows.map((row) => ({ ...row, feeFen: (row.amountFen % 997) * (row.isRefund ? -1 : 1) }));
        const sums = auditFees(createStatement(charged), { kind: 'tariff', tariff: each }).findings.map(({ sumFen }) =>
          Math.abs(sumFen),
        );
        expect(sums).toEqual(sums.toSorted((a, b) => b - a));
      }),
    );
  });
});
