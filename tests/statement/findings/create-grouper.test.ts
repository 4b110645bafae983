import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createGrouper } from '../../../src/statement/findings/histogram/create-grouper.ts';

it('numbers keys in order of first use, and grows', () => {
  const keys = fc.array(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.maxSafeNat()), { maxLength: 200 });
  fc.assert(
    fc.property(keys, (given) => {
      const grouper = createGrouper();
      const distinct = [...new Set(given)];
      expect(given.map(grouper.placeOf)).toEqual(given.map((key) => distinct.indexOf(key)));
      expect([...grouper.keys()]).toEqual(distinct);
    }),
  );
  const { placeOf } = createGrouper();
  for (const _ of [1, 2])
    for (let key = 0; key < 20_000; key += 1) expect(placeOf(key * 4_294_967_296 + key)).toBe(key);
});
