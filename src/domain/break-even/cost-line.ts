import { costFlow } from '../ownership/cost-ownership.ts';
import { createFlow, toFlow } from '../ownership/flow.ts';
import { growthOfMonths } from '../ownership/growth.ts';
import type { Business, Tariff } from '../types.ts';

/**
 * Cost per year as a function of scale, in fractional fen: a straight line, plus a deposit that is returned from
 * `returnScale` on. Takings and number of sales scale together, so the mean ticket stays the same.
 */
export type CostLine = { fixedFen: number; slopeFen: number; depositFen: number; returnScale: number };

/** Converts a tariff to its cost line for one business. */
export function toCostLine(tariff: Tariff, business: Business): CostLine {
  const { deposit } = tariff.ownership;
  const bare = { ...tariff, ownership: { ...tariff.ownership, deposit: { ...deposit, amountFen: 0 } } };
  const flow = toFlow(tariff, business.monthly);
  const fixedFen = costFlow(bare, business, createFlow()).perYearFen;
  return {
    fixedFen,
    slopeFen: costFlow(bare, business, flow).perYearFen - fixedFen,
    depositFen: (business.terminals * deposit.amountFen) / business.years,
    returnScale: toReturnScale(tariff, business, flow.acceptedFen),
  };
}

/** Returns the scale from which the deposit is returned: 0 if always, infinity if never. */
function toReturnScale({ ownership }: Tariff, business: Business, acceptedFen: number): number {
  const { refund, volumeFen = 0, withinMonths = Number.POSITIVE_INFINITY } = ownership.deposit;
  if (refund !== 'on-volume') return refund === 'always' ? 0 : Number.POSITIVE_INFINITY;
  if (volumeFen === 0) return 0;
  const months = Math.min(withinMonths, 12 * business.years);
  return (volumeFen * business.terminals) / (acceptedFen * growthOfMonths(business.growthPpm, months));
}

/** Returns the cost per year at one scale. */
export function costAt({ fixedFen, slopeFen, depositFen, returnScale }: CostLine, scale: number): number {
  return fixedFen + slopeFen * scale + (scale >= returnScale ? 0 : depositFen);
}
