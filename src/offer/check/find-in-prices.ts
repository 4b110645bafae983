import { PPM } from '../../base/numbers.ts';
import type { Shop } from '../../domain/business/index.ts';
import { toBusiness } from '../../domain/business/index.ts';
import { costOwnership, growthOfMonths, isInUse } from '../../domain/ownership/index.ts';
import { toEnd } from '../../domain/ranges/index.ts';
import type { Business, Channel, RangedTariff } from '../../domain/types.ts';
import { toOfferTariff } from '../to-offer-tariff.ts';
import type { OfferInput } from '../types.ts';
import { toRemark } from './basis.ts';
import { floorGap } from './floor-gap.ts';
import { marketCap } from './market-span.ts';
import { unusedParts } from './to-check-lines.ts';
import type { CheckLine, CheckLineId, OfferRemark } from './types.ts';

const isOnce = (line: CheckLineId): boolean => line === 'priceFen' || line === 'setupFen' || line === 'depositFen';

const perYearFen = (offer: OfferInput, business: Business): number =>
  costOwnership(toEnd(toOfferTariff(offer, 'offer'), 'typical'), business).perYearFen;

/** Returns the offer with another value of one line, in the unit in which it is typed. */
function withValue(offer: OfferInput, line: CheckLineId, value: number): OfferInput {
  const [part, channel] = line.split(':');
  if (channel === undefined) return { ...offer, [line]: value };
  const rates = offer.rates.map((rate) =>
    rate.channel !== channel ? rate : part === 'rate' ? { ...rate, ratePpm: value } : { ...rate, capFen: value },
  );
  return { ...offer, rates };
}

/** Finds bank-card prices below the cost floor at the mean ticket. */
export function findBelowFloor(offer: OfferInput, state: Shop): OfferRemark[] {
  const business = toBusiness(state);
  const monthsPerYear = growthOfMonths(state.growthPpm, 12 * state.years) / state.years;
  const used = business.monthly.filter(isInUse);
  return [...used, ...unusedParts(offer, used, state)].flatMap((part) => {
    const { channel, volumeFen, count } = part;
    const ticketFen = volumeFen / count;
    const rate = offer.rates.find((known) => known.channel === channel);
    const gap = rate ? floorGap(rate, ticketFen, state.merchantClass) : null;
    if (!rate || !gap || gap.belowFen === 0) return [];
    return [
      toRemark<'below-floor'>({
        kind: 'below-floor',
        channel: channel as 'debit-card' | 'credit-card',
        ticketFen,
        ratePpm: rate.ratePpm,
        feePpm: (gap.feeFen / ticketFen) * PPM,
        floorPpm: (gap.floorFen / ticketFen) * PPM,
        missingFenPerYear: used.includes(part) ? gap.belowFen * count * monthsPerYear : 0,
      }),
    ];
  });
}

/** Finds debit rates without a cap, and what the market's typical cap would save a year. */
export function findCapMissing(
  offer: OfferInput,
  state: Shop,
  market: RangedTariff,
  lines: readonly CheckLine[],
): OfferRemark[] {
  const business = toBusiness(state);
  return lines
    .filter(({ line, value }) => line.startsWith('cap:') && value === null)
    .map(({ line }) => {
      const channel = line.slice('cap:'.length) as Channel;
      const capFen = marketCap(market, channel)?.typical ?? null;
      const costFenPerYear =
        capFen === null ? null : perYearFen(offer, business) - perYearFen(withValue(offer, line, capFen), business);
      return toRemark<'cap-missing'>({ kind: 'cap-missing', channel, capFen, costFenPerYear });
    });
}

/** Finds channels in use without a rate in the offer, which count as not accepted. */
export function findChannelMissing(offer: OfferInput, state: Shop): OfferRemark[] {
  const used = toBusiness(state).monthly.filter(isInUse);
  const missing = used.filter(({ channel }) => !offer.rates.some((rate) => rate.channel === channel));
  if (missing.length === 0) return [];
  const volumeOf = (parts: typeof used) => parts.reduce((sum, part) => sum + part.volumeFen, 0);
  return [
    toRemark<'channel-missing'>({
      kind: 'channel-missing',
      channels: missing.map(({ channel }) => channel),
      volumeFenPerMonth: volumeOf(missing),
      share: volumeOf(missing) / volumeOf(used),
    }),
  ];
}

/**
 * Finds lines above the market's range, with the cost beyond its upper end. Skips lines that cost this business nothing.
 */
export function findAboveMarket(offer: OfferInput, state: Shop, lines: readonly CheckLine[]): OfferRemark[] {
  const business = toBusiness(state);
  return lines.flatMap(({ line, unit, value, market, position }) => {
    if (position !== 'above-market' || value === null || market === null) return [];
    const extraFenPerYear = perYearFen(offer, business) - perYearFen(withValue(offer, line, market.high), business);
    const pieces = line === 'setupFen' ? 1 : business.terminals;
    const onceFen = isOnce(line) ? pieces * (value - market.high) : null;
    if ((onceFen ?? extraFenPerYear) < 0.5) return [];
    return [toRemark<'above-market'>({ kind: 'above-market', line, unit, value, market, extraFenPerYear, onceFen })];
  });
}
