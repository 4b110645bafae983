import { parseFen, parseYuan, plainDigits } from '../bytes/parse-money.ts';
import type { Cells } from '../bytes/split.ts';
import { NO_FEE } from '../types.ts';
import type { TableSpec } from './table-spec.ts';

const [DOT, ZERO, NINE, MINUS] = [46, 48, 57, 45];

function hasDot(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] === DOT) return true;
  return false;
}

function isDigits(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte !== DOT && byte !== MINUS && (byte < ZERO || byte > NINE)) return false;
  }
  return true;
}

/**
 * Reads the money of a table in fen. Where the unit goes by decimals (a header that says fen over either), the first
 * amount that is not 0 decides for the file, and one in the other form later is no amount: it could be either.
 */
export function createMoneyReader(unit: TableSpec['unit']) {
  let decided: 'yuan' | 'fen' | null = unit === 'by-decimals' ? null : unit;
  let next: 'yuan' | 'fen' | null = null;

  const parse = (bytes: Uint8Array, from: number, to: number, rounds: boolean): number => {
    const plain = isDigits(bytes, from, to) ? bytes.subarray(from, to) : plainDigits(bytes, from, to);
    const { length } = plain;
    if (unit !== 'by-decimals')
      return unit === 'yuan' ? parseYuan(plain, 0, length, rounds) : parseFen(plain, 0, length);
    const own = hasDot(plain, 0, length) ? 'yuan' : 'fen';
    const value = own === 'yuan' ? parseYuan(plain, 0, length, rounds) : parseFen(plain, 0, length);
    if (value === 0 || Number.isNaN(value)) return value;
    if ((decided ?? next ?? own) !== own) return Number.NaN;
    next = own;
    return value;
  };

  return {
    /** A new row: what the one before it hinted at holds only if it was taken. */
    begin(): void {
      next = null;
    },
    /** An empty cell is 0 only where another column may hold the amount; here it is no amount. */
    amount(bytes: Uint8Array, { from, to }: Cells, column: number): number {
      return parse(bytes, from[column] as number, to[column] as number, false);
    },
    /** NO_FEE where there is no column or nothing in it. */
    fee(bytes: Uint8Array, { from, to }: Cells, column: number): number {
      if (column < 0) return NO_FEE;
      const [start, end] = [from[column] as number, to[column] as number];
      if (start === end || (end - start <= 2 && bytes[start] === MINUS && bytes[end - 1] === MINUS)) return NO_FEE;
      return parse(bytes, start, end, true);
    },
    /** The row was taken: its form of money holds from here on. */
    settle(): void {
      decided ??= next;
    },
  };
}
