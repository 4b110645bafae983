import { describe, expect, it } from 'vitest';
import { createEchoFormat } from '../../../tests/support/echo-format.ts';
import { FREE_OWNERSHIP, pointTariff } from '../../../tests/support/point-tariff.ts';
import { type ComparisonRow, compareTariffs } from '../../domain/comparison/index.ts';
import type { Business, RangedTariff } from '../../domain/types.ts';
import { DEFAULT_STATE } from '../../stores/calculator/index.ts';
import { toFindings } from './to-findings.ts';

const f = createEchoFormat({}, (key) => `[${key}]`);
const label = (id: string) => id;

const business: Business = {
  terminals: 1,
  years: 1,
  growthPpm: 0,
  payoutsPerMonth: 0,
  monthly: [{ channel: 'debit-card', volumeFen: 6_000_000, count: 20, cv: 1 }],
};
const state = {
  ...DEFAULT_STATE,
  monthlyFen: 6_000_000,
  mix: DEFAULT_STATE.mix.map((part) => ({
    ...part,
    percent: part.channel === 'debit-card' ? 100 : 0,
    ticketFen: 300_000,
    cv: 1,
  })),
};

const plain = (id: string, ratePpm: number, capFen?: number): RangedTariff =>
  pointTariff({
    id,
    rates: [{ channel: 'debit-card', tiers: [capFen === undefined ? { ratePpm } : { ratePpm, capFen }] }],
    refunds: 'kept',
    ownership: FREE_OWNERSHIP,
  });
const rowsOf = (...tariffs: RangedTariff[]) =>
  compareTariffs(
    tariffs.map((tariff) => ({ id: tariff.id, name: tariff.id, tariff, device: 'terminal' as const })),
    business,
    null,
  );
const linesOf = (rows: ComparisonRow[], kind: string): string =>
  toFindings({ f, state, rows, business, selected: rows[0], label })
    .filter((finding) => finding.kind === kind)
    .flatMap(({ lines }) => lines)
    .join();

describe('toFindings', () => {
  it('calls an offer cheaper in every case only on figures that are its own', () => {
    const rows = rowsOf(plain('a', 3000), plain('b', 6000));
    expect(linesOf(rows, 'cheaper')).toBe('[cheaper.every]');
    const filled = rows.map((row) => ({ ...row, cost: { ...row.cost, market: ['data.freeMonths'] } }));
    expect(linesOf(filled, 'cheaper')).toBe('[cheaper.overlap]');
  });

  it('claims nothing when the ranges touch or something is unknown', () => {
    expect(linesOf(rowsOf(plain('a', 3000), plain('b', 3000)), 'cheaper')).toBe('[cheaper.overlap]');
    const open = plain('a', 3000);
    const annual = { perTerminalFen: 'unknown', perMerchantFen: 'unknown' } as const;
    const rows = rowsOf({ ...open, ownership: { ...open.ownership, annual } }, plain('b', 6000));
    expect(linesOf(rows, 'cheaper')).toBe('[cheaper.overlap]');
  });

  it('says what a cap saves, and what the spread of tickets adds to it', () => {
    expect(linesOf(rowsOf(plain('a', 5000, 2000)), 'cap')).toBe('[cap.saves][summary.space][cap.spread]');
    expect(linesOf(rowsOf(plain('a', 5000)), 'cap')).toBe('');
  });

  it('says so when two offers together do not take everything', () => {
    expect(linesOf(rowsOf({ ...plain('a', 5000), rates: [] }), 'combination')).toBe('[combination.none]');
    expect(linesOf(rowsOf(plain('a', 5000)), 'combination')).toBe('[combination.one]');
  });

  it('claims no savings while the present deal is not known', () => {
    expect(linesOf(rowsOf(plain('a', 3000)), 'savings')).toBe('[savings.needsCurrent]');
  });
});
