import { boundPercentage } from '../../domain/fees/index.ts';
import { costFloor, hasCostFloor, type MerchantClass } from '../../domain/floor/index.ts';
import type { OfferRate } from '../types.ts';

const MILLION = 1_000_000;
/** Doubles: a fee at the floor is not below it. */
const SLACK = 1e-9;

export type FloorGap = { feeFen: number; floorFen: number; belowFen: number };

/**
 * An offered bank-card price beside the cost floor at one ticket size, in fractional fen a sale (rules: Cost floor of a
 * bank-card price): the fee with its cap but not rounded, the floor, and by how much the fee is below it (0 when it is
 * not). Null for channels without a floor. Below the floor is a question to ask, no breach of a rule.
 */
export function floorGap(
  { channel, ratePpm, capFen }: OfferRate,
  ticketFen: number,
  merchantClass: MerchantClass,
): FloorGap | null {
  if (!hasCostFloor(channel)) return null;
  const feeFen = boundPercentage((ticketFen * ratePpm) / MILLION, 0, capFen);
  const floorFen = costFloor(channel, ticketFen, merchantClass);
  return { feeFen, floorFen, belowFen: feeFen < floorFen * (1 - SLACK) ? floorFen - feeFen : 0 };
}
