import { Budget } from './budget.ts';
import { Failure } from './failure.ts';
import type { Layout } from './layout.ts';
import { readSource } from './read-source.ts';
import { readSummary } from './read-summary.ts';
import { Sink } from './sink.ts';
import { openSource } from './source/open-source.ts';
import { collect } from './source/pieces.ts';
import type { TextSource } from './source/source.ts';
import type { ReadOptions, Result, Statement, StatementError } from './types.ts';

const MAX_SUMMARY = 4 << 20;

function toStatement(layout: Layout, sink: Sink): Statement {
  const { first, last } = sink.columns;
  const transactions = sink.columns.finish();
  layout.settle?.(transactions, sink);
  return {
    format: layout.format,
    variant: layout.variant,
    period: transactions.length ? { first, last } : null,
    channels: sink.channels,
    rates: sink.rates,
    transactions,
    deductions: sink.deductions,
    controls: [...sink.controls.values()],
    anchored: sink.anchored,
    problems: sink.problems,
  };
}

async function readAll(blob: Blob, options: ReadOptions): Promise<Statement> {
  const budget = new Budget(blob, options);
  if (blob.size === 0) throw new Failure('empty');
  if (blob.size > budget.limits.fileBytes) throw new Failure('too-large', { detail: String(budget.limits.fileBytes) });
  budget.step();
  const sink = new Sink();
  let layout: Layout | null = null;
  let refused: Failure | null = null;
  let entries = 0;
  let taken = 0;
  const summaries: Blob[] = [];

  const take = async (source: TextSource): Promise<void> => {
    entries++;
    const read = await readSource(source, sink, budget, options.mapping, layout);
    if (read) taken++;
    layout ??= read;
  };
  for await (const source of openSource(blob, budget)) {
    if (source.isSummary) {
      // Sums of a few shops; what lies beyond is no total line.
      summaries.push(await collect(source.pieces, MAX_SUMMARY, () => {}));
      continue;
    }
    await take(source).catch((error: unknown) => {
      // An entry that is no statement does not spoil the others; what is wrong with the archive or its reader does.
      if (!(error instanceof Failure) || ENDS_ALL.has(error.failure.code)) throw error;
      refused ??= error;
    });
  }
  if (!layout) throw refused ?? new Failure('empty');
  for (const summary of summaries) await readSummary(summary, sink);
  if (taken < entries) sink.control('entries', 'count', entries, taken);
  return toStatement(layout, sink);
}

/** Errors of the whole file, not of one entry of it. */
const ENDS_ALL = new Set<string>([
  'cancelled',
  'broken-archive',
  'unpacks-too-large',
  'too-many-entries',
  'password-needed',
  'password-wrong',
  'mapping-wrong',
]);

/**
 * Reads a merchant's statement from a file, whatever its name says: WeChat, Alipay and other bills as text in UTF-8,
 * UTF-16 or GBK, in gzip, zip (also encrypted) or XLSX, and any other table by `options.mapping`.
 *
 * Gives the payments in columns, with money in whole fen, beside the sums that the file states of itself (`controls`,
 * each stated and found) and the rows that could not be read (`problems`, counted and left out of the payments): what
 * is read is all there is when every control is equal and there is no problem. A bill that ends too early has the
 * control `summary` with fewer found than stated. A file that is no statement gives an error with a code and never
 * throws; only a fault of this program does. Streams: of the file no more is held than a piece and the columns.
 */
export async function readStatement(blob: Blob, options: ReadOptions = {}): Promise<Result<Statement, StatementError>> {
  try {
    return { ok: true, value: await readAll(blob, options) };
  } catch (error) {
    if (error instanceof Failure) return { ok: false, error: error.failure };
    throw error;
  }
}
