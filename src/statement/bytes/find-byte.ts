/**
 * Where `byte` stands first from `from` on; `end` where it does not before that. Looks at four bytes at a time: of the
 * bytes that differ from it in nothing, the lowest leaves the lowest high bit (Mycroft's test for a zero byte).
 */
export function findByte(view: DataView, byte: number, from: number, end: number): number {
  const pattern = Math.imul(byte, 0x01010101);
  const words = end - 3;
  let at = from;
  for (; at < words; at += 4) {
    const differs = view.getInt32(at, true) ^ pattern;
    const hits = (differs - 0x01010101) & ~differs & 0x80808080;
    if (hits !== 0) return at + ((31 - Math.clz32(hits & -hits)) >> 3);
  }
  for (; at < end; at++) if (view.getUint8(at) === byte) return at;
  return end;
}
