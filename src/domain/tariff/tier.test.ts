import { describe, expect, it } from 'vitest';
import { pointSpan } from '../../base/spans.ts';
import { TIER_FIGURES } from '../../schemas/tier-figures.ts';
import type { RangedTier } from '../types.ts';
import { hasOnlyRate, mapTier } from './tier.ts';

const plain: RangedTier = { ratePpm: pointSpan(3800), upToFen: 100_000 };

describe('hasOnlyRate', () => {
  it('accepts a rate with a limit', () => {
    expect(hasOnlyRate(plain)).toBe(true);
  });

  it.each(TIER_FIGURES.filter((figure) => figure !== 'ratePpm'))('refuses a tier with %s', (figure) => {
    expect(hasOnlyRate({ ...plain, [figure]: pointSpan(0) })).toBe(false);
  });
});

describe('mapTier', () => {
  it('changes every figure and leaves the limit', () => {
    const all: RangedTier = { ...plain };
    for (const figure of TIER_FIGURES) all[figure] = pointSpan(10);
    const changed = Object.fromEntries(TIER_FIGURES.map((name) => [name, pointSpan(11)]));
    expect(mapTier(all, ({ low }) => pointSpan(low + 1))).toEqual({ ...changed, upToFen: 100_000 });
  });

  it('adds no figure that is absent', () => {
    expect(Object.keys(mapTier(plain, (figure) => figure))).toEqual(['ratePpm', 'upToFen']);
  });
});
