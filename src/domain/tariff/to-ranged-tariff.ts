import { CHANNELS } from '../../schemas/channels.ts';
import type { DepositRefund, MarketRecord } from '../../schemas/tariff.ts';
import type { FigureRecord } from '../../schemas/units.ts';
import type { FigureId, RangedRate, RangedTariff, RangedTier, Span, Unknown } from '../types.ts';
import { lineOnDay } from './line-on-day.ts';

type RecordTier = {
  upToFen?: number;
  ratePpm: FigureRecord;
  minFen?: FigureRecord;
  capFen?: FigureRecord;
  fixedFen?: FigureRecord;
};

const toSpan = (figure: FigureRecord | undefined): Span | Unknown =>
  figure === undefined || figure === 'unknown'
    ? 'unknown'
    : typeof figure === 'number'
      ? { low: figure, typical: figure, high: figure }
      : figure;

/** An unknown rate, minimum, cap or fixed part makes the whole price unknown: half a price is none. */
function toTiers(tiers: readonly RecordTier[]): RangedTier[] | Unknown {
  const ranged: RangedTier[] = [];
  for (const tier of tiers) {
    const step: Record<string, Span | number> = {};
    if (tier.upToFen !== undefined) step.upToFen = tier.upToFen;
    for (const name of ['ratePpm', 'minFen', 'capFen', 'fixedFen'] as const) {
      if (tier[name] === undefined) continue;
      const span = toSpan(tier[name]);
      if (span === 'unknown') return 'unknown';
      step[name] = span;
    }
    ranged.push(step as unknown as RangedTier);
  }
  return ranged;
}

function toRates(record: MarketRecord, day: string): RangedRate[] {
  const rates: RangedRate[] = [];
  for (const channel of CHANNELS) {
    const lines = record.rates[channel];
    if (lines === 'not-accepted') continue;
    if (lines === 'acceptance-unknown') rates.push({ channel, accepted: 'unknown', tiers: 'unknown' });
    else {
      const line = lineOnDay(lines, day);
      rates.push({ channel, accepted: 'yes', tiers: line === 'unknown' ? 'unknown' : toTiers(line.tiers) });
    }
  }
  return rates;
}

type RefundTerms = { best: DepositRefund; typical: DepositRefund; worst: DepositRefund };

/** The named figures of the line that holds on the day, each a span or unknown. */
function figuresOn<Name extends string>(
  lines: readonly object[] | 'unknown',
  day: string,
  names: readonly Name[],
): Record<Name, Span | Unknown> {
  const line = lineOnDay(lines as readonly ({ from: string } & Partial<Record<Name, FigureRecord>>)[] | 'unknown', day);
  return Object.fromEntries(names.map((name) => [name, line === 'unknown' ? 'unknown' : toSpan(line[name])])) as Record<
    Name,
    Span | Unknown
  >;
}

function toDeposit(lines: MarketRecord['ownership']['deposit'], day: string): RangedTariff['ownership']['deposit'] {
  const line = lineOnDay(lines, day);
  if (line === 'unknown') return { amountFen: 'unknown', refund: 'unknown' };
  const terms = line.refund;
  const refund: RefundTerms | Unknown =
    terms === 'unknown' ? 'unknown' : 'kind' in terms ? { best: terms, typical: terms, worst: terms } : terms;
  return { amountFen: toSpan(line.amountFen), refund };
}

/**
 * A dated price list as the spans that hold on one day.
 * @param record a tariff or the market range, as written in content
 * @param day ISO day; the clock is the caller's
 */
export function toRangedTariff(record: MarketRecord, id: string, day: string): RangedTariff {
  const { ownership, instant } = record;
  const refunds = lineOnDay(record.refunds, day);
  return {
    id,
    rates: toRates(record, day),
    refunds: refunds === 'unknown' ? 'unknown' : refunds.rule,
    ownership: {
      purchase: figuresOn(ownership.purchase, day, ['priceFen', 'setupFen']),
      deposit: toDeposit(ownership.deposit, day),
      annual: figuresOn(ownership.annual, day, ['perTerminalFen', 'perMerchantFen']),
      data: figuresOn(ownership.data, day, ['perMonthFen', 'freeMonths']),
      upgrade: figuresOn(ownership.upgrade, day, ['perTerminalFen', 'everyYears']),
      maintenance: figuresOn(ownership.maintenance, day, ['perMonthFen', 'freeMonths']),
    },
    ...(instant === 'not-offered' ? {} : { instant: figuresOn(instant, day, ['ratePpm', 'perPayoutFen']) }),
    market: [],
  };
}

/** Sources of each figure of a price list on a day: figure id → ids of sources. */
export function toFigureSources(record: MarketRecord, day: string): Record<FigureId, readonly string[]> {
  const found: Record<FigureId, readonly string[]> = {};
  for (const channel of CHANNELS) {
    const lines = record.rates[channel];
    const line = typeof lines === 'string' ? 'unknown' : lineOnDay(lines, day);
    if (line !== 'unknown') found[`rate:${channel}`] = line.sources;
  }
  const blocks = {
    ...record.ownership,
    instant: record.instant === 'not-offered' ? ('unknown' as const) : record.instant,
  };
  for (const [name, lines] of Object.entries(blocks)) {
    const line = lineOnDay(
      lines as readonly ({ from: string; sources: string[] } & Record<string, unknown>)[] | 'unknown',
      day,
    );
    if (line === 'unknown') continue;
    for (const [field, value] of Object.entries(line)) {
      if (/Fen$|Ppm$|Months$|Years$|^refund$/.test(field) && value !== 'unknown')
        found[`${name}.${field}`] = line.sources;
    }
  }
  return found;
}
