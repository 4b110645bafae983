import { RELATIVE_TOLERANCE } from '../../base/numbers.ts';
import type { Shop } from '../../domain/business/index.ts';
import { toBusiness } from '../../domain/business/index.ts';
import { floorRatePpm, hasCostFloor } from '../../domain/floor/index.ts';
import { isInUse } from '../../domain/ownership/index.ts';
import { relevantFigures } from '../../domain/ranges/index.ts';
import type { ChannelVolume, RangedTariff, Span } from '../../domain/types.ts';
import { toOfferTariff } from '../to-offer-tariff.ts';
import type { OfferInput } from '../types.ts';
import { floorGap } from './floor-gap.ts';
import { FIGURE_OF, marketCap, marketFee, marketRate } from './market-span.ts';
import { type CheckLine, FEE_LINES, type FeeLine, type LinePosition } from './types.ts';

function positionOf(value: number | null, market: Span | null): LinePosition {
  if (value === null) return 'not-stated';
  if (market === null) return 'no-market';
  if (value > market.high * (1 + RELATIVE_TOLERANCE)) return 'above-market';
  return value < market.low * (1 - RELATIVE_TOLERANCE) ? 'below-market' : 'inside';
}

/**
 * Returns the rate line of a channel. Adds the cap of a priced debit card, because the acquirer's own cost is capped
 * too.
 */
function rateLines(offer: OfferInput, part: ChannelVolume, state: Shop, market: RangedTariff): CheckLine[] {
  const { channel, volumeFen, count } = part;
  const ticketFen = volumeFen / count;
  const rate = offer.rates.find((known) => known.channel === channel);
  const value = rate?.ratePpm ?? null;
  const { span, isBlended } = marketRate(market, part) ?? { span: null, isBlended: false };
  const isBelow = rate !== undefined && (floorGap(rate, ticketFen, state.merchantClass)?.belowFen ?? 0) > 0;
  const floor = hasCostFloor(channel) ? floorRatePpm(channel, ticketFen, state.merchantClass) : null;
  const position = isBelow ? 'below-floor' : positionOf(value, span);
  const lines: CheckLine[] = [
    { line: `rate:${channel}`, unit: 'ppm', value, market: span, isBlended, floor, position },
  ];
  if (channel !== 'debit-card' || rate === undefined) return lines;
  const cap = marketCap(market, channel);
  const capFen = rate.capFen ?? null;
  lines.push({
    line: `cap:${channel}`,
    unit: 'fen',
    value: capFen,
    market: cap,
    isBlended: false,
    floor: null,
    position: positionOf(capFen, cap),
  });
  return lines;
}

/** Returns the channels that the offer prices but no customer uses now, each with one sale of its ticket size. */
export function unusedParts(offer: OfferInput, used: readonly ChannelVolume[], { mix }: Shop): ChannelVolume[] {
  return mix
    .filter(({ channel }) => offer.rates.some((rate) => rate.channel === channel))
    .filter(({ channel }) => used.every((part) => part.channel !== channel))
    .map(({ channel, ticketFen, cv }) => ({ channel, volumeFen: ticketFen, count: 1, cv }));
}

const SUNK: readonly FeeLine[] = ['priceFen', 'setupFen', 'depositFen'];

/**
 * True if a line matters to this business. Instant settlement matters if the offer prices it, even if it is not used.
 * One stated part is then the whole price.
 */
function isRelevant(line: FeeLine, offer: OfferInput, relevant: ReadonlySet<string>): boolean {
  if (offer.current && SUNK.includes(line)) return false;
  if (!line.startsWith('instant')) return relevant.has(FIGURE_OF[line].id);
  const isPriced = offer.instantPpm !== undefined || offer.instantPerPayoutFen !== undefined;
  return isPriced ? offer[line] !== undefined : relevant.has(FIGURE_OF[line].id);
}

/**
 * Compares every rate of an offer with the market, and every other line that matters to this business. Also compares
 * bank cards with the cost floor at the mean ticket. Lists channels in use first, also those without a rate, then
 * channels that no customer uses, then fees. Leaves out device and deposit of the present deal, because they are paid
 * already.
 */
export function toCheckLines(offer: OfferInput, state: Shop, market: RangedTariff): CheckLine[] {
  const business = toBusiness(state);
  const relevant = new Set(relevantFigures(toOfferTariff(offer, 'offer'), business).map(([id]) => id));
  const used = business.monthly.filter(isInUse);
  const rates = [...used, ...unusedParts(offer, used, state)].flatMap((part) => rateLines(offer, part, state, market));
  const fees = FEE_LINES.filter((line) => isRelevant(line, offer, relevant)).map((line): CheckLine => {
    const value = offer[line] ?? null;
    const span = marketFee(market, line);
    const unit = line === 'instantPpm' ? 'ppm' : 'fen';
    return { line, unit, value, market: span, isBlended: false, floor: null, position: positionOf(value, span) };
  });
  return [...rates, ...fees];
}
