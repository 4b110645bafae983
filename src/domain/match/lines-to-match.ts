import { PPM } from '../../base/numbers.ts';
import { costOwnership } from '../ownership/cost-ownership.ts';
import { amountsOfItem, type BlockItem, COST_ITEM_FIGURES } from '../ownership/item-figures.ts';
import { readFigure } from '../ranges/figures.ts';
import { relevantFigures } from '../ranges/relevant-figures.ts';
import { toEnd } from '../ranges/to-end.ts';
import type { Business, FigureId, RangedTariff, RangedTier, Span, Unknown } from '../types.ts';
import { solve } from './solve.ts';
import { ALL_RATES, leadRatePpm, MAX_RATE_PPM, withLine } from './with-line.ts';

export type MatchLine = {
  /** A figure id, or `rate:*` for all rates together, in ppm of the present rates. */
  line: FigureId;
  /** Present typical value in the unit of the line (fen or ppm, may be fractional); null if unknown. */
  now: number | null;
  /** Value at which the totals are equal; null if this line alone cannot make them so. */
  needed: number | null;
};

const MAX_FEN = 1_000_000_000_000;
const MAX_FACTOR = 10;
const DEPOSIT = 'deposit.amountFen';
const AMOUNTS = new Set((Object.keys(COST_ITEM_FIGURES) as BlockItem[]).flatMap(amountsOfItem));

/** True if the line is an amount or a rate. A channel of unknown acceptance counts only if it has a price. */
function isMovable(tariff: RangedTariff, line: FigureId): boolean {
  if (!line.startsWith('rate:')) return AMOUNTS.has(line);
  const rate = tariff.rates.find(({ channel }) => line === `rate:${channel}`);
  return rate !== undefined && (rate.accepted === 'yes' || rate.tiers !== 'unknown');
}

function valueNow(tariff: RangedTariff, line: FigureId): number | null {
  if (line === ALL_RATES) return PPM;
  const figure = readFigure(tariff, line) as RangedTier[] | Span | Unknown;
  if (figure === 'unknown') return null;
  return Array.isArray(figure) ? leadRatePpm(figure) : figure.typical;
}

const maxOf = (line: FigureId): number =>
  line === ALL_RATES ? MAX_FACTOR * PPM : line.startsWith('rate:') || line.endsWith('Ppm') ? MAX_RATE_PPM : MAX_FEN;

/**
 * Returns, for each single line, the value at which the total over the horizon equals `targetTotalFen`. All other
 * figures keep their typical values. Set with `withLine`, the value meets the target within 1 fen a year. A rate may be
 * 0 to 10 %, all rates together 0 to ten times the present ones. An amount may be 0 to 10^12 fen. The value is null if
 * the target is outside these bounds. Omits lines that do not change the total, except the deposit, which is null if it
 * is returned. Errors as in `costOwnership`.
 */
export function linesToMatch(tariff: RangedTariff, business: Business, targetTotalFen: number): MatchLine[] {
  const relevant = relevantFigures(tariff, business).flatMap(([id]) => (isMovable(tariff, id) ? [id] : []));
  const rates = relevant.filter((id) => id.startsWith('rate:'));
  const priced = rates.filter((id) => readFigure(tariff, id) !== 'unknown');
  const lines = [...rates, ...(priced.length > 1 ? [ALL_RATES] : []), ...relevant.slice(rates.length)];
  const near = business.years;

  return lines.flatMap((line): MatchLine[] => {
    const totalAt = (value: number) =>
      costOwnership(toEnd(withLine(tariff, line, value), 'typical'), business).totalFen;
    const max = maxOf(line);
    if (line !== DEPOSIT && totalAt(0) === totalAt(max)) return [];
    const now = valueNow(tariff, line);
    const gapAt = (value: number) => totalAt(value) - targetTotalFen;
    const needed = now !== null && Math.abs(gapAt(now)) <= near ? now : solve(gapAt, 0, max, near);
    return [{ line, now, needed }];
  });
}
