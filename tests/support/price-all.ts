import type { Tariff } from '../../src/domain/types.ts';
import { priceHistogram } from '../../src/statement/index.ts';

/** Prices every tariff on the same payments, in the given order. */
export const priceAll = (histogram: Parameters<typeof priceHistogram>[0], tariffs: readonly Tariff[]) =>
  tariffs.map((tariff) => priceHistogram(histogram, tariff));
