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
 * Creates a reader of amounts in fen. With `by-decimals` the first amount that is not 0 decides the unit of the file. A
 * later amount in the other form is invalid, because its unit is ambiguous.
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
    /** Starts a row and forgets the unit of a row that was rejected. */
    begin(): void {
      next = null;
    },
    /** Returns NaN for an empty cell. */
    amount(bytes: Uint8Array, { from, to }: Cells, column: number): number {
      return parse(bytes, from[column] as number, to[column] as number, false);
    },
    /** Returns NO_FEE for a missing column, an empty cell or dashes. */
    fee(bytes: Uint8Array, { from, to }: Cells, column: number): number {
      if (column < 0) return NO_FEE;
      const [start, end] = [from[column] as number, to[column] as number];
      if (start === end || (end - start <= 2 && bytes[start] === MINUS && bytes[end - 1] === MINUS)) return NO_FEE;
      return parse(bytes, start, end, true);
    },
    /** Accepts a row and, with it, its unit. */
    settle(): void {
      decided ??= next;
    },
  };
}
