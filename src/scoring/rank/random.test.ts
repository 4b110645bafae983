import { describe, expect, it } from 'vitest';
import { addDrawnWidths, createRandom, hashText, nextBits, nextUnit } from './random.ts';

describe('hashText', () => {
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('hashes %j as FNV-1a does', (text, hash) => {
    expect(hashText(text)).toBe(hash);
  });
});

describe('createRandom', () => {
  // From the published C source of sfc32, seeded with 0, seed, hash and counter 1, with twelve steps discarded.
  it('produces the numbers of sfc32', () => {
    const state = createRandom(20261122, 'lakala');
    const numbers = Array.from({ length: 6 }, () => nextBits(state) >>> 0);
    expect(numbers).toEqual([2653570688, 1033414838, 3381229734, 2248767971, 2085621799, 2703940376]);
  });

  it('produces different numbers for different names and seeds', () => {
    const first = (seed: number, name: string) => nextBits(createRandom(seed, name));
    expect(new Set([first(1, 'a'), first(2, 'a'), first(1, 'b'), first(0, '')]).size).toBe(4);
  });
});

describe('nextUnit', () => {
  it('is uniform between 0 and 1', () => {
    const state = createRandom(1, 'even');
    const tenths = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw += 1) {
      const value = nextUnit(state);
      if (!(value > 0 && value < 1)) throw new Error(`${value} is not between 0 and 1`);
      tenths[Math.floor(10 * value)] = (tenths[Math.floor(10 * value)] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });
});

describe('addDrawnWidths', () => {
  it('uses the numbers of the stream, sixteen bits a width', () => {
    const [state, same] = [createRandom(3, 'x'), createRandom(3, 'x')];
    const [first, second] = [new Float64Array(3).fill(10), new Float64Array(3)];
    addDrawnWidths(state, { column: first, one: 65_536, two: 0 }, { column: second, one: 0, two: 65_536 }, 2);
    const bits = Array.from({ length: 4 }, () => nextBits(same));
    expect([...first]).toEqual([10.5 + ((bits[0] ?? 0) >>> 16), 10.5 + ((bits[2] ?? 0) >>> 16), 10]);
    expect([...second]).toEqual([0.5 + ((bits[1] ?? 0) & 0xffff), 0.5 + ((bits[3] ?? 0) & 0xffff), 0]);
    expect(nextBits(state)).toBe(nextBits(same));
  });
});
