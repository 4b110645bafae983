import { describe, expect, it } from 'vitest';
import { knownKeys, nearestWord } from './known-keys.ts';
import { providerSchema } from './provider.ts';
import { tariffSchema } from './tariff.ts';

describe('knownKeys', () => {
  it('looks through lists and unions', () => {
    expect(knownKeys(tariffSchema, ['rates', 'alipay', 0, 'tiers', 0])).toEqual([
      'upToFen',
      'ratePpm',
      'minFen',
      'capFen',
      'fixedFen',
    ]);
  });

  it('gathers the keys of every branch of a union', () => {
    const keys = knownKeys(tariffSchema, ['ownership', 'deposit', 0, 'refund']);
    expect(keys).toEqual(['kind', 'volumeFen', 'withinMonths', 'best', 'typical', 'worst']);
  });

  it('knows those that a record may have when a list names them', () => {
    expect(knownKeys(providerSchema, ['gates'])).toEqual(['region', 'party', 'terminal', 'fees', 'harm']);
    expect(knownKeys(providerSchema, ['evidence'])).toEqual([]);
  });

  it('knows none where no record stands', () => {
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

  it('finds nothing when no word comes near', () => {
    expect(nearestWord('telephone', ['licence', 'readOn'])).toBeUndefined();
    expect(nearestWord('src/domain/query/state.test.ts', ['src/domain/money/round.test.ts'])).toBeUndefined();
    expect(nearestWord('x', [])).toBeUndefined();
  });
});
