import type { Indicator } from '../../schemas/prevent.ts';
import { wilsonInterval } from './wilson.ts';

/** Fewer cases of a sample than this raise nothing. */
export const LEAST_CASES = 30;

export type IndicatorRule = Pick<Indicator, 'kind' | 'counts' | 'watch' | 'act'>;

/**
 * What an indicator says: `level` is null while it may raise nothing (`small`). Shares and rates as fractions of 1,
 * differences in fen, the rest in the unit of the inputs. `interval` for shares of a sample only.
 */
export type Reading = {
  value: number;
  level: 'fine' | 'watch' | 'act' | null;
  small: boolean;
  interval: { low: number; high: number } | null;
};
export type IndicatorError = 'nothing-to-count' | 'more-than-all';

const beyond = (value: number, { above, below }: { above?: number | undefined; below?: number | undefined }): boolean =>
  (above !== undefined && value > above) || (below !== undefined && value < below);

/** The value by kind. `numbers` stand in the order of the inputs; a missing last one counts as 0. */
function workOut(kind: Indicator['kind'], [first = 0, second = 0, ...rest]: readonly number[]): number {
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
 * Reads an indicator. Below `LEAST_CASES` cases of a sample no level is given, only the value and its interval.
 * @param numbers as the inputs of the indicator: counts, hours, days; sums in fen; a contract rate as fraction of 1
 * @returns an error when there is nothing to divide by, or a part is larger than its whole
 */
export function readIndicator(rule: IndicatorRule, numbers: readonly number[]): Reading | IndicatorError {
  const [first = 0, second = 0, third = 0] = numbers;
  const isDivided = rule.kind === 'share' || rule.kind === 'average' || rule.kind === 'rate';
  const cases = rule.kind === 'share' ? second - third : second;
  if (isDivided && cases <= 0) return 'nothing-to-count';
  if (rule.kind === 'share' && first > cases) return 'more-than-all';
  const value = workOut(rule.kind, numbers);
  const isSample = rule.kind === 'share' && rule.counts === 'sample';
  const small = isSample && cases < LEAST_CASES;
  const level = beyond(value, rule.act) ? 'act' : beyond(value, rule.watch) ? 'watch' : 'fine';
  return { value, level: small ? null : level, small, interval: isSample ? wilsonInterval(first, cases) : null };
}
