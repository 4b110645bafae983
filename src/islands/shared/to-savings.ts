import type { ComparisonRow } from '../../domain/comparison/index.ts';
import type { Format } from '../../format/format.ts';

/**
 * Describes the saving over the horizon from changing the present deal, less the cost of leaving. A saving is certain
 * only if the highest cost of the new offer is below the lowest of the present deal. Every figure of the new offer must
 * be its own.
 * @param leaveFen exit fee and lost deposit in fen; undefined if not stated
 */
export function toSavings(
  current: ComparisonRow,
  other: ComparisonRow,
  leaveFen: number | undefined,
  f: Format,
): string {
  const leave = leaveFen ?? 0;
  const minFen = current.cost.low.totalFen - other.cost.high.totalFen - leave;
  const maxFen = current.cost.high.totalFen - other.cost.low.totalFen - leave;
  const typicalFen = current.cost.typical.totalFen - other.cost.typical.totalFen - leave;
  const suffix =
    leaveFen === undefined ? f.t('savings.leaveUnknown') : f.t('savings.net', { leave: f.price(leaveFen) });
  if (other.unsupportedShare > current.unsupportedShare)
    return f.t('savings.lessAccepted', { share: f.share(other.unsupportedShare) });
  const isOwn = other.cost.unknown.length === 0 && other.cost.market.length === 0;
  if (minFen > 0 && isOwn && leaveFen !== undefined) {
    return f.t('savings.certain', { range: f.join(f.yuan(minFen), f.yuan(maxFen)), suffix });
  }
  if (maxFen <= 0 && current.cost.unknown.length === 0) return f.t('savings.none', { suffix });
  const key = typicalFen > 0 ? 'savings.maybe' : 'savings.maybeDearer';
  return f.t(key, { amount: f.yuan(Math.abs(typicalFen)), suffix });
}
