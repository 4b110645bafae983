import { PPM } from '../../../base/numbers.ts';
import { CHANNELS } from '../../../schemas/channels.ts';
import { NO_FEE, type PaymentColumns } from '../../types.ts';
import type { Links } from '../link-refunds.ts';
import type { Rounding } from '../result/audit-schema.ts';
import type { ExpectedFees } from './expected-fees.ts';

/** Fewest rows below and above half a fen from which to decide how a channel rounds. */
const MIN_ROWS = 20;
/** Smallest share of the rows that a rounding rule must explain. */
const MIN_SHARE = 0.98;

/** Splits `amount × rate` exactly into whole fen and a remainder in millionths of a fen. */
function floorOf(amountFen: number, ratePpm: number): { floorFen: number; restPpm: number } {
  const millions = Math.floor(amountFen / PPM);
  const rest = (amountFen - millions * PPM) * ratePpm;
  const floorFen = Math.floor(rest / PPM);
  return { floorFen: millions * ratePpm + floorFen, restPpm: rest - floorFen * PPM };
}

/**
 * Finds how fees with a fraction of a fen were rounded, by channel. Uses only rows whose contract price is a plain
 * percentage. Their fee must be the whole fen just below or above it.
 */
export function findRounding(columns: PaymentColumns, { channel }: Links, { plainPpm }: ExpectedFees): Rounding[] {
  const countsByChannel = CHANNELS.map(() => ({ rows: 0, up: 0, down: 0, halfUp: 0, low: 0, high: 0 }));
  for (let row = 0; row < columns.length; row += 1) {
    const ratePpm = plainPpm[row] as number;
    const counts = countsByChannel[channel[row] as number];
    const feeFen = columns.feeFen[row] as number;
    if (ratePpm < 0 || feeFen === NO_FEE || !counts) continue;
    const { floorFen, restPpm } = floorOf(columns.amountFen[row] as number, ratePpm);
    if (restPpm === 0 || feeFen < floorFen || feeFen > floorFen + 1) continue;
    const isHigh = restPpm * 2 >= PPM;
    const isUp = feeFen > floorFen;
    counts.rows += 1;
    counts[isHigh ? 'high' : 'low'] += 1;
    counts[isUp ? 'up' : 'down'] += 1;
    if (isUp === isHigh) counts.halfUp += 1;
  }
  return CHANNELS.flatMap((name, index): Rounding[] => {
    const { rows, up, down, halfUp, low, high } = countsByChannel[index] ?? {
      rows: 0,
      up: 0,
      down: 0,
      halfUp: 0,
      low: 0,
      high: 0,
    };
    if (low < MIN_ROWS || high < MIN_ROWS) return [];
    const explains = (count: number) => count >= MIN_SHARE * rows;
    const pattern = explains(halfUp) ? 'half-up' : explains(up) ? 'up' : explains(down) ? 'down' : 'mixed';
    return [{ channel: name, pattern, rows }];
  });
}

/** True if the difference to the contract is exactly the one fen that the rounding rule adds or drops. */
export function isRounded(pattern: Rounding['pattern'] | undefined, differenceFen: number): boolean {
  return (pattern === 'up' && differenceFen === 1) || (pattern === 'down' && differenceFen === -1);
}
