import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setPoints } from '../../base/set-points.ts';
import { parseState, serialiseState } from '../calculator/link.ts';
import { DEFAULT_STATE } from '../calculator/state.ts';
import { parseScoring, type ScoringState, serialiseScoring } from './link.ts';

const merchants = new Set(['general', 'food', 'street-stall']);

/** Weights that total 100, as the sliders leave them. */
const weightsOf = fc
  .array(fc.tuple(fc.nat(6), fc.integer({ min: 0, max: 100 })), { maxLength: 6 })
  .map((moves) =>
    moves.reduce((weights, [index, value]) => setPoints(weights, index, value), [15, 15, 15, 10, 20, 15, 10]),
  );
const stateOf: fc.Arbitrary<ScoringState> = fc.record({
  merchant: fc.constantFrom('', ...merchants),
  weights: fc.option(weightsOf),
  resellers: fc.boolean(),
});

describe('the link of the scoring', () => {
  it('parses what it serialised, alone and after the inputs of the calculator', () => {
    fc.assert(
      fc.property(stateOf, (state) => {
        const text = serialiseScoring(state);
        const expected = text === '' ? null : state;
        expect(parseScoring(text, merchants)).toEqual(expected);
        expect(parseScoring(`#${serialiseState(DEFAULT_STATE)}&${text}`, merchants)).toEqual(expected);
      }),
    );
  });

  it('is empty if nothing is set', () => {
    expect(serialiseScoring({ merchant: '', weights: null, resellers: false })).toBe('');
    expect(parseScoring('', merchants)).toBeNull();
    expect(parseScoring('#v=1&m=100&p=lakala', merchants)).toBeNull();
  });

  it('keeps the meaning of a link copied earlier', () => {
    expect(parseScoring('#mt=food&w=10.20.15.10.20.15.10&e=1', merchants)).toEqual({
      merchant: 'food',
      weights: [10, 20, 15, 10, 20, 15, 10],
      resellers: true,
    });
  });

  it.each([
    'w=10.20.15.10.20.15',
    'w=10.20.15.10.20.15.11',
    'w=10.20.15.10.20.15.10.0',
    'w=-10.20.15.30.20.15.10',
    'w=1e1.20.15.10.20.15.10',
    'w=',
    'mt=nobody',
    'mt=',
    'e=2',
  ])('drops unknown values: %s', (text) => {
    expect(parseScoring(text, merchants)).toEqual({ merchant: '', weights: null, resellers: false });
  });

  it('leaves the inputs of the calculator as they are', () => {
    const state = { ...DEFAULT_STATE, monthlyFen: 12_300, terminals: 3 };
    const extras = 'mt=food&w=10.20.15.10.20.15.10&e=1&p=lakala,alipay';
    expect(parseState(`#${serialiseState(state)}&${extras}`)).toEqual(state);
  });
});
