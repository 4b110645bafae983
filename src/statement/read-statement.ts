import { Budget } from './budget.ts';
import { Failure } from './failure.ts';
import type { FormatLayout } from './formats/registry.ts';
import { readSource } from './read-source.ts';
import { readSummary } from './read-summary.ts';
import { Sink } from './sink.ts';
import { openSource } from './source/open-source.ts';
import { collect } from './source/pieces.ts';
import type { TextSource } from './source/source.ts';
import type { Statement } from './statement.ts';
import type { ReadOptions, Result, StatementError } from './types.ts';

/** Size in bytes that is read of a summary file: sums of a few shops. */
const MAX_SUMMARY = 4 << 20;

function toStatement({ format, layout }: FormatLayout, sink: Sink): Statement {
  const { first, last } = sink.columns;
  const transactions = sink.columns.finish();
  layout.settle?.(transactions, sink);
  return {
    format,
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
  budget.report();
  const sink = new Sink();
  let layout: FormatLayout | null = null;
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
      summaries.push(await collect(source.pieces, MAX_SUMMARY, () => {}));
      continue;
    }
    await take(source).catch((error: unknown) => {
      // An entry that is no statement does not affect the others; an error of the whole file ends the read.
      if (!(error instanceof Failure) || FATAL_CODES.has(error.failure.code)) throw error;
      refused ??= error;
    });
  }
  if (!layout) throw refused ?? new Failure('empty');
  for (const summary of summaries) await readSummary(summary, sink);
  if (taken < entries) sink.control('entries', 'count', entries, taken);
  return toStatement(layout, sink);
}

/** Errors of the whole file, not of one of its entries. */
const FATAL_CODES = new Set<string>([
  'cancelled',
  'broken-archive',
  'unpacks-too-large',
  'too-many-entries',
  'password-needed',
  'password-wrong',
  'mapping-wrong',
]);

/**
 * Reads a merchant statement from a file; ignores the file name. Accepts WeChat, Alipay and other bills as UTF-8,
 * UTF-16 or GB18030 text, also in gzip, zip (also encrypted) or XLSX. Reads any other table by `options.mapping`.
 *
 * Returns payments in columns with amounts in whole fen. `controls` compares sums that the file states with sums of the
 * rows. `problems` counts rows that could not be read and are left out. The result is complete if every control matches
 * and there are no problems. A truncated bill has a control `summary` with fewer found than stated.
 *
 * Returns an error with a code for any file that is no statement. Throws only on a defect of this program. Streams the
 * file: holds one chunk of it and the columns in memory.
 */
export async function readStatement(blob: Blob, options: ReadOptions = {}): Promise<Result<Statement, StatementError>> {
  try {
    return { ok: true, value: await readAll(blob, options) };
  } catch (error) {
    if (error instanceof Failure) return { ok: false, error: error.failure };
    throw error;
  }
}
