import { Failure } from './failure.ts';
import type { Limits, ReadOptions } from './types.ts';

const MIB = 1024 * 1024;
/** Default limits: five times a bill of 1,000,000 rows (294 MB), and twice that when unpacked. */
const DEFAULT_LIMITS: Limits = { fileBytes: 1536 * MIB, unpackedBytes: 3072 * MIB, entries: 200 };

/** Largest unpacked size as a multiple of the packed size. Bills reach 10 to 30; deflate can reach 1,032. */
const MAX_RATIO = 300;
/** Unpacked size from which the ratio is checked. */
const RATIO_FROM = 32 * MIB;

/** Limits and use of resources while reading one file, including nested archives. */
export class Budget {
  readonly limits: Limits;
  readonly password: string | undefined;
  private readonly options: ReadOptions;
  private packed = 1;
  private unpacked = 0;
  private entries = 0;
  /** Bytes read so far, for the progress. */
  bytes = 0;
  ofBytes: number;
  rows = (): number => 0;

  constructor(blob: Blob, options: ReadOptions) {
    this.options = options;
    this.limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.password = options.password;
    this.ofBytes = blob.size;
    this.packed = blob.size;
  }

  /** Counts unpacked bytes. Throws `unpacks-too-large` past the limits. */
  countUnpacked(bytes: number): void {
    this.unpacked += bytes;
    if (this.unpacked > RATIO_FROM && this.unpacked > MAX_RATIO * this.packed) this.refuseSize();
    if (this.unpacked > this.limits.unpackedBytes) this.refuseSize();
  }

  /** Throws `unpacks-too-large` if the stated size of an entry exceeds the limit. */
  assertFits(bytes: number): void {
    if (this.unpacked + bytes > this.limits.unpackedBytes) this.refuseSize();
  }

  refuseSize(): never {
    throw new Failure('unpacks-too-large', { detail: String(this.limits.unpackedBytes) });
  }

  /** Counts an archive entry. Throws `too-many-entries` past the limit. */
  countEntry(): void {
    this.entries++;
    if (this.entries > this.limits.entries)
      throw new Failure('too-many-entries', { detail: String(this.limits.entries) });
  }

  /** Returns the share of the file that was read, from 0 to 1. */
  share(): number {
    return this.ofBytes > 0 ? Math.min(1, this.bytes / this.ofBytes) : 1;
  }

  /** Reports the progress. Throws `cancelled` if the read was aborted. Called between chunks. */
  report(): void {
    if (this.options.signal?.aborted) throw new Failure('cancelled');
    this.options.onProgress?.({ bytes: Math.min(this.bytes, this.ofBytes), ofBytes: this.ofBytes, rows: this.rows() });
  }
}
