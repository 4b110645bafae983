import type { Channel, Span } from '../../domain/types.ts';
import type { WordKey } from '../../schemas/words.ts';
import type { CheckLineId, Finding, OfferCheck } from './types.ts';

/** A value of a sentence, to be written out by the page in its language. */
export type Said =
  | { as: 'yuan'; fen: number }
  | { as: 'price'; fen: number }
  | { as: 'rate'; ppm: number }
  | { as: 'share'; fraction: number }
  | { as: 'whole'; value: number }
  | { as: 'span'; unit: 'ppm' | 'fen'; span: Span }
  | { as: 'channels'; channels: readonly Channel[] }
  | { as: 'lines'; lines: readonly (CheckLineId | 'upgradeEveryYears')[] };

/** Words of content/i18n by key, with the values of their placeholders. */
export type Sentence = { key: WordKey; values: Record<string, Said> };

/** `id` names the words `check.ask.<id>`. */
export type Question = { id: string; values: Record<string, Said> };

const yuan = (fen: number): Said => ({ as: 'yuan', fen });
const price = (fen: number): Said => ({ as: 'price', fen });
const rate = (ppm: number): Said => ({ as: 'rate', ppm });
const channels = (...of: Channel[]): Said => ({ as: 'channels', channels: of });
const lines = (...of: (CheckLineId | 'upgradeEveryYears')[]): Said => ({ as: 'lines', lines: of });
const inUnit = (unit: 'ppm' | 'fen', value: number): Said => (unit === 'ppm' ? rate(value) : price(value));

const ONE_YUAN = 100;
const HUNDREDTH_PPM = 100;

/** To a hundredth of a percent: an average carries no more. */
const toHundredth = (ppm: number): number => Math.round(ppm / HUNDREDTH_PPM) * HUNDREDTH_PPM;

function marketSpan(unit: 'ppm' | 'fen', span: Span): Said {
  if (unit === 'fen') return { as: 'span', unit, span };
  const { low, typical, high } = span;
  return { as: 'span', unit, span: { low: toHundredth(low), typical: toHundredth(typical), high: toHundredth(high) } };
}

/** A mean over all sales: whole yuan where there are many. */
const meanTicket = (fen: number): Said => (fen < 100 * ONE_YUAN ? price(fen) : yuan(fen));

function sayCap({ channel, capFen, costFenPerYear }: Extract<Finding, { kind: 'cap-missing' }>): Sentence {
  const named = { channel: channels(channel) };
  if (capFen === null || costFenPerYear === null) return { key: 'check.cap-missing.open', values: named };
  const values = { ...named, cap: price(capFen) };
  if (costFenPerYear < ONE_YUAN) return { key: 'check.cap-missing.small', values };
  return { key: 'check.cap-missing', values: { ...values, cost: yuan(costFenPerYear) } };
}

function sayAbove(finding: Extract<Finding, { kind: 'above-market' }>): Sentence {
  const { line, unit, value, market, extraFenPerYear, onceFen } = finding;
  const values = { line: lines(line), value: inUnit(unit, value), market: marketSpan(unit, market) };
  if (onceFen !== null) return { key: 'check.above-market.once', values: { ...values, once: price(onceFen) } };
  const key = unit === 'ppm' ? 'check.above-market.rate' : 'check.above-market.amount';
  return { key, values: { ...values, extra: yuan(extraFenPerYear) } };
}

function sayInstant(finding: Extract<Finding, { kind: 'instant-per-sale' }>): Sentence {
  const { payouts, ticketFen, feeFen, sharePpm, yearFen, perSaleYearFen } = finding;
  const sale = { fee: price(feeFen), ticket: meanTicket(ticketFen), share: rate(toHundredth(sharePpm)) };
  const key = `check.instant-per-sale.${payouts}` as const;
  if (yearFen === null) return { key, values: sale };
  const year = { ...sale, year: yuan(yearFen) };
  return { key, values: payouts === 'daily' ? { ...year, perSale: yuan(perSaleYearFen) } : year };
}

