const [PLUS, MINUS, DOT, ZERO, COMMA] = [43, 45, 46, 48, 44];

/** Largest amount; beyond it a double does not hold every whole fen. */
const MAX_FEN = Number.MAX_SAFE_INTEGER;

const signed = (value: number, isNegative: boolean): number => {
  if (value > MAX_FEN) return Number.POSITIVE_INFINITY;
  return isNegative && value > 0 ? -value : value;
};

/**
 * Parses yuan such as `-128.50` to whole fen. Returns NaN if the bytes are no amount, Infinity from 2^53 on. Accepts
 * short forms (`0.0`, `5`) and trailing zeros. Fractions of a fen give NaN, or round half up with `rounds`.
 */
export function parseYuan(bytes: Uint8Array, start: number, end: number, rounds = false): number {
  let at = start;
  const isNegative = bytes[at] === MINUS;
  if (isNegative || bytes[at] === PLUS) at++;
  const first = at;
  let value = 0;
  for (; at < end; at++) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  if (at === first) return Number.NaN;
  if (at === end) return signed(value * 100, isNegative);
  if (bytes[at] !== DOT || at + 1 === end) return Number.NaN;
  const decimals = at + 1;
  let extra = 0;
  for (at = decimals; at < end; at++) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    if (at < decimals + 2) value = value * 10 + digit;
    else if (digit !== 0) {
      if (!rounds) return Number.NaN;
      if (at === decimals + 2 && digit >= 5) extra = 1;
    }
  }
  if (end - decimals === 1) value *= 10;
  return signed(value + extra, isNegative);
}

/** Parses whole fen; decimals must be zeros. Returns NaN and Infinity like `parseYuan`. */
export function parseFen(bytes: Uint8Array, start: number, end: number): number {
  const isNegative = bytes[start] === MINUS;
  const first = isNegative || bytes[start] === PLUS ? start + 1 : start;
  let at = first;
  let value = 0;
  for (; at < end && bytes[at] !== DOT; at++) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  // Rejects a text without digits, and a point without decimals.
  if (at === first || at === end - 1) return Number.NaN;
  for (at++; at < end; at++) if (bytes[at] !== ZERO) return Number.NaN;
  return signed(value, isNegative);
}

/** Copies an amount without its currency sign and thousands separators, as other programs write it. */
export function plainDigits(bytes: Uint8Array, start: number, end: number): Uint8Array {
  let from = start;
  let sign = -1;
  for (; from < end; from++) {
    const byte = bytes[from] as number;
    if (byte === MINUS || byte === PLUS) sign = byte;
    if (byte >= ZERO && byte <= 57) break;
  }
  // Allows a currency sign (up to three bytes), blanks and one sign before the digits.
  if (from - start > 6) return new Uint8Array();
  const kept = [...bytes.subarray(from, end)].filter((byte) => byte !== COMMA);
  return Uint8Array.from(sign < 0 ? kept : [sign, ...kept]);
}
