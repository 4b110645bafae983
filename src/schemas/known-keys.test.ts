import { describe, expect, it } from 'vitest';
import { knownKeys, nearestWord } from './known-keys.ts';
import { providerSchema } from './provider.ts';
import { tariffSchema } from './tariff.ts';
import { TIER_FIGURES } from './tier-figures.ts';

describe('knownKeys', () => {
  it('finds keys inside lists and unions', () => {
    expect(knownKeys(tariffSchema, ['rates', 'alipay', 0, 'tiers', 0])).toEqual(['upToFen', ...TIER_FIGURES]);
  });

  it('gathers the keys of every branch of a union', () => {
    const keys = knownKeys(tariffSchema, ['ownership', 'deposit', 0, 'refund']);
    expect(keys).toEqual(['kind', 'volumeFen', 'withinMonths', 'best', 'typical', 'worst']);
  });

  it('returns the keys that an enum allows', () => {
    expect(knownKeys(providerSchema, ['gates'])).toEqual(['region', 'party', 'terminal', 'fees', 'harm']);
    expect(knownKeys(providerSchema, ['evidence'])).toEqual([]);
  });

  it('returns nothing where no record is', () => {
    expect(knownKeys(tariffSchema, ['publication'])).toEqual([]);
    expect(knownKeys(tariffSchema, ['nowhere', 3])).toEqual([]);
  });
});

describe('nearestWord', () => {
  it.each([
    ['readon', 'readOn'],
    ['rate', 'ratePpm'],
    ['soruces', 'sources'],
    ['licences', 'licence'],
  ])('finds for %s the word %s', (wrong, right) => {
    expect(nearestWord(wrong, ['licence', 'readOn', 'ratePpm', 'sources'])).toBe(right);
  });

  it('returns nothing if no word is close', () => {
    expect(nearestWord('telephone', ['licence', 'readOn'])).toBeUndefined();
    expect(nearestWord('src/domain/query/state.test.ts', ['src/domain/money/round.test.ts'])).toBeUndefined();
    expect(nearestWord('x', [])).toBeUndefined();
  });
});
