import type { RangedTier, Span } from '../../domain/types.ts';
import type { Format } from '../format.ts';

/** Wording of a price: in the key-facts box with units, or in a formula, whose words contain the unit. */
type Wording = 'keyFacts' | 'formula';

const PARTS = ['min', 'cap', 'fixed'] as const;

/** Returns the price of one tier: rate, minimum, cap and fixed part. */
export function tierText(tier: RangedTier, wording: Wording, f: Format): string {
  const isBox = wording === 'keyFacts';
  const amount = (figure: Span): string => (isBox ? f.pricePoints(figure) : f.span(figure, f.price));
  const parts = PARTS.flatMap((part) => {
    const figure = tier[`${part}Fen`];
    return figure ? [f.t(`${wording}.${part}`, { amount: amount(figure) })] : [];
  });
  const rate = isBox ? f.ratePoints(tier.ratePpm) : f.span(tier.ratePpm, f.rate);
  return [rate, ...parts].join(f.t(`${wording}.comma`));
}
