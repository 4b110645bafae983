import { describe, expect, it } from 'vitest';
import { licenceScore } from './licence-score.ts';

const today = '2026-11-23';
const valid = (validUntil: string) => licenceScore({ state: 'valid', validUntil }, 'acquirer', today);
const at = (level: number) => ({ low: level, high: level });

describe('licenceScore', () => {
  it.each([
    ['long-term', at(100)],
    ['2027-11-24', at(100)],
    ['2027-11-23', at(75)],
    ['2027-02-23', at(75)],
    ['2027-02-22', at(50)],
    ['2026-11-23', at(50)],
    ['2026-11-22', { low: 0, high: 100 }],
    ['unknown', { low: 50, high: 100 }],
    ['2027-06', at(75)],
    ['2027-02', { low: 50, high: 75 }],
    ['2027', { low: 50, high: 100 }],
    ['2026-11', { low: 0, high: 100 }],
  ])('scores a licence in force until %s', (until, expected) => {
    expect(valid(until)).toEqual(expected);
  });

  it.each([
    ['bank', at(100)],
    ['under-review', at(25)],
    ['cancelled', at(0)],
    ['renewal-unconfirmed', { low: 0, high: 100 }],
    ['unknown', { low: 0, high: 100 }],
    ['none', at(0)],
  ] as const)('scores the state %s', (state, expected) => {
    expect(licenceScore({ state, validUntil: 'unknown' }, 'acquirer', today)).toEqual(expected);
  });

  it('is unknown for an aggregator without a licence', () => {
    expect(licenceScore({ state: 'none', validUntil: 'unknown' }, 'aggregator', today)).toEqual({ low: 0, high: 100 });
  });
});
