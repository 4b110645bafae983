import type { Channel } from '../../domain/types.ts';
import { CHANNELS } from '../../schemas/channels.ts';
import { type Columns, NO_FEE } from '../types.ts';
import type { Expected } from './expected-fees.ts';
import type { Links } from './link-refunds.ts';

/** How a fraction of a fen is treated; `mixed`: no one way explains nearly all rows. */
export type RoundingPattern = 'half-up' | 'up' | 'down' | 'mixed';
export type Rounding = { channel: Channel; pattern: RoundingPattern; rows: number };

/** Rows on which the ways of rounding differ, below which nothing is said. */
const LEAST_ROWS = 20;
/** Share of the rows that a pattern must explain. */
const NEARLY_ALL = 0.98;

const MILLION = 1_000_000;

/** Exact whole fen below `amount × rate`, and whether a fraction is left. */
function floorOf(amountFen: number, ratePpm: number): { floorFen: number; restPpm: number } {
  const millions = Math.floor(amountFen / MILLION);
  const rest = (amountFen - millions * MILLION) * ratePpm;
  const floorFen = Math.floor(rest / MILLION);
  return { floorFen: millions * ratePpm + floorFen, restPpm: rest - floorFen * MILLION };
}

/**
 * Which way fees with a fraction of a fen were rounded, by channel. Only rows count whose contract is nothing but a
 * percentage, and that were charged the fen below or above it.
 */
export function findRounding(columns: Columns, { channel }: Links, { plainPpm }: Expected): Rounding[] {
  const seen = CHANNELS.map(() => ({ rows: 0, up: 0, down: 0, halfUp: 0, low: 0, high: 0 }));
  for (let row = 0; row < columns.length; row += 1) {
    const ratePpm = plainPpm[row] as number;
    const counts = seen[channel[row] as number];
    const feeFen = columns.feeFen[row] as number;
    if (ratePpm < 0 || feeFen === NO_FEE || !counts) continue;
    const { floorFen, restPpm } = floorOf(columns.amountFen[row] as number, ratePpm);
    if (restPpm === 0 || feeFen < floorFen || feeFen > floorFen + 1) continue;
    const isHigh = restPpm * 2 >= MILLION;
    const isUp = feeFen > floorFen;
    counts.rows += 1;
    counts[isHigh ? 'high' : 'low'] += 1;
    counts[isUp ? 'up' : 'down'] += 1;
    if (isUp === isHigh) counts.halfUp += 1;
  }
  return CHANNELS.flatMap((name, index): Rounding[] => {
    const { rows, up, down, halfUp, low, high } = seen[index] ?? {
      rows: 0,
      up: 0,
      down: 0,
      halfUp: 0,
      low: 0,
      high: 0,
    };
    if (low < LEAST_ROWS || high < LEAST_ROWS) return [];
    const explains = (count: number) => count >= NEARLY_ALL * rows;
    const pattern = explains(halfUp) ? 'half-up' : explains(up) ? 'up' : explains(down) ? 'down' : 'mixed';
    return [{ channel: name, pattern, rows }];
  });
}

/** Whether the row's difference to the contract is the pattern's fen and nothing else. */
export function isRounded(pattern: RoundingPattern | undefined, differenceFen: number): boolean {
  return (pattern === 'up' && differenceFen === 1) || (pattern === 'down' && differenceFen === -1);
}
