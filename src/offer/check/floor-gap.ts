import { PPM, RELATIVE_TOLERANCE } from '../../base/numbers.ts';
import { boundPercentage } from '../../domain/fees/index.ts';
import { costFloor, hasCostFloor, type MerchantClass } from '../../domain/floor/index.ts';
import type { OfferRate } from '../types.ts';

/** Fee, cost floor and shortfall of one sale, in fractional fen; the shortfall is 0 at or above the floor. */
type FloorGap = { feeFen: number; floorFen: number; belowFen: number };

/**
 * Compares an offered bank-card price with the cost floor at one ticket size. The fee includes the cap and is not
 * rounded. A price below the floor is a question to ask, not a breach of a rule.
 * @returns null for channels without a cost floor
 */
export function floorGap(
  { channel, ratePpm, capFen }: OfferRate,
  ticketFen: number,
  merchantClass: MerchantClass,
): FloorGap | null {
  if (!hasCostFloor(channel)) return null;
  const feeFen = boundPercentage((ticketFen * ratePpm) / PPM, 0, capFen);
  const floorFen = costFloor(channel, ticketFen, merchantClass);
  // Treats a fee that equals the floor up to rounding errors as not below it.
  return { feeFen, floorFen, belowFen: feeFen < floorFen * (1 - RELATIVE_TOLERANCE) ? floorFen - feeFen : 0 };
}
