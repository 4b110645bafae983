import type { Indicator } from '../../schemas/prevent.ts';
import { wilsonInterval } from './wilson.ts';

/** A sample with fewer cases has no level. */
export const MIN_CASES = 30;

export type IndicatorRule = Pick<Indicator, 'kind' | 'counts' | 'watch' | 'act'>;

/** Shares and rates are fractions of 1, differences are fen, the rest has the unit of the inputs. */
export type IndicatorReading = {
  value: number;
  /** Null if the sample is too small for a level. */
  level: 'fine' | 'watch' | 'act' | null;
  /** True if the sample has fewer than `MIN_CASES` cases. */
  small: boolean;
  /** 95 % interval, for shares of a sample only. */
  interval: { low: number; high: number } | null;
};
type IndicatorError = 'nothing-to-count' | 'more-than-all';

const isBeyond = (
  value: number,
  { above, below }: { above?: number | undefined; below?: number | undefined },
): boolean => (above !== undefined && value > above) || (below !== undefined && value < below);

/** Returns the value by kind. `numbers` are in the order of the inputs; a missing last one counts as 0. */
function toValue(kind: Indicator['kind'], [first = 0, second = 0, ...rest]: readonly number[]): number {
  const [third = 0] = rest;
  switch (kind) {
    case 'share':
      return first / (second - third);
    case 'average':
      return first / second;
    case 'rate':
      return first / second - third;
    case 'value':
      return first;
    case 'difference':
      return [second, ...rest].reduce((left, number) => left - number, first);
    default:
      return kind satisfies never;
  }
}

/**
 * Returns the value of an indicator and its level (rules in src/guidance/README.md).
 * @param numbers inputs in order: counts, hours, days; amounts in fen; a contract rate as a fraction of 1
 * @returns an error code if there is nothing to divide by, or a part is larger than its whole
 */
export function readIndicator(rule: IndicatorRule, numbers: readonly number[]): IndicatorReading | IndicatorError {
  const [first = 0, second = 0, third = 0] = numbers;
  const isDivided = rule.kind === 'share' || rule.kind === 'average' || rule.kind === 'rate';
  const cases = rule.kind === 'share' ? second - third : second;
  if (isDivided && cases <= 0) return 'nothing-to-count';
  if (rule.kind === 'share' && first > cases) return 'more-than-all';
  const value = toValue(rule.kind, numbers);
  const isSample = rule.kind === 'share' && rule.counts === 'sample';
  const small = isSample && cases < MIN_CASES;
  const level = isBeyond(value, rule.act) ? 'act' : isBeyond(value, rule.watch) ? 'watch' : 'fine';
  return { value, level: small ? null : level, small, interval: isSample ? wilsonInterval(first, cases) : null };
}
