import type { Columns } from './types.ts';

const LEAST = 1024;
const MOST = 65536;

type Chunk = Omit<Columns, 'length'>;

const chunkOf = (length: number): Chunk => ({
  time: new Uint32Array(length),
  amountFen: new Float64Array(length),
  feeFen: new Int32Array(length),
  rate: new Uint16Array(length),
  isRefund: new Uint8Array(length),
  channel: new Uint8Array(length),
  order: new Float64Array(length),
  line: new Uint32Array(length),
});

const NAMES = ['time', 'amountFen', 'feeFen', 'rate', 'isRefund', 'channel', 'order', 'line'] as const;

/** Collects payments in chunks of up to 65,536 rows, 32 bytes a row, and joins them at the end column by column. */
export class ColumnsBuilder {
  length = 0;
  first = Number.POSITIVE_INFINITY;
  last = Number.NEGATIVE_INFINITY;
  #chunks: Chunk[] = [];
  #chunk = chunkOf(0);
  #size = 0;
  #at = 0;

  add(
    time: number,
    amountFen: number,
    feeFen: number,
    rate: number,
    isRefund: number,
    channel: number,
    order: number,
    line: number,
  ): void {
    if (this.#at === this.#size) this.#grow();
    const chunk = this.#chunk;
    const at = this.#at++;
    this.length++;
    if (time < this.first) this.first = time;
    if (time > this.last) this.last = time;
    chunk.time[at] = time;
    chunk.amountFen[at] = amountFen;
    chunk.feeFen[at] = feeFen;
    chunk.rate[at] = rate;
    chunk.isRefund[at] = isRefund;
    chunk.channel[at] = channel;
    chunk.order[at] = order;
    chunk.line[at] = line;
  }

  #grow(): void {
    this.#size = Math.min(MOST, Math.max(LEAST, this.length));
    this.#chunk = chunkOf(this.#size);
    this.#chunks.push(this.#chunk);
    this.#at = 0;
  }

  /** The columns; the builder is spent. Chunks are freed as they are copied, so the peak is one column more. */
  finish(): Columns {
    const columns = { length: this.length } as Columns;
    for (const name of NAMES) {
      const [empty] = [chunkOf(0)[name]];
      const column = new (empty.constructor as Uint32ArrayConstructor)(this.length);
      let at = 0;
      for (const chunk of this.#chunks) {
        const part = chunk[name].subarray(0, this.length - at) as Uint32Array;
        column.set(part, at);
        at += part.length;
        // At once, where the platform can: no collection comes in time to free them.
        (chunk[name].buffer as ArrayBuffer).transfer?.(0);
        Object.assign(chunk, { [name]: empty });
      }
      Object.assign(columns, { [name]: column });
    }
    this.#chunks = [];
    this.#chunk = chunkOf(0);
    return columns;
  }
}
