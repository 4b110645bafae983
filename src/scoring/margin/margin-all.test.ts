import { describe, expect, it } from 'vitest';
import { pointTariff } from '../../../tests/support/point-tariff.ts';
import { ZERO_OWNERSHIP } from '../../../tests/support/zero-ownership.ts';
import type { ClassedBusiness } from './all-in-margin.ts';
import { marginAll } from './margin-all.ts';
import type { SourcedEntry } from './margin-score.ts';

const entry = (id: string, ratePpm: number, sources: readonly string[]): SourcedEntry => ({
  id,
  tariff: pointTariff({
    id,
    rates: [{ channel: 'alipay', tiers: [{ ratePpm }] }],
    refunds: 'kept',
    ownership: ZERO_OWNERSHIP,
  }),
  figureSources: new Proxy({}, { get: () => sources }) as SourcedEntry['figureSources'],
  stale: [],
});
const business: ClassedBusiness = {
  terminals: 1,
  years: 1,
  monthly: [{ channel: 'alipay', volumeFen: 1_000_000, count: 100, cv: 0 }],
  growthPpm: 0,
  payoutsPerMonth: 0,
};
const sources = { page: { grade: 'B' }, advert: { grade: 'E' } } as const;
const ofProviders = (providers: { id: string; tariffIds: string[] }[], entries: SourcedEntry[], resellers = false) =>
  marginAll({ providers }, entries, sources, [business], { resellers });

describe('marginAll', () => {
  it('scores the first price list of each provider, in their order', () => {
    const entries = [entry('x', 2000, ['page']), entry('y', 3000, ['page'])];
    const scores = ofProviders(
      [
        { id: 'b', tariffIds: ['y', 'x'] },
        { id: 'a', tariffIds: ['x'] },
      ],
      entries,
    );
    expect(scores.map(({ high }) => high)).toEqual([expect.closeTo(25, 9), expect.closeTo(50, 9)]);
  });

  it('counts the best grade of the sources of a figure, and ignores unknown sources', () => {
    const provider = [{ id: 'a', tariffIds: ['x'] }];
    const basisOf = (ids: string[], resellers?: boolean) =>
      ofProviders(provider, [entry('x', 2000, ids)], resellers)[0]?.basis;
    expect(basisOf(['advert', 'page'])).toBe('own');
    expect(basisOf(['advert', 'page'], true)).toBe('own');
    expect(basisOf(['advert'])).toBe('none');
    expect(basisOf(['advert'], true)).toBe('reseller');
    expect(basisOf(['gone'])).toBe('none');
    expect(basisOf(['gone'], true)).toBe('none');
  });

  it('rejects a provider without a price list', () => {
    expect(() => ofProviders([{ id: 'a', tariffIds: ['gone'] }], [])).toThrow('a: expected a price list, got none');
  });
});
