export type { Control, ControlName } from './controls.ts';

/**
 * Payments in columns of equal length, in the order of the file. Amounts are in whole fen. A refund has a positive amount;
 * its fee is negative if it was given back.
 */
export type PaymentColumns = {
  length: number;
  /** Seconds since 1970 as if the local time of the file were UTC. */
  time: Uint32Array;
  /** Uint32Array if all amounts fit four bytes. */
  amountFen: Uint32Array | Float64Array;
  /** Charged fee, negative if given back; NO_FEE if the file does not state it. */
  feeFen: Int32Array;
  /** Index into `Statement.rates`; 0 if the file prints no rate. */
  rate: Uint16Array;
  /** 1 for a refund, 0 for a sale. */
  isRefund: Uint8Array;
  /** Index into `Statement.channels`. */
  channel: Uint8Array;
  /** Hash of the order number, shared by a sale and its refunds; 0 without an order number. */
  order: Float64Array;
  /** Line number in the file, from 1. */
  line: Uint32Array;
};

/** Value in `feeFen` if the file does not state the fee. */
export const NO_FEE = -2147483648;

/**
 * Line of a fund bill other than a sale, a refund or their fees: a data fee, a payout. `amountFen` is negative if the
 * line credits money.
 */
export type Deduction = { time: number; label: string; amountFen: number; line: number };

/** Reasons to leave a row out of the totals; each is an i18n key under `statement.problem.`. */
export const PROBLEMS = ['columns', 'time', 'amount', 'fee', 'kind', 'order', 'too-large'] as const;
export type ProblemReason = (typeof PROBLEMS)[number];
/** Row that could not be read. */
export type RowProblem = { line: number; reason: ProblemReason; text: string };

/** Errors of a whole file; each is an i18n key under `statement.error.`. */
export const STATEMENT_ERRORS = [
  'empty',
  'too-large',
  'too-many-entries',
  'unpacks-too-large',
  'password-needed',
  'password-wrong',
  'personal-wechat',
  'personal-alipay',
  'image',
  'pdf',
  'old-excel',
  'no-table',
  'not-understood',
  'cut-off',
  'encoding',
  'broken-archive',
  'mapping-needed',
  'mapping-wrong',
  'cancelled',
] as const;
export type StatementErrorCode = (typeof STATEMENT_ERRORS)[number];

/** First rows of an unknown table, for the choice of its columns. */
export type TablePreview = { header: readonly string[]; rows: readonly (readonly string[])[]; separator: string };
export type StatementError = {
  code: StatementErrorCode;
  /** Value for the message, such as a file name or a limit in bytes. */
  detail?: string;
  /** Set with `mapping-needed` and `mapping-wrong`. */
  preview?: TablePreview;
};

export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; error: Failure };

/** Meaning of the columns of an unknown table; indexes start at 0. */
export type ColumnMapping = {
  time: number;
  amount: number;
  fee?: number;
  channel?: number;
  kind?: number;
  order?: number;
  unit: 'yuan' | 'fen';
};

/** Progress of reading a file. */
export type Progress = { bytes: number; ofBytes: number; rows: number };
export type ReadOptions = {
  /** Password of an encrypted archive. */
  password?: string;
  mapping?: ColumnMapping;
  /** Called between chunks. */
  onProgress?: (progress: Progress) => void;
  /** Aborts the read with the error `cancelled`. */
  signal?: AbortSignal;
  limits?: Partial<Limits>;
};
/** Limits that protect against broken and hostile files: sizes in bytes, and number of archive entries. */
export type Limits = { fileBytes: number; unpackedBytes: number; entries: number };
