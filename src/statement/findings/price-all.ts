import type { StatementFees } from '../../domain/fees/index.ts';
import type { Tariff } from '../../domain/types.ts';
import { CHANNELS } from '../../schemas/channels.ts';
import type { Histogram } from './histogram.ts';
import { chargeDays, priceTerms } from './price-terms.ts';

/** What a tariff would have charged; `id` is the tariff's. */
export type Priced = StatementFees & { id: string };

/**
 * What one tariff would have cost on the counted payments: the same as `priceStatement` on the rows, to the fen.
 * `earlier` prices refunds of sales that are not in the file, where another end of a range is meant; the tariff itself
 * otherwise.
 */
export function priceHistogram(histogram: Histogram, tariff: Tariff, earlier: Tariff = tariff): Priced {
  const { instant } = tariff;
  const { isTaken, feeFen, settledFen } = priceTerms(histogram, tariff, instant !== undefined, earlier);
  const priced: Priced = {
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

/** Every tariff on the same payments, in the order given. */
export const priceAll = (histogram: Histogram, tariffs: readonly Tariff[]): Priced[] =>
  tariffs.map((tariff) => priceHistogram(histogram, tariff));
