import {
  type AuditRow,
  auditFees,
  compareOnPayments,
  type Finding,
  linkRefunds,
  mergeStatements,
  openResultJson,
  readStatement,
  type Statement,
  toAuditRows,
  toHistogram,
  toResultJson,
  toRowsCsv,
  toTotals,
  warmUp,
} from '../../statement/index.ts';
import type { Asked, FileNote, Question, Report, RowHead, Told } from './protocol.ts';

/** Years over which the cost of a device is spread. */
const YEARS = 2;
/** Rows of a finding that the page shows; the rest is in the file of its rows. */
const SHOWN_ROWS = 50;

/** The payments of each file; they never leave this worker. */
const read = new Map<number, Statement>();
let audited: { statement: Statement; findings: Finding[]; contract: Parameters<typeof auditFees>[1] } | null = null;
let reading: AbortController | null = null;

const tell = (told: Told): void => postMessage(told);

const toNote = (id: number, { format, variant, controls, problems, transactions }: Statement): FileNote => ({
  id,
  format,
  variant,
  controls,
  problems,
  count: transactions.length,
});

async function add({ id, file, password, mapping }: Extract<Asked, { kind: 'add' }>): Promise<void> {
  reading = new AbortController();
  const result = await readStatement(file, {
    ...(password === undefined ? {} : { password }),
    ...(mapping === undefined ? {} : { mapping }),
    signal: reading.signal,
    onProgress: (progress) => tell({ kind: 'progress', id, progress }),
  });
  reading = null;
  if (!result.ok) return tell({ kind: 'failed', id, error: result.error });
  read.set(id, result.value);
  tell({ kind: 'added', file: toNote(id, result.value) });
}

/** Looks at all payments that were read; null when there are none. */
function toReport({ entries, market, terminals, payouts, contract: against, dropDuplicates }: Question): Report | null {
  if (read.size === 0) return null;
  const { statement, spans, overlaps, duplicates } = mergeStatements([...read.values()], { dropDuplicates });
  const links = linkRefunds(statement);
  const histogram = toHistogram(statement, links);
  const totals = toTotals(statement, spans, links, histogram);
  const comparison = compareOnPayments(histogram, entries, market, {
    terminals,
    years: YEARS,
    coversDays: totals.coversDays,
    payouts,
  });
  const contract = against ? { kind: 'tariff' as const, tariff: against } : { kind: 'printed' as const };
  const { findings, ...audit } = auditFees(statement, contract, links);
  audited = { statement, findings, contract };
  const stored = findings.map(({ rows: _, ...finding }) => finding);
  const named = against ? { kind: 'tariff' as const, id: against.id } : { kind: 'printed' as const };
  const kept = { ...audit, contract: named, findings: stored };
  const formats = [...new Set([...read.values()].map(({ format }) => format))];
  const json = toResultJson({ formats, totals, audit: kept, comparison, histogram });
  return { formats, totals, comparison, audit: kept, overlaps, duplicates, json };
}

/** Rows of a finding: a page of the first, or all. */
function rowsOf(place: number, most?: number): AuditRow[] {
  const finding = audited?.findings[place];
  if (!audited || !finding) return [];
  const { statement, contract } = audited;
  return toAuditRows(statement, contract, finding, most === undefined ? {} : { most });
}

/** The rows of a finding as CSV, in the words of the reader. */
const toRows = (place: number, { head, kinds, channels }: RowHead): string =>
  toRowsCsv(rowsOf(place), {
    head,
    kind: (kind) => kinds[kind] ?? kind,
    channel: (channel) => (channel ? (channels[channel] ?? channel) : ''),
  });

/** A result that was saved before, as far as it can be opened. */
async function openResult({ id, file }: Extract<Asked, { kind: 'open' }>): Promise<void> {
  const result = await openResultJson(await file.text());
  if (!result.ok) return tell({ kind: 'refused', id, code: result.error.code });
  const { formats, totals, comparison, audit } = result.value;
  const none = { overlaps: [], duplicates: { rows: 0, sumFen: 0 }, json: '' };
  audited = null;
  tell({ kind: 'opened', id, report: { formats, totals, comparison, audit, ...none } });
}

addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  try {
    if (data.kind === 'warm') await warmUp();
    if (data.kind === 'add') await add(data);
    if (data.kind === 'open') await openResult(data);
    if (data.kind === 'remove') read.delete(data.id);
    if (data.kind === 'cancel') reading?.abort();
    if (data.kind === 'report') tell({ kind: 'report', report: toReport(data.question) });
    if (data.kind === 'page') tell({ kind: 'page', finding: data.finding, rows: rowsOf(data.finding, SHOWN_ROWS) });
    if (data.kind === 'rows') tell({ kind: 'rows', text: toRows(data.finding, data.words) });
  } catch (error) {
    tell({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
  }
});
