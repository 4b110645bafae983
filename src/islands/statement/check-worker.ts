import { openResultJson, readStatement, type Statement, warmUp } from '../../statement/index.ts';
import type { FileNote, WorkerReply, WorkerRequest } from './protocol.ts';
import type { Audited } from './to-report.ts';

/** Largest number of rows that the page shows; the CSV file holds all. */
const SHOWN_ROWS = 50;

/** Payments of each file. They never leave this worker. */
const read = new Map<number, Statement>();
let audited: Audited | null = null;
let reading: AbortController | null = null;

/** Loads the analysis module while a file is chosen or read, so that reading starts earlier. */
const loadReport = () => import('./to-report.ts');

/** Messages of browsers for a script that could not be loaded. */
const NOT_FETCHED = /dynamically imported module|module script failed/i;

const send = (reply: WorkerReply): void => postMessage(reply);

const toNote = (id: number, { format, variant, controls, problems, transactions }: Statement): FileNote => ({
  id,
  format,
  variant,
  controls,
  problems,
  count: transactions.length,
});

async function add({ id, file, password, mapping }: Extract<WorkerRequest, { kind: 'add' }>): Promise<void> {
  reading = new AbortController();
  const result = await readStatement(file, {
    ...(password === undefined ? {} : { password }),
    ...(mapping === undefined ? {} : { mapping }),
    signal: reading.signal,
    onProgress: (progress) => send({ kind: 'progress', id, progress }),
  });
  reading = null;
  if (!result.ok) return send({ kind: 'failed', id, error: result.error });
  read.set(id, result.value);
  send({ kind: 'added', file: toNote(id, result.value) });
}

/** Opens a saved result. */
async function openResult({ id, file }: Extract<WorkerRequest, { kind: 'open' }>): Promise<void> {
  const result = await openResultJson(await file.text());
  if (!result.ok) return send({ kind: 'refused', id, code: result.error.code });
  const { formats, totals, comparison, audit } = result.value;
  const none = { overlaps: [], duplicates: { rows: 0, sumFen: 0, deductions: 0, deductionsFen: 0 }, json: '' };
  audited = null;
  send({ kind: 'opened', id, report: { formats, totals, comparison, audit, ...none } });
}

async function answer(
  data: Exclude<WorkerRequest, { kind: 'warm' | 'add' | 'open' | 'remove' | 'cancel' }>,
): Promise<void> {
  const { toReport, rowsOf, toRows } = await loadReport();
  if (data.kind === 'report') {
    const made = read.size > 0 ? toReport([...read.values()], data.question) : null;
    audited = made?.audited ?? audited;
    send({ kind: 'report', report: made?.report ?? null });
  }
  if (data.kind === 'page') {
    const rows = audited ? rowsOf(audited, data.finding, SHOWN_ROWS) : [];
    send({ kind: 'page', finding: data.finding, rows });
  }
  if (data.kind === 'rows') send({ kind: 'rows', text: audited ? toRows(audited, data.finding, data.words) : '' });
}

addEventListener('message', async ({ data }: MessageEvent<WorkerRequest>) => {
  try {
    if (data.kind === 'warm') await Promise.all([loadReport(), warmUp()]);
    else if (data.kind === 'add') await add(data);
    else if (data.kind === 'open') await openResult(data);
    else if (data.kind === 'remove') read.delete(data.id);
    else if (data.kind === 'cancel') reading?.abort();
    else await answer(data);
  } catch (error) {
    const isMissing = error instanceof TypeError && NOT_FETCHED.test(error.message);
    send({ kind: 'broken', what: isMissing ? 'missing' : 'fault' });
    if (!isMissing) throw error;
  }
});
