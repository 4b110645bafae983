import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../schemas/channels.ts';
import { DEFAULT_SHOP, type MixPart, meanTicketFen, setMeanTicket, setShare } from './shop.ts';

/** Random shares that total 100: the gaps between random cuts of the range 0 to 100. */
const mixOf = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: CHANNELS.length - 1, maxLength: CHANNELS.length - 1 })
  .map((cuts): MixPart[] => {
    const ends = [0, ...cuts.sort((a, b) => a - b), 100];
    return CHANNELS.map((channel, index) => ({
      channel,
      percent: (ends[index + 1] ?? 100) - (ends[index] ?? 0),
      ticketFen: 5_000,
      cv: 0,
    }));
  });

describe('setShare', () => {
  it('always totals 100 and sets the given share', () => {
    fc.assert(
      fc.property(mixOf, fc.constantFrom(...CHANNELS), fc.integer({ min: 0, max: 100 }), (mix, channel, percent) => {
        const next = setShare(mix, channel, percent);
        expect(next.reduce((sum, part) => sum + part.percent, 0)).toBe(100);
        expect(next.find((part) => part.channel === channel)?.percent).toBe(percent);
        expect(next.every((part) => part.percent >= 0)).toBe(true);
      }),
    );
  });

  it('keeps the other shares in proportion', () => {
    const mix: MixPart[] = [
      { channel: 'alipay', percent: 20, ticketFen: 1000, cv: 0 },
      { channel: 'wechat-pay', percent: 40, ticketFen: 1000, cv: 0 },
      { channel: 'credit-card', percent: 40, ticketFen: 1000, cv: 0 },
    ];
    const next = setShare(mix, 'credit-card', 10);
    expect(next.find((part) => part.channel === 'alipay')?.percent).toBe(30);
    expect(next.find((part) => part.channel === 'wechat-pay')?.percent).toBe(60);
  });
});

describe('setMeanTicket', () => {
  it('scales every ticket so that the mean over all sales is the given one', () => {
    const mix = DEFAULT_SHOP.mix.map((part, index) => ({
      ...part,
      percent: index < 2 ? 50 : 0,
      ticketFen: index === 0 ? 10_000 : 30_000,
    }));
    expect(meanTicketFen(mix)).toBeCloseTo(15_000);
    expect(meanTicketFen(setMeanTicket(mix, 30_000))).toBeCloseTo(30_000);
  });
});
