import { pointSpan } from '../../base/spans.ts';
import { CHANNELS } from '../../schemas/channels.ts';
import type { MarketRecord } from '../../schemas/tariff.ts';
import { TIER_FIGURES, type TierOf } from '../../schemas/tier-figures.ts';
import type { FigureRecord } from '../../schemas/units.ts';
import type { RangedDeposit, RangedRate, RangedTariff, RangedTier, Span, Unknown } from '../types.ts';
import { lineOnDay } from './line-on-day.ts';

const toFigure = (figure: FigureRecord | undefined): Span | Unknown =>
  figure === undefined ? 'unknown' : typeof figure === 'number' ? pointSpan(figure) : figure;

/** Returns unknown if any figure of any tier is unknown, because a partial price cannot be used. */
function toTiers(tiers: readonly TierOf<FigureRecord>[]): RangedTier[] | Unknown {
  const ranged: RangedTier[] = [];
  for (const tier of tiers) {
    const figures: { [name: string]: Span } = {};
    for (const name of TIER_FIGURES) {
      if (tier[name] === undefined) continue;
      const figure = toFigure(tier[name]);
      if (figure === 'unknown') return 'unknown';
      figures[name] = figure;
    }
    const limit = tier.upToFen === undefined ? {} : { upToFen: tier.upToFen };
    ranged.push({ ...limit, ...(figures as { ratePpm: Span }) });
  }
  return ranged;
}

function toRates(record: MarketRecord, dayIso: string): RangedRate[] {
  const rates: RangedRate[] = [];
  for (const channel of CHANNELS) {
    const lines = record.rates[channel];
    if (lines === 'not-accepted') continue;
    if (lines === 'acceptance-unknown') rates.push({ channel, accepted: 'unknown', tiers: 'unknown' });
    else {
      const line = lineOnDay(lines, dayIso);
      rates.push({ channel, accepted: 'yes', tiers: line === 'unknown' ? 'unknown' : toTiers(line.tiers) });
    }
  }
  return rates;
}

/** Returns the named figures of the line that holds on the day, each a span or unknown. */
function figuresOn<Name extends string>(
  lines: readonly object[] | 'unknown',
  dayIso: string,
  names: readonly Name[],
): Record<Name, Span | Unknown> {
  const line = lineOnDay(
    lines as readonly ({ from: string } & Partial<Record<Name, FigureRecord>>)[] | 'unknown',
    dayIso,
  );
  return Object.fromEntries(
    names.map((name) => [name, line === 'unknown' ? 'unknown' : toFigure(line[name])]),
  ) as Record<Name, Span | Unknown>;
}

function toDeposit(lines: MarketRecord['ownership']['deposit'], dayIso: string): RangedTariff['ownership']['deposit'] {
  const line = lineOnDay(lines, dayIso);
  if (line === 'unknown') return { amountFen: 'unknown', refund: 'unknown' };
  const terms = line.refund;
  const refund: RangedDeposit['refund'] | Unknown =
    terms === 'unknown' ? 'unknown' : 'kind' in terms ? { best: terms, typical: terms, worst: terms } : terms;
  return { amountFen: toFigure(line.amountFen), refund };
}

/**
 * Converts a dated price list to the spans that hold on one day.
 * @param record a tariff or the market range, as written in content
 * @param dayIso day as `yyyy-mm-dd`, passed in because this layer does not read the clock
 */
export function toRangedTariff(record: MarketRecord, id: string, dayIso: string): RangedTariff {
  const { ownership, instant } = record;
  const refunds = lineOnDay(record.refunds, dayIso);
  return {
    id,
    rates: toRates(record, dayIso),
    refunds: refunds === 'unknown' ? 'unknown' : refunds.rule,
    ownership: {
      purchase: figuresOn(ownership.purchase, dayIso, ['priceFen', 'setupFen']),
      deposit: toDeposit(ownership.deposit, dayIso),
      annual: figuresOn(ownership.annual, dayIso, ['perTerminalFen', 'perMerchantFen']),
      data: figuresOn(ownership.data, dayIso, ['perMonthFen', 'freeMonths']),
      upgrade: figuresOn(ownership.upgrade, dayIso, ['perTerminalFen', 'everyYears']),
      maintenance: figuresOn(ownership.maintenance, dayIso, ['perMonthFen', 'freeMonths']),
    },
    ...(instant === 'not-offered' ? {} : { instant: figuresOn(instant, dayIso, ['ratePpm', 'perPayoutFen']) }),
    market: [],
  };
}
