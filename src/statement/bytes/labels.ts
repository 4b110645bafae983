const EMPTY = new Uint8Array();

/**
 * Numbers the distinct texts of a column in order of first use. Compares bytes, so that each text is decoded only once.
 * All texts past the limit get the number `max`.
 */
export class Labels {
  readonly max: number;
  length = 0;
  private texts: Uint8Array[] = [];
  private slots = new Int32Array(64).fill(-1);
  private last = 0;
  private lastText: Uint8Array = EMPTY;

  constructor(max: number) {
    this.max = max;
  }

  /** Returns the number of these bytes; a new text increases `length`. */
  indexOf(bytes: Uint8Array, start: number, end: number): number {
    if (this.length && isSame(this.lastText, bytes, start, end)) return this.last;
    const mask = this.slots.length - 1;
    let slot = hash(bytes, start, end) & mask;
    for (;;) {
      const index = this.slots[slot] as number;
      if (index < 0) break;
      const text = this.texts[index] as Uint8Array;
      if (isSame(text, bytes, start, end)) {
        this.last = index;
        this.lastText = text;
        return index;
      }
      slot = (slot + 1) & mask;
    }
    if (this.length >= this.max) return this.max;
    this.slots[slot] = this.length;
    this.texts.push(bytes.slice(start, end));
    this.length++;
    if (this.length * 2 > this.slots.length) this.grow();
    return this.length - 1;
  }

  /** Returns the bytes of a number; empty for an unknown number. */
  text(index: number): Uint8Array {
    return this.texts[index] ?? EMPTY;
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 2).fill(-1);
    this.texts.forEach((text, index) => {
      let slot = hash(text, 0, text.length) & (slots.length - 1);
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = index;
    });
    this.slots = slots;
  }
}

function isSame(text: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let at = 0; at < text.length; at++) if (text[at] !== bytes[start + at]) return false;
  return true;
}

function hash(bytes: Uint8Array, start: number, end: number): number {
  let h = end - start;
  for (let at = start; at < end; at++) h = Math.imul(h ^ (bytes[at] as number), 0x01000193);
  return h ^ (h >>> 15);
}
