import { PPM } from '../../base/numbers.ts';
import { mapSpan, toSpan } from '../../base/spans.ts';
import { expectedFee } from '../../domain/fees/index.ts';
import { readFigure, toTier } from '../../domain/ranges/index.ts';
import { hasOnlyRate } from '../../domain/tariff/index.ts';
import type { Channel, ChannelVolume, FigureId, RangedTariff, RangedTier, Span, Unknown } from '../../domain/types.ts';
import type { FeeLine } from './types.ts';

const MONTHS = 12;

/** Figure of the tariff for each line, and the factor that converts its unit to that of the line. */
export const FIGURE_OF: Record<FeeLine, { id: FigureId; times: number }> = {
  instantPpm: { id: 'instant.ratePpm', times: 1 },
  instantPerPayoutFen: { id: 'instant.perPayoutFen', times: 1 },
  priceFen: { id: 'purchase.priceFen', times: 1 },
  setupFen: { id: 'purchase.setupFen', times: 1 },
  depositFen: { id: 'deposit.amountFen', times: 1 },
  annualFen: { id: 'annual.perTerminalFen', times: 1 },
  dataYearFen: { id: 'data.perMonthFen', times: MONTHS },
  upgradeFen: { id: 'upgrade.perTerminalFen', times: 1 },
  maintenanceMonthFen: { id: 'maintenance.perMonthFen', times: 1 },
};

function tiersOf(market: RangedTariff, channel: Channel): RangedTier[] | null {
  const tiers = readFigure(market, `rate:${channel}`) as RangedTier[] | Unknown | undefined;
  return tiers === undefined || tiers === 'unknown' ? null : tiers;
}

/** Returns the market's range for a line, in the unit of the line; null if nothing is reported. */
export function marketFee(market: RangedTariff, line: FeeLine): Span | null {
  const { id, times } = FIGURE_OF[line];
  const figure = readFigure(market, id) as Span | Unknown | undefined;
  return figure === undefined || figure === 'unknown' ? null : mapSpan(figure, (value) => value * times);
}

/**
 * Returns the market's rates for a channel in fractional ppm, without caps, which are a line of their own. Converts a
 * price with tiers, a minimum or a fixed fee to a flat rate of the same cost.
 * @returns null if nothing is reported
 */
export function marketRate(
  market: RangedTariff,
  { channel, volumeFen, count, cv }: ChannelVolume,
): { span: Span; isBlended: boolean } | null {
  const tiers = tiersOf(market, channel);
  const [only] = tiers ?? [];
  if (!tiers || !only) return null;
  if (tiers.length === 1 && hasOnlyRate({ ...only, capFen: undefined }))
    return { span: only.ratePpm, isBlended: false };
  const meanFen = volumeFen / count;
  const span = toSpan((end) => {
    const uncapped = tiers.map((tier) => ({ ...toTier(tier, end), capFen: undefined }));
    return (expectedFee({ channel, tiers: uncapped }, meanFen, cv) / meanFen) * PPM;
  });
  return { span, isBlended: true };
}

/** Returns the market's cap on a channel in fen; null if none is reported. */
export const marketCap = (market: RangedTariff, channel: Channel): Span | null =>
  tiersOf(market, channel)?.find(({ capFen }) => capFen)?.capFen ?? null;
