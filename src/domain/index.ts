export { CHANNELS, COST_ITEMS } from '../schemas/channels.ts';
export type { Target } from '../schemas/diagnosis.ts';
export { costCurve } from './break-even/cost-curve.ts';
export { type Crossing, crossings } from './break-even/crossings.ts';
export { type Rhythm, taskEntries } from './calendar/rhythm.ts';
export { type CalendarEntry, toCalendar } from './calendar/to-calendar.ts';
export { type Combination, cheapestCombination } from './combination/cheapest-combination.ts';
export {
  COMPARE_SECTIONS,
  type CompareCell,
  type CompareColumn,
  type CompareFacts,
  type CompareLine,
  type CompareSection,
} from './comparison/compare-facts.ts';
export {
  byPrintedOrder,
  type ComparisonRow,
  compareTariffs,
  type Entry,
  GROUPS,
  type Group,
} from './comparison/compare-tariffs.ts';
export { EXAMPLE_FEN, exampleCode, exampleFee } from './comparison/example-fee.ts';
export type { CalculatorFacts, EntryFacts, PresetFacts, SourceNote } from './comparison/facts.ts';
export { type Bounds, type Extreme, markExtremes } from './comparison/mark-extremes.ts';
export { rowBounds } from './comparison/row-bounds.ts';
export { findStarts, type Start } from './diagnosis/find-starts.ts';
export { type Followed, followAnswers } from './diagnosis/follow-answers.ts';
export type { Starts, WizardQuestion } from './diagnosis/types.ts';
export { parseWizard, serialiseWizard, type WizardState } from './diagnosis/wizard-link.ts';
export { type CapEffect, capEffect } from './fees/cap-effect.ts';
export { chargeSale } from './fees/charge-sale.ts';
export { expectedFee } from './fees/expected-fee.ts';
export { makeCharger } from './fees/make-charger.ts';
export { priceStatement, type StatementFees, type Transaction } from './fees/price-statement.ts';
export { findTier } from './fees/tier.ts';
export { costFloor, type FloorChannel, floorRatePpm, hasCostFloor, type MerchantClass } from './floor/cost-floor.ts';
export { type IndicatorRule, LEAST_CASES, type Reading, readIndicator } from './indicators/read-indicator.ts';
export { wilsonInterval } from './indicators/wilson.ts';
export { BLANK, fillLetter } from './letter/fill-letter.ts';
export { linesToMatch, type MatchLine } from './match/lines-to-match.ts';
export { ALL_RATES, withLine } from './match/with-line.ts';
export { mulDivRoundHalfUp, mulPpmRoundHalfUp, unsafeMulDiv } from './money/round.ts';
export { CHECK_REGULATION } from './offer-check/basis.ts';
export { checkOffer } from './offer-check/check-offer.ts';
export { type FloorGap, floorGap } from './offer-check/floor-gap.ts';
export { type Question, questionsOf, type Said, type Sentence, sentenceOf } from './offer-check/sentences.ts';
export type {
  CheckLine,
  CheckLineId,
  Clause,
  FeeLine,
  Finding,
  FindingKind,
  OfferCheck,
  Position,
} from './offer-check/types.ts';
export { costOwnership } from './ownership/cost-ownership.ts';
export { toCsvField } from './query/csv-field.ts';
export { parseState, serialiseState } from './query/link.ts';
export { type Parsed, type ParseError, parseAmountFen, parseRatePpm, parseWhole } from './query/parse-amount.ts';
export { MOST_PICKS, parsePicks, serialisePicks } from './query/picks-link.ts';
export { parseScoring, type ScoringState, serialiseScoring } from './query/scoring-link.ts';
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
export { type RankInput, type RankResult, rankProviders } from './rank/rank-providers.ts';
export { type TippingWeight, tippingWeights } from './rank/tipping-weights.ts';
export { AGED_BY, ageEvidence } from './score/age-evidence.ts';
export type { ClassedBusiness } from './score/all-in-margin.ts';
export { checkGates } from './score/check-gates.ts';
export { capPrice, classify } from './score/classify.ts';
export type * from './score/facts.ts';
export { licenceScore } from './score/licence-score.ts';
export { type MarginScore, marginScore } from './score/margin-score.ts';
export { penaltyScore } from './score/penalty-score.ts';
export { type FullScore, marginAll, type ScoreSettings, scoreAll, toRankInput } from './score/score-all.ts';
export { KNOWN_WITHIN, scoreCriteria } from './score/score-criteria.ts';
export { setPoints } from './score/set-points.ts';
export type * from './score/types.ts';
export { findEntries } from './search/find-entries.ts';
export { type SearchIndex, toSearchIndex } from './search/search-index.ts';
export { type Hit, SEARCH_KINDS, type SearchEntry, type SearchKind } from './search/types.ts';
export { lineOnDay } from './tariff/line-on-day.ts';
export { toFigureSources, toRangedTariff } from './tariff/to-ranged-tariff.ts';
export type * from './types.ts';
