/** State of one stream of random numbers: four 32-bit words. */
export type RandomState = Int32Array;

const TO_UNIT = 2 ** -32;
/** Numbers to discard after seeding, as its published source does. */
const WARM_UP = 12;

/** Returns the 32-bit FNV-1a hash of the UTF-16 code units of a text (Fowler, Noll and Vo; RFC 9923). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/**
 * Returns the next 32 bits as a signed integer and advances the state.
 *
 * Implements sfc32, the small fast counting generator of Chris Doty-Humphrey (PractRand, public domain). It passes the
 * PractRand tests and needs no multiplication.
 */
export function nextBits(state: RandomState): number {
  const b = state[1] as number;
  const c = state[2] as number;
  const counter = state[3] as number;
  const bits = ((state[0] as number) + b + counter) | 0;
  state[0] = b ^ (b >>> 9);
  state[1] = (c + (c << 3)) | 0;
  state[2] = (((c << 21) | (c >>> 11)) + bits) | 0;
  state[3] = (counter + 1) | 0;
  return bits;
}

/** Returns the next number strictly between 0 and 1. */
export const nextUnit = (state: RandomState): number => ((nextBits(state) >>> 0) + 0.5) * TO_UNIT;

/** Creates a stream that depends on seed and name alone, so that no stream affects another. */
export function createRandom(seed: number, name: string): RandomState {
  const state = Int32Array.of(0, seed, hashText(name), 1);
  for (let step = 0; step < WARM_UP; step += 1) nextBits(state);
  return state;
}

/** Widths of two ranges of one column, in points of the column; 0 for no range. */
export type DrawnWidths = { column: Float64Array; one: number; two: number };

/**
 * Adds to the first `rows` of two columns a random share, 0 to 1, of each of their two widths.
 *
 * The two columns may be the same. Each width uses 16 of the 32 bits of a draw. A step of 1/65536 of the width is finer
 * than any score.
 */
export function addDrawnWidths(state: RandomState, first: DrawnWidths, second: DrawnWidths, rows: number): void {
  const [into, one, two] = [first.column, first.one / 65_536, first.two / 65_536];
  const [also, three, four] = [second.column, second.one / 65_536, second.two / 65_536];
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let counter = state[3] as number;
  // Inlines `nextBits` twice, because the state then stays in registers and a row takes half the time.
  for (let row = 0; row < rows; row += 1) {
    let bits = (a + b + counter) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + bits) | 0;
    into[row] = (into[row] as number) + one * ((bits >>> 16) + 0.5) + two * ((bits & 0xffff) + 0.5);
    bits = (a + b + counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + bits) | 0;
    also[row] = (also[row] as number) + three * ((bits >>> 16) + 0.5) + four * ((bits & 0xffff) + 0.5);
    counter = (counter + 2) | 0;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = counter;
}
