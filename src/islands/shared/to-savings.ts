import type { ComparisonRow } from '../../domain/comparison/index.ts';
import type { Format } from '../../format/format.ts';

/**
 * Returns what a change from the present deal would save over the horizon, net of the cost of leaving. A saving is
 * certain only if the dearest case of the new offer costs less than the cheapest case of the present deal, and every
 * figure of the new offer is its own.
 * @param leaveFen exit fee and lost deposit in fen; undefined if not stated
 */
export function toSavings(
  current: ComparisonRow,
  other: ComparisonRow,
  leaveFen: number | undefined,
  f: Format,
): string {
  const leave = leaveFen ?? 0;
  const least = current.cost.low.totalFen - other.cost.high.totalFen - leave;
  const most = current.cost.high.totalFen - other.cost.low.totalFen - leave;
  const typical = current.cost.typical.totalFen - other.cost.typical.totalFen - leave;
  const suffix =
    leaveFen === undefined ? f.t('savings.leaveUnknown') : f.t('savings.net', { leave: f.price(leaveFen) });
  if (other.unsupportedShare > current.unsupportedShare)
    return f.t('savings.lessAccepted', { share: f.share(other.unsupportedShare) });
  const isOwn = other.cost.unknown.length === 0 && other.cost.market.length === 0;
  if (least > 0 && isOwn && leaveFen !== undefined) {
    return f.t('savings.certain', { range: f.join(f.yuan(least), f.yuan(most)), suffix });
  }
  if (most <= 0 && current.cost.unknown.length === 0) return f.t('savings.none', { suffix });
  const key = typical > 0 ? 'savings.maybe' : 'savings.maybeDearer';
  return f.t(key, { amount: f.yuan(Math.abs(typical)), suffix });
}
