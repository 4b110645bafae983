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

/** Summary of a file that was read; its payments stay in the worker. */
export type FileNote = Pick<Statement, 'format' | 'variant' | 'controls' | 'problems'> & { id: number; count: number };

/** Settings that the payments are analysed with. */
export type CheckQuestion = {
  entries: readonly Entry[];
  market: RangedTariff | null;
  terminals: number;
  payouts: 'none' | 'daily';
  /** Price list that fees are compared with; null for the rate printed in the file. */
  contract: Tariff | null;
  /** True if payments that occur in two files count once. */
  dropDuplicates: boolean;
};

/** Everything that the page shows about the payments. */
export type Report = {
  formats: readonly string[];
  totals: Totals;
  comparison: PaymentComparison | null;
  audit: StoredAudit | null;
  /** Files that share days, and the payments that occur in more than one of them. */
  overlaps: MergedStatement['overlaps'];
  duplicates: MergedStatement['duplicates'];
  /** JSON text of the result without payments; empty if it was opened from a file. */
  json: string;
};

/** Words of the row table in the reader's language. */
export type RowHead = {
  head: readonly [string, string, string, string, string, string, string, string, string];
  kinds: Readonly<Record<string, string>>;
  channels: Readonly<Record<string, string>>;
};

export type WorkerRequest =
  | { kind: 'warm' }
  | { kind: 'add'; id: number; file: File; password?: string; mapping?: ColumnMapping }
  | { kind: 'open'; id: number; file: File }
  | { kind: 'remove'; id: number }
  | { kind: 'cancel' }
  | { kind: 'report'; question: CheckQuestion }
  | { kind: 'page'; finding: number }
  | { kind: 'rows'; finding: number; words: RowHead };

/** Reason why the check stopped: an internal error, or a script that could not be loaded. */
export type CheckFault = 'fault' | 'missing';

export type WorkerReply =
  | { kind: 'progress'; id: number; progress: Progress }
  | { kind: 'added'; file: FileNote }
  | { kind: 'failed'; id: number; error: StatementError }
  | { kind: 'opened'; id: number; report: Report }
  | { kind: 'refused'; id: number; code: ResultErrorCode }
  | { kind: 'report'; report: Report | null }
  | { kind: 'page'; finding: number; rows: AuditRow[] }
  | { kind: 'rows'; text: string }
  | { kind: 'broken'; what: CheckFault };
