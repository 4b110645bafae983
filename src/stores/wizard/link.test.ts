import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWizard, serialiseWizard, type WizardState } from './link.ts';

describe('the link of a diagnosis', () => {
  const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/);
  const plain = { noNullPrototype: true } as const;
  const state: fc.Arbitrary<WizardState> = fc.record(
    {
      from: fc.oneof(fc.constant(null), fc.record({ leaf: id }, plain), fc.record({ question: id }, plain)),
      answers: fc.array(id, { maxLength: 6 }),
    },
    plain,
  );

  it('parses what it serialised', () => {
    fc.assert(
      fc.property(state, (one) => {
        expect(parseWizard(`#${serialiseWizard(one)}`)).toEqual(one);
      }),
    );
  });

  it('returns to the start for other fragments and versions', () => {
    for (const text of ['', '#x', '#w=2&a=no', '#w=1&f=<b>&a=<i>'])
      expect(parseWizard(text)).toEqual({ from: null, answers: [] });
  });
});
