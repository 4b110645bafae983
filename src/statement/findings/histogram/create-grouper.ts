/** Numbers distinct keys; `keys` lists them by their number. */
type Grouper = { placeOf: (key: number) => number; keys: () => Float64Array };

function mix(key: number): number {
  let bits = (key | 0) ^ Math.imul((key / 4_294_967_296) | 0, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  return bits ^ (bits >>> 13);
}

/**
 * Creates a grouper of whole keys from 0 to 2^53 that numbers them from 0 in order of first use. Uses open addressing at
 * half load, which is several times as fast as a Map with a million payments.
 */
export function createGrouper(): Grouper {
  let mask = 2047;
  let slots = new Uint32Array(mask + 1);
  let keys = new Float64Array((mask + 1) / 2);
  let size = 0;

  function slotOf(key: number): number {
    let slot = mix(key) & mask;
    for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
      if (keys[held - 1] === key) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  function grow(): void {
    mask = mask * 2 + 1;
    slots = new Uint32Array(mask + 1);
    const more = new Float64Array((mask + 1) / 2);
    more.set(keys);
    keys = more;
    for (let place = 0; place < size; place += 1) slots[slotOf(keys[place] as number)] = place + 1;
  }

  function placeOf(key: number): number {
    const slot = slotOf(key);
    const held = slots[slot] as number;
    if (held !== 0) return held - 1;
    keys[size] = key;
    size += 1;
    slots[slot] = size;
    if (size === keys.length) grow();
    return size - 1;
  }
  return { placeOf, keys: () => keys.slice(0, size) };
}
