const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

const finish = (hash: number): number => {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};

/**
 * Hashes an order number to 53 bits; returns 0 only for no bytes. Combines MurmurHash3 with a second hash, four bytes at
 * a time. With 1,000,000 orders in a file, about one file in 18,000 contains a collision.
 */
export function hashOrder(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start) return 0;
  let low = end - start;
  let high = 0x9e3779b9 | 0;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const word =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    const mixed = Math.imul(rotate(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
    // Truncates to 32 bits at every step, because sums would become doubles otherwise.
    low = (Math.imul(rotate(low ^ mixed, 13), 5) + 0xe6546b64) | 0;
    high = Math.imul(rotate(high ^ word, 15), 0x27d4eb2f);
  }
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    low = Math.imul(rotate(low ^ byte, 13), 0xcc9e2d51);
    high = Math.imul(rotate(high ^ byte, 15), 0x27d4eb2f);
  }
  return (finish(high) & 0x1fffff) * 0x100000000 + (finish(low) >>> 0) || 1;
}
