import { costOwnership } from '../ownership/cost-ownership.ts';
import { bearingFigures } from '../ranges/bearing-figures.ts';
import { readFigure } from '../ranges/figures.ts';
import { toEnd } from '../ranges/to-end.ts';
import type { Business, FigureId, RangedTariff, RangedTier, Span, Unknown } from '../types.ts';
import { solve } from './solve.ts';
import { ALL_RATES, leadRatePpm, MOST_PPM, withLine } from './with-line.ts';

export type MatchLine = {
  /** A figure id, or `rate:*`: all rates together, in ppm of what they are. */
  line: FigureId;
  /** Typical value now, in the unit of the line (fen or ppm, fractions allowed); null when it is not known. */
  now: number | null;
  /** What it would have to be for the totals to meet; null when this line alone cannot do it. */
  needed: number | null;
};

const MILLION = 1_000_000;
const MOST_FEN = 1_000_000_000_000;
const MOST_TIMES = 10;
const DEPOSIT = 'deposit.amountFen';

/** Terms and rhythms are no amounts, and a channel that may not be taken at all has no price to move. */
function isMovable(tariff: RangedTariff, line: FigureId): boolean {
  if (!line.startsWith('rate:')) return /(Fen|Ppm)$/.test(line);
  const rate = tariff.rates.find(({ channel }) => line === `rate:${channel}`);
  return rate !== undefined && (rate.accepted === 'yes' || rate.tiers !== 'unknown');
}

function valueNow(tariff: RangedTariff, line: FigureId): number | null {
  if (line === ALL_RATES) return MILLION;
  const figure = readFigure(tariff, line) as RangedTier[] | Span | Unknown;
  if (figure === 'unknown') return null;
  return Array.isArray(figure) ? leadRatePpm(figure) : figure.typical;
}

const mostOf = (line: FigureId): number =>
  line === ALL_RATES ? MOST_TIMES * MILLION : line.startsWith('rate:') || line.endsWith('Ppm') ? MOST_PPM : MOST_FEN;

/**
 * What each single line would have to be for the total over the horizon to meet `targetTotalFen`, everything at its
 * typical value (rules: Total cost of ownership). Put back with `withLine`, a value meets the target within 1 fen a
 * year; null says that neither end does and that both are on one side: a rate runs from 0 to 10 %, all rates together
 * from 0 to ten times, an amount from 0 to 10^12 fen. Lines that change nothing for this business are left out, save
 * the deposit: it is handed over, and null when it comes back. Errors as in `costOwnership`.
 */
export function linesToMatch(tariff: RangedTariff, business: Business, targetTotalFen: number): MatchLine[] {
  const bearing = bearingFigures(tariff, business).flatMap(([id]) => (isMovable(tariff, id) ? [id] : []));
  const rates = bearing.filter((id) => id.startsWith('rate:'));
  const priced = rates.filter((id) => readFigure(tariff, id) !== 'unknown');
  const lines = [...rates, ...(priced.length > 1 ? [ALL_RATES] : []), ...bearing.slice(rates.length)];
  const near = business.years;

  return lines.flatMap((line): MatchLine[] => {
    const totalAt = (value: number) =>
      costOwnership(toEnd(withLine(tariff, line, value), 'typical'), business).totalFen;
    const most = mostOf(line);
    if (line !== DEPOSIT && totalAt(0) === totalAt(most)) return [];
    const now = valueNow(tariff, line);
    const gapAt = (value: number) => totalAt(value) - targetTotalFen;
    const needed = now !== null && Math.abs(gapAt(now)) <= near ? now : solve(gapAt, 0, most, near);
    return [{ line, now, needed }];
  });
}
