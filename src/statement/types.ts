import type { Channel } from '../domain/types.ts';
import type { Control } from './controls.ts';

export { CONTROLS, type Control, type ControlName } from './controls.ts';

/** The files that are read. `table` is any other table, by columns that the reader named. */
export const FORMATS = [
  'wechat-trade',
  'wechat-fund',
  'alipay-trade',
  'alipay-account',
  'lakala-jy',
  'leshua',
  'saobei',
  'allinpay',
  'table',
] as const;
export type Format = (typeof FORMATS)[number];

/**
 * Payments in columns, one entry a payment, in the order of the file. All columns have the same length.
 * Money is whole fen. A refund has a positive amount; its fee is negative when it was given back.
 */
export type Columns = {
  length: number;
  /** Seconds since 1970 as if the local time of the file were UTC. */
  time: Uint32Array;
  /** Of four bytes where all amounts fit them. */
  amountFen: Uint32Array | Float64Array;
  /** Fee charged, negative when given back; NO_FEE where the file says none. */
  feeFen: Int32Array;
  /** Index into `rates`; 0 where the file prints none. */
  rate: Uint16Array;
  /** 1 for a refund, 0 for a sale. */
  isRefund: Uint8Array;
  /** Index into `channels`. */
  channel: Uint8Array;
  /** A number that stands for the order: a sale and its refunds share it; 0 where the file names none. */
  order: Float64Array;
  /** Line of the file, counted from 1. */
  line: Uint32Array;
};

/** In `feeFen` where the file does not say the fee. */
export const NO_FEE = -2147483648;

/**
 * A line of a fund bill that is neither sale nor refund nor their fee: a data or service fee, a payout.
 * `amountFen` is negative when the line paid money in.
 */
export type Deduction = { time: number; label: string; amountFen: number; line: number };

/** Why a row stays out of the totals; each is an i18n key under `statement.problem.`. */
export const PROBLEMS = ['columns', 'time', 'amount', 'fee', 'kind', 'order', 'too-large'] as const;
export type ProblemReason = (typeof PROBLEMS)[number];
export type Problem = { line: number; reason: ProblemReason; text: string };

export type Statement = {
  format: Format;
  /** Which layout of the format, such as `all-27`. */
  variant: string;
  /** First and last payment, in the unit of `Columns.time`; null when there is none. */
  period: { first: number; last: number } | null;
  /** Ways of paying in this file; `channel` is the closest of ours, null when it cannot be told. */
  channels: readonly { label: string; channel: Channel | null }[];
  /** Rates printed in the file, whole ppm; entry 0 stands for none. */
  rates: readonly number[];
  transactions: Columns;
  deductions: readonly Deduction[];
  controls: readonly Control[];
  /** Rows that are read although their free text held separators: their columns were found from both ends. */
  anchored: number;
  /** Rows that could not be read: how many by reason, and the first of them. */
  problems: { count: number; byReason: Partial<Record<ProblemReason, number>>; first: readonly Problem[] };
};

/** Why a file is not read at all; each is an i18n key under `statement.error.`. */
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

/** The first rows of a table that is not known, for naming its columns. */
export type TablePreview = { header: readonly string[]; rows: readonly (readonly string[])[]; separator: string };
export type StatementError = {
  code: StatementErrorCode;
  /** What was found, for the message: a name of a file, a limit in bytes. */
  detail?: string;
  /** With `mapping-needed` and `mapping-wrong`. */
  preview?: TablePreview;
};

export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; error: Failure };

/** Which column of an unknown table is what; indexes from 0. */
export type ColumnMapping = {
  time: number;
  amount: number;
  fee?: number;
  channel?: number;
  kind?: number;
  order?: number;
  unit: 'yuan' | 'fen';
};

export type Progress = { bytes: number; ofBytes: number; rows: number };
export type ReadOptions = {
  /** Of an encrypted archive. */
  password?: string;
  mapping?: ColumnMapping;
  /** Called now and then while reading. */
  onProgress?: (progress: Progress) => void;
  /** Ends the reading with the error `cancelled`. */
  signal?: AbortSignal;
  limits?: Partial<Limits>;
};
/** Bounds that keep a broken or hostile file from costing anything. */
export type Limits = { fileBytes: number; unpackedBytes: number; entries: number };
