import type { WordKey } from '../../schemas/words.ts';
import {
  channels,
  inUnit,
  lines,
  marketSpan,
  meanTicket,
  ONE_YUAN,
  price,
  rate,
  type SentenceValue,
  toHundredth,
  yuan,
} from './sentence-values.ts';
import type { OfferCheckResult, OfferRemark } from './types.ts';

/** Reference to the interface words of the check: a key of content/i18n, never text to show. */
type CheckWordKey = Extract<WordKey, `check.${string}`>;

/** Sentence of a remark: the key of its words, and the values of their placeholders by name. */
type RemarkSentence = { key: CheckWordKey; values: Record<string, SentenceValue> };

/** Question to send to the salesperson; its words have the key `check.ask.<id>`. */
type OfferQuestion = { id: string; values: Record<string, SentenceValue> };

function toCapSentence({
  channel,
  capFen,
  costFenPerYear,
}: Extract<OfferRemark, { kind: 'cap-missing' }>): RemarkSentence {
  const named = { channel: channels(channel) };
  if (capFen === null || costFenPerYear === null) return { key: 'check.cap-missing.open', values: named };
  const values = { ...named, cap: price(capFen) };
  if (costFenPerYear < ONE_YUAN) return { key: 'check.cap-missing.small', values };
  return { key: 'check.cap-missing', values: { ...values, cost: yuan(costFenPerYear) } };
}

function toAboveSentence(remark: Extract<OfferRemark, { kind: 'above-market' }>): RemarkSentence {
  const { line, unit, value, market, extraFenPerYear, onceFen } = remark;
  const values = { line: lines(line), value: inUnit(unit, value), market: marketSpan(unit, market) };
  if (onceFen !== null) return { key: 'check.above-market.once', values: { ...values, once: price(onceFen) } };
  const key: CheckWordKey = unit === 'ppm' ? 'check.above-market.rate' : 'check.above-market.amount';
  return { key, values: { ...values, extra: yuan(extraFenPerYear) } };
}

function toInstantSentence(remark: Extract<OfferRemark, { kind: 'instant-per-sale' }>): RemarkSentence {
  const { payouts, ticketFen, feeFen, sharePpm, yearFen, perSaleYearFen } = remark;
  const sale = { fee: price(feeFen), ticket: meanTicket(ticketFen), share: rate(toHundredth(sharePpm)) };
  const key: CheckWordKey = `check.instant-per-sale.${payouts}`;
  if (yearFen === null) return { key, values: sale };
  const year = { ...sale, year: yuan(yearFen) };
  return { key, values: payouts === 'daily' ? { ...year, perSale: yuan(perSaleYearFen) } : year };
}

/** Converts a remark to its sentence. */
export function toSentence(remark: OfferRemark): RemarkSentence {
  switch (remark.kind) {
    case 'below-floor': {
      const { channel, ticketFen, feePpm, floorPpm, missingFenPerYear } = remark;
      const values = { channel: channels(channel), ticket: price(ticketFen), rate: rate(feePpm) };
      if (missingFenPerYear === 0)
        return { key: 'check.below-floor.unused', values: { ...values, floor: rate(floorPpm) } };
      return {
        key: 'check.below-floor',
        values: { ...values, floor: rate(floorPpm), missing: yuan(missingFenPerYear) },
      };
    }
    case 'cap-missing':
      return toCapSentence(remark);
    case 'channel-missing': {
      const { channels: missing, share, volumeFenPerMonth } = remark;
      const values = { channels: channels(...missing), volume: yuan(volumeFenPerMonth) };
      return { key: 'check.channel-missing', values: { ...values, share: { as: 'share', fraction: share } } };
    }
    case 'above-market':
      return toAboveSentence(remark);
    case 'deposit-no-return':
      return { key: `check.deposit-no-return.${remark.terms}`, values: { total: price(remark.totalFen) } };
    case 'deposit-no-date':
      return { key: 'check.deposit-no-date', values: { total: price(remark.totalFen) } };
    case 'deposit-on-volume': {
      const { totalFen, needFen, haveFen, withinMonths, reached } = remark;
      const values = { total: price(totalFen), need: yuan(needFen), have: yuan(haveFen) };
      const key: CheckWordKey = `check.deposit-on-volume.${reached ? 'reached' : 'missed'}`;
      return { key, values: { ...values, months: { as: 'whole', value: withinMonths } } };
    }
    case 'data-start': {
      const { totalFenPerYear } = remark;
      if (totalFenPerYear === null) return { key: 'check.data-start.fee', values: {} };
      return { key: 'check.data-start.start', values: { total: price(totalFenPerYear) } };
    }
    case 'instant-per-sale':
      return toInstantSentence(remark);
    case 'not-stated':
      return { key: 'check.not-stated', values: { lines: lines(...remark.lines) } };
    case 'rise-notice':
      return { key: 'check.rise-notice', values: {} };
    default:
      return remark satisfies never;
  }
}

function toQuestion(remark: OfferRemark): OfferQuestion {
  switch (remark.kind) {
    case 'below-floor':
      return { id: 'below-floor', values: { channel: channels(remark.channel), rate: rate(remark.ratePpm) } };
    case 'cap-missing':
      return { id: 'cap', values: { channel: channels(remark.channel) } };
    case 'channel-missing':
      return { id: 'channels', values: { channels: channels(...remark.channels) } };
    case 'above-market': {
      const { key, values } = toAboveSentence(remark);
      const { line, value, market } = values as Record<'line' | 'value' | 'market', SentenceValue>;
      return { id: key.endsWith('.rate') ? 'above-rate' : 'above-amount', values: { line, value, market } };
    }
    case 'deposit-no-return':
      return { id: `deposit-${remark.terms}`, values: {} };
    case 'deposit-no-date':
      return { id: 'deposit-date', values: {} };
    case 'deposit-on-volume':
      return { id: 'deposit-volume', values: { need: yuan(remark.needFen) } };
    case 'data-start':
      return { id: `data-${remark.open}`, values: {} };
    case 'instant-per-sale':
      return { id: 'instant', values: {} };
    case 'not-stated':
      return { id: 'not-stated', values: { lines: lines(...remark.lines) } };
    case 'rise-notice':
      return { id: 'rise', values: {} };
    default:
      return remark satisfies never;
  }
}

/** Returns the questions to send to the salesperson, one for each remark and in the same order. */
export const toQuestions = (check: OfferCheckResult): OfferQuestion[] => check.remarks.map(toQuestion);
