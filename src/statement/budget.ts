import { Failure } from './failure.ts';
import type { Limits, ReadOptions } from './types.ts';

const MIB = 1024 * 1024;
/** Five times a bill of 1,000,000 rows (294 MB); an archive unpacks to twice that at most. */
export const DEFAULT_LIMITS: Limits = { fileBytes: 1536 * MIB, unpackedBytes: 3072 * MIB, entries: 200 };

/** Bills unpack to 10 to 30 times their size; deflate can reach 1,032. Looked at past the first megabytes only. */
const MAX_RATIO = 300;
const RATIO_FROM = 32 * MIB;

/** What a reading may cost, and what it has cost so far. One for a file, archives inside archives included. */
export class Budget {
  readonly limits: Limits;
  readonly password: string | undefined;
  readonly #options: ReadOptions;
  #packed = 1;
  #unpacked = 0;
  #entries = 0;
  /** For the progress: bytes seen of the bytes there are. */
  bytes = 0;
  ofBytes: number;
  rows = (): number => 0;

  constructor(blob: Blob, options: ReadOptions) {
    this.#options = options;
    this.limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.password = options.password;
    this.ofBytes = blob.size;
    this.#packed = blob.size;
  }

  /** Counts bytes that came out of an archive, whose size was not known before. */
  unpack(bytes: number): void {
    this.#unpacked += bytes;
    if (this.#unpacked > RATIO_FROM && this.#unpacked > MAX_RATIO * this.#packed) this.refuseSize();
    if (this.#unpacked > this.limits.unpackedBytes) this.refuseSize();
  }

  /** Looks at the size that an entry states before it is unpacked. */
  expect(bytes: number): void {
    if (this.#unpacked + bytes > this.limits.unpackedBytes) this.refuseSize();
  }

  refuseSize(): never {
    throw new Failure('unpacks-too-large', { detail: String(this.limits.unpackedBytes) });
  }

  enter(): void {
    this.#entries++;
    if (this.#entries > this.limits.entries)
      throw new Failure('too-many-entries', { detail: String(this.limits.entries) });
  }

  /** How much of the file was read, from 0 to 1. */
  share(): number {
    return this.ofBytes > 0 ? Math.min(1, this.bytes / this.ofBytes) : 1;
  }

  /** Between two pieces of the file: ends a cancelled reading, tells how far it is. */
  step(): void {
    if (this.#options.signal?.aborted) throw new Failure('cancelled');
    this.#options.onProgress?.({ bytes: Math.min(this.bytes, this.ofBytes), ofBytes: this.ofBytes, rows: this.rows() });
  }
}
