import { describe, expect, it } from 'vitest';
import { NEEDS, type Need } from '../../schemas/channels.ts';
import { type NeedAnswer, needsScore } from './needs-score.ts';

const all = <Value>(value: Value, own: Partial<Record<Need, Value>> = {}) =>
  ({ ...Object.fromEntries(NEEDS.map((need) => [need, value])), ...own }) as Record<Need, Value>;

describe('needsScore', () => {
  const weights = all(0, { alipay: 3, 'wechat-pay': 3, refund: 2 });

  it('is the weighted share of the needs', () => {
    const answers = all<NeedAnswer>('no', { alipay: 'yes', refund: 'yes' });
    expect(needsScore(answers, weights)).toEqual({ low: 62.5, high: 62.5, applies: true });
  });

  it('keeps an unknown answer open, and ignores what is not needed', () => {
    const answers = all<NeedAnswer>('unknown', { alipay: 'yes', 'wechat-pay': 'no' });
    expect(needsScore(answers, weights)).toEqual({ low: 37.5, high: 62.5, applies: true });
  });

  it('does not apply if nothing is needed', () => {
    expect(needsScore(all<NeedAnswer>('no'), all(0)).applies).toBe(false);
  });
});
