export { CHANNELS, COST_ITEMS } from '../schemas/channels.ts';
export { costCurve } from './break-even/cost-curve.ts';
export { type Crossing, crossings } from './break-even/crossings.ts';
export { type Combination, cheapestCombination } from './combination/cheapest-combination.ts';
export {
  byPrintedOrder,
  type ComparisonRow,
  compareTariffs,
  type Entry,
  GROUPS,
  type Group,
} from './comparison/compare-tariffs.ts';
export type { CalculatorFacts, EntryFacts, PresetFacts, SourceNote } from './comparison/facts.ts';
export { type CapEffect, capEffect } from './fees/cap-effect.ts';
export { chargeSale } from './fees/charge-sale.ts';
export { expectedFee } from './fees/expected-fee.ts';
export { priceStatement, type StatementFees, type Transaction } from './fees/price-statement.ts';
export { findTier } from './fees/tier.ts';
export { costFloor, type FloorChannel, floorRatePpm, hasCostFloor, type MerchantClass } from './floor/cost-floor.ts';
export { mulDivRoundHalfUp, mulPpmRoundHalfUp } from './money/round.ts';
export { costOwnership } from './ownership/cost-ownership.ts';
export { parseState, serialiseState } from './query/link.ts';
export { type Parsed, type ParseError, parseAmountFen, parseRatePpm, parseWhole } from './query/parse-amount.ts';
export {
  applyPreset,
  type CalculatorState,
  DEFAULT_STATE,
  MERCHANT_CLASSES,
  type MixPart,
  MOST_OFFERS,
  MOST_YEARS,
  meanTicketFen,
  type Offer,
  type OfferRate,
  PAYOUT_RHYTHMS,
  setMeanTicket,
  setShare,
} from './query/state.ts';
export { toBusiness, toOfferTariff } from './query/to-business.ts';
export type { End } from './ranges/at-end.ts';
export { costRange, isCheaperInEveryCase } from './ranges/cost-range.ts';
export { fillFromMarket } from './ranges/fill-from-market.ts';
export { pointTariff } from './ranges/point-tariff.ts';
export { toEnd } from './ranges/to-end.ts';
export { widenStale } from './ranges/widen-stale.ts';
export { lineOnDay } from './tariff/line-on-day.ts';
export { toFigureSources, toRangedTariff } from './tariff/to-ranged-tariff.ts';
export type * from './types.ts';
