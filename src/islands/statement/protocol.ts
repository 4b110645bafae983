import type { Entry } from '../../domain/comparison/index.ts';
import type { RangedTariff, Tariff } from '../../domain/types.ts';
import type {
  AuditRow,
  ColumnMapping,
  MergedStatement,
  PaymentComparison,
  Progress,
  ResultErrorCode,
  Statement,
  StatementError,
  StoredAudit,
  Totals,
} from '../../statement/index.ts';

/** A file that was read: what the page says of it; its payments stay with the worker. */
export type FileNote = Pick<Statement, 'format' | 'variant' | 'controls' | 'problems'> & { id: number; count: number };

/** What the payments are looked at with. */
export type Question = {
  entries: readonly Entry[];
  market: RangedTariff | null;
  terminals: number;
  payouts: 'none' | 'daily';
  /** A price list to hold each fee against; null for the rate that the file prints. */
  contract: Tariff | null;
  /** Payments that stand in two files count once. */
  dropDuplicates: boolean;
};

/** All that the page shows of the payments. */
export type Report = {
  formats: readonly string[];
  totals: Totals;
  comparison: PaymentComparison | null;
  audit: StoredAudit | null;
  /** Files that share days, and the payments that stand in more than one. */
  overlaps: MergedStatement['overlaps'];
  duplicates: MergedStatement['duplicates'];
  /** The result without the payments, as the text of a file; empty when it was opened from one. */
  json: string;
};

/** Words of the table of rows, in the reader's language. */
export type RowHead = {
  head: readonly [string, string, string, string, string, string, string, string, string];
  kinds: Readonly<Record<string, string>>;
  channels: Readonly<Record<string, string>>;
};

export type Asked =
  | { kind: 'warm' }
  | { kind: 'add'; id: number; file: File; password?: string; mapping?: ColumnMapping }
  | { kind: 'open'; id: number; file: File }
  | { kind: 'remove'; id: number }
  | { kind: 'cancel' }
  | { kind: 'report'; question: Question }
  | { kind: 'page'; finding: number }
  | { kind: 'rows'; finding: number; words: RowHead };

/** Why nothing more can be told: a fault of the program, or a part of it that could not be fetched. */
export type Broken = 'fault' | 'missing';

export type Told =
  | { kind: 'progress'; id: number; progress: Progress }
  | { kind: 'added'; file: FileNote }
  | { kind: 'failed'; id: number; error: StatementError }
  | { kind: 'opened'; id: number; report: Report }
  | { kind: 'refused'; id: number; code: ResultErrorCode }
  | { kind: 'report'; report: Report | null }
  | { kind: 'page'; finding: number; rows: AuditRow[] }
  | { kind: 'rows'; text: string }
  | { kind: 'broken'; what: Broken };