/** The sentence of a finding: a key under `check.` and the value of each placeholder. */
export function sentenceOf(finding: Finding): Sentence {
  switch (finding.kind) {
    case 'below-floor': {
      const { channel, ticketFen, feePpm, floorPpm, missingFenPerYear } = finding;
      const values = { channel: channels(channel), ticket: price(ticketFen), rate: rate(feePpm) };
      if (missingFenPerYear === 0)
        return { key: 'check.below-floor.unused', values: { ...values, floor: rate(floorPpm) } };
      return {
        key: 'check.below-floor',
        values: { ...values, floor: rate(floorPpm), missing: yuan(missingFenPerYear) },
      };
    }
    case 'cap-missing':
      return sayCap(finding);
    case 'channel-missing': {
      const { channels: missing, share, volumeFenPerMonth } = finding;
      const values = { channels: channels(...missing), volume: yuan(volumeFenPerMonth) };
      return { key: 'check.channel-missing', values: { ...values, share: { as: 'share', fraction: share } } };
    }
    case 'above-market':
      return sayAbove(finding);
    case 'deposit-no-return':
      return { key: `check.deposit-no-return.${finding.terms}`, values: { total: price(finding.totalFen) } };
    case 'deposit-no-date':
      return { key: 'check.deposit-no-date', values: { total: price(finding.totalFen) } };
    case 'deposit-on-volume': {
      const { totalFen, needFen, haveFen, withinMonths, reached } = finding;
      const values = { total: price(totalFen), need: yuan(needFen), have: yuan(haveFen) };
      const key = `check.deposit-on-volume.${reached ? 'reached' : 'missed'}` as const;
      return { key, values: { ...values, months: { as: 'whole', value: withinMonths } } };
    }
    case 'data-start': {
      const { totalFenPerYear } = finding;
      if (totalFenPerYear === null) return { key: 'check.data-start.fee', values: {} };
      return { key: 'check.data-start.start', values: { total: price(totalFenPerYear) } };
    }
    case 'instant-per-sale':
      return sayInstant(finding);
    case 'not-stated':
      return { key: 'check.not-stated', values: { lines: lines(...finding.lines) } };
    case 'rise-notice':
      return { key: 'check.rise-notice', values: {} };
    default:
      return finding satisfies never;
  }
}

function questionOf(finding: Finding): Question {
  switch (finding.kind) {
    case 'below-floor':
      return { id: 'below-floor', values: { channel: channels(finding.channel), rate: rate(finding.ratePpm) } };
    case 'cap-missing':
      return { id: 'cap', values: { channel: channels(finding.channel) } };
    case 'channel-missing':
      return { id: 'channels', values: { channels: channels(...finding.channels) } };
    case 'above-market': {
      const { key, values } = sayAbove(finding);
      const { line, value, market } = values as Record<'line' | 'value' | 'market', Said>;
      return { id: key.endsWith('.rate') ? 'above-rate' : 'above-amount', values: { line, value, market } };
    }
    case 'deposit-no-return':
      return { id: `deposit-${finding.terms}`, values: {} };
    case 'deposit-no-date':
      return { id: 'deposit-date', values: {} };
    case 'deposit-on-volume':
      return { id: 'deposit-volume', values: { need: yuan(finding.needFen) } };
    case 'data-start':
      return { id: `data-${finding.open}`, values: {} };
    case 'instant-per-sale':
      return { id: 'instant', values: {} };
    case 'not-stated':
      return { id: 'not-stated', values: { lines: lines(...finding.lines) } };
    case 'rise-notice':
      return { id: 'rise', values: {} };
    default:
      return finding satisfies never;
  }
}

/** The questions to send back, one for each finding, in the order of the findings; the words are `check.ask.<id>`. */
export const questionsOf = (check: OfferCheck): Question[] => check.findings.map(questionOf);
