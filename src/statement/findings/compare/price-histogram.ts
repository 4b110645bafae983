import type { StatementFees } from '../../../domain/fees/index.ts';
import type { Tariff } from '../../../domain/types.ts';
import { CHANNELS } from '../../../schemas/channels.ts';
import type { Histogram } from '../histogram/histogram.ts';
import { chargeDays, priceTerms } from './price-terms.ts';

/** Fees that a tariff would have charged; `id` is the id of the tariff. */
export type PricedTariff = StatementFees & { id: string };

/**
 * Calculates the fees of a tariff on the counted payments; equals pricing row by row, to the fen.
 * @param earlier prices refunds of sales outside the file, for the other end of a price range
 */
export function priceHistogram(histogram: Histogram, tariff: Tariff, earlier: Tariff = tariff): PricedTariff {
  const { instant } = tariff;
  const { isTaken, feeFen, settledFen } = priceTerms(histogram, tariff, instant !== undefined, earlier);
  const priced: PricedTariff = {
    id: tariff.id,
    feeFen: 0,
    instantFeeFen: instant && settledFen ? chargeDays(instant, settledFen, isTaken) : 0,
    channels: {},
    unsupported: { count: 0, volumeFen: 0 },
  };
  for (const [index, channel] of CHANNELS.entries()) {
    const { sales = 0, refunds = 0, salesFen = 0, refundsFen = 0 } = histogram.volumes[index] ?? {};
    const count = sales + refunds;
    if (count === 0) continue;
    const volumeFen = salesFen - refundsFen;
    if (isTaken[index]) {
      priced.channels[channel] = { count, volumeFen, feeFen: feeFen[index] as number };
      priced.feeFen += feeFen[index] as number;
    } else {
      priced.unsupported.count += count;
      priced.unsupported.volumeFen += volumeFen;
    }
  }
  return priced;
}
