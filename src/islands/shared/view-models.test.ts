import { describe, expect, it } from 'vitest';
import { createEchoFormat } from '../../../tests/support/echo-format.ts';
import { pointTariff } from '../../../tests/support/point-tariff.ts';
import { toCsvField } from '../../base/csv-field.ts';
import { type ComparisonRow, compareTariffs, type Entry } from '../../domain/comparison/index.ts';
import type { Business, RangedTariff } from '../../domain/types.ts';
import { figureNames } from '../../format/tariff/index.ts';
import { toCsv } from './to-csv.ts';
import { toReceipt } from './to-receipt.ts';
import { toRowGroups } from './to-rows.ts';
import { toSavings } from './to-savings.ts';
import { toSummary } from './to-summary.ts';

const f = createEchoFormat({ 'unit.dash': '~' });

const business: Business = {
  terminals: 2,
  years: 2,
  growthPpm: 100_000,
  payoutsPerMonth: 30,
  monthly: [
    { channel: 'wechat-pay', volumeFen: 1_000_000, count: 250, cv: 0.7 },
    { channel: 'debit-card', volumeFen: 4_000_000, count: 20, cv: 1 },
  ],
};

const plain = (id: string, ratePpm: number): RangedTariff =>
  pointTariff({
    id,
    rates: [
      { channel: 'wechat-pay', tiers: [{ ratePpm }] },
      { channel: 'debit-card', tiers: [{ ratePpm: 5000, capFen: 2000 }] },
    ],
    refunds: 'kept',
    ownership: {
      purchase: { priceFen: 29_900, setupFen: 5_000 },
      deposit: { amountFen: 9_900, refund: 'never' },
      annual: { perTerminalFen: 9_900, perMerchantFen: 1_000 },
      data: { perMonthFen: 500, freeMonths: 3 },
      upgrade: { perTerminalFen: 10_000, everyYears: 1 },
      maintenance: { perMonthFen: 300, freeMonths: 0 },
    },
    instant: { ratePpm: 200, perPayoutFen: 50 },
  });

const entry = (id: string, tariff: RangedTariff): Entry => ({ id, name: id, tariff, device: 'terminal' });
const rowsOf = (...entries: Entry[]) => compareTariffs(entries, business, null);
const row = (id: string, tariff: RangedTariff): ComparisonRow => rowsOf(entry(id, tariff))[0] as ComparisonRow;

describe('toReceipt', () => {
  it('has lines that add up to the total at each end', () => {
    const one = row('a', plain('a', 3800));
    const lines = toReceipt(one, business, f);
    for (const end of ['low', 'typical', 'high'] as const) {
      const sum = lines.reduce((total, line) => total + (line.amountFen?.[end] ?? 0), 0);
      expect(sum).toBeCloseTo(one.cost[end].totalFen, 3);
    }
  });

  it('prints an unknown line without an amount, never as zero', () => {
    const tariff = plain('a', 3800);
    const one = row('a', {
      ...tariff,
      ownership: { ...tariff.ownership, maintenance: { perMonthFen: 'unknown', freeMonths: 'unknown' } },
    });
    const line = toReceipt(one, business, f).find(({ item }) => item === 'maintenance');
    expect(line).toMatchObject({ amountFen: null, open: true });
  });

  it('keeps a line for every cost item, even at no cost', () => {
    expect(toReceipt(row('a', plain('a', 0)), business, f).map((line) => line.key)).toEqual([
      'rate:wechat-pay',
      'rate:debit-card',
      'instant',
      'purchase',
      'deposit',
      'annual',
      'data',
      'upgrade',
      'maintenance',
    ]);
  });
});

describe('toSavings', () => {
  const [cheap, dear] = [row('cheap', plain('cheap', 3000)), row('dear', plain('dear', 6000))];

  it('is certain only if the cost of leaving is known and every case saves', () => {
    expect(toSavings(dear, cheap, 1_000, f)).toContain('savings.certain');
    expect(toSavings(dear, cheap, undefined, f)).toContain('savings.maybe');
  });

  it('claims nothing if leaving costs more than is saved', () => {
    expect(toSavings(dear, cheap, 100_000_000, f)).toContain('savings.none');
    expect(toSavings(cheap, dear, 0, f)).toContain('savings.none');
  });

  it('does not compare with an offer that accepts less', () => {
    expect(toSavings(dear, { ...cheap, unsupportedShare: 0.2 }, 0, f)).toContain('savings.lessAccepted');
  });

  it('is never certain of an offer with an unknown fee', () => {
    const tariff = plain('open', 3000);
    const open = row('open', {
      ...tariff,
      ownership: { ...tariff.ownership, annual: { perTerminalFen: 'unknown', perMerchantFen: 'unknown' } },
    });
    expect(toSavings(dear, open, 0, f)).not.toContain('savings.certain');
  });
});

describe('toSummary', () => {
  it('states that no offer accepts everything', () => {
    const only = plain('a', 3800);
    expect(toSummary(rowsOf(entry('a', { ...only, rates: only.rates.slice(0, 1) })), f)).toContain('summary.none');
  });

  it('names the cost items that differ', () => {
    expect(toSummary(rowsOf(entry('a', plain('a', 3000)), entry('b', plain('b', 6000))), f)).toContain(
      '[said.transaction',
    );
  });
});

describe('toRowGroups', () => {
  it('joins rows of equal cost only if they are at market prices', () => {
    const unpriced = (id: string): RangedTariff => ({
      ...plain(id, 0),
      rates: plain(id, 0).rates.map((rate) => ({ ...rate, tiers: 'unknown' })),
    });
    const rows = compareTariffs(
      [
        entry('a', plain('a', 3800)),
        entry('b', plain('b', 3800)),
        entry('c', unpriced('c')),
        entry('d', unpriced('d')),
      ],
      business,
      plain('market', 3800),
    );
    expect(toRowGroups(rows).map((group) => group.rows.map(({ id }) => id))).toEqual([['a'], ['b'], ['c', 'd']]);
  });

  it('names a condition only if its amount is not named', () => {
    expect(figureNames(['data.perMonthFen', 'data.freeMonths'], f)).toBe('[said.data ]');
    expect(figureNames(['data.freeMonths'], f)).toBe('[figure.data.freeMonths ]');
  });
});

describe('toCsv', () => {
  it.each([
    ['=1+1', `'=1+1`],
    ['+86', `'+86`],
    ['-2', `'-2`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['  =1', `'  =1`],
    ['\t=1', `'\t=1`],
    ['a,"b"', '"a,""b"""'],
    [-2, '-2'],
  ])('escapes %j', (given, safe) => {
    expect(toCsvField(given)).toBe(safe);
  });

  it('has a byte order mark, one line per offer and equally many fields in each line', () => {
    const text = toCsv(
      rowsOf(entry('a', plain('a', 3000)), entry('b', plain('b', 6000))),
      (id) => id,
      createEchoFormat({ 'unit.list': '; ' }, (key) => key),
    );
    const lines = text.trimEnd().split('\r\n');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(lines).toHaveLength(3);
    expect(new Set(lines.map((line) => line.split(',').length)).size).toBe(1);
  });
});
