import type { FigureId, RangedDeposit, RangedTariff, RangedTier, RefundRule, Span, Unknown } from '../types.ts';

export type RefundTerms = RangedDeposit['refund'];

/** The value of any figure id: a price in tiers, a number, the terms of a deposit, or the rule for refunds. */
export type TariffFigure = RangedTier[] | Span | RefundTerms | RefundRule | Unknown;

type Line = Record<string, TariffFigure>;

/** Returns the figure with an id such as `rate:alipay`, `deposit.refund` or `refunds`. Undefined if the tariff lacks it. */
export function readFigure(ranged: RangedTariff, id: FigureId): TariffFigure | undefined {
  if (id === 'refunds') return ranged.refunds;
  if (id.startsWith('rate:')) return ranged.rates.find(({ channel }) => id === `rate:${channel}`)?.tiers;
  const [item = '', field = ''] = id.split('.');
  const line: Line | undefined = item === 'instant' ? ranged.instant : (ranged.ownership as Record<string, Line>)[item];
  return line?.[field];
}

/** Returns a copy of the tariff with every figure replaced. `change` must return a figure of the same kind. */
export function mapFigures(
  ranged: RangedTariff,
  change: (id: FigureId, figure: TariffFigure) => TariffFigure,
): RangedTariff {
  const mapLine = (item: string, line: Line): Line =>
    Object.fromEntries(Object.entries(line).map(([field, figure]) => [field, change(`${item}.${field}`, figure)]));
  const lines = Object.entries(ranged.ownership).map(([item, line]) => [item, mapLine(item, line)]);
  return {
    ...ranged,
    rates: ranged.rates.map((rate) => ({
      ...rate,
      tiers: change(`rate:${rate.channel}`, rate.tiers) as RangedTier[] | Unknown,
    })),
    refunds: change('refunds', ranged.refunds) as RefundRule | Unknown,
    ownership: Object.fromEntries(lines) as RangedTariff['ownership'],
    ...(ranged.instant && { instant: mapLine('instant', ranged.instant) as RangedTariff['instant'] }),
  };
}
