import { useEffect, useRef, useState } from 'preact/hooks';
import type { AuditRow, ColumnMapping } from '../../statement/index.ts';
import { applyReply, type CheckItem, isFileReply } from './check-items.ts';
import type { CheckFault, CheckQuestion, Report, RowHead, WorkerReply, WorkerRequest } from './protocol.ts';
import { startWorker } from './start-worker.ts';

/**
 * Holds the files and their report. Files are read one after another in a worker under the policy of the page; the
 * report is computed again when the files or the question change, so the question must keep its identity.
 */
export function useCheck(question: CheckQuestion) {
  const [items, setItems] = useState<readonly CheckItem[]>([]);
  const [report, setReport] = useState<Report | null>(null);
  const [broken, setBroken] = useState<CheckFault | null>(null);
  const worker = useRef<Worker | null>(null);
  const lastId = useRef(0);
  const onRows = useRef<(text: string) => void>(() => {});
  const onPage = useRef(new Map<number, (rows: AuditRow[]) => void>());

  const ask = (asked: WorkerRequest) => worker.current?.postMessage(asked);
  const change = (id: number, to: (item: CheckItem) => CheckItem) =>
    setItems((all) => all.map((item) => (item.id === id ? to(item) : item)));

  useEffect(() => {
    const started = startWorker();
    worker.current = started;
    // Means, without a message, that the worker script itself could not be loaded.
    started.addEventListener('error', ({ message }) => setBroken(message ? 'fault' : 'missing'));
    started.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
      if (isFileReply(data)) setItems((all) => applyReply(all, data));
      else if (data.kind === 'report') setReport(data.report);
      else if (data.kind === 'page') onPage.current.get(data.finding)?.(data.rows);
      else if (data.kind === 'rows') onRows.current(data.text);
      else setBroken(data.what);
    });
    // Loads everything now, so that the check works offline afterwards.
    ask({ kind: 'warm' });
    return () => started.terminate();
  }, []);

  // Reads one file at a time; the next starts when this one is read or refused.
  const isReading = items.some(({ state }) => state === 'reading');
  const next = items.find(({ state }) => state === 'waiting');
  useEffect(() => {
    if (isReading || !next) return;
    change(next.id, ({ id, file }) => ({ id, file, state: 'reading', progress: null, since: performance.now() }));
    // Recognises a saved result by its name; every other file by its content.
    ask({ kind: next.file.name.endsWith('.json') ? 'open' : 'add', id: next.id, file: next.file });
  }, [isReading, next?.id]);

  const readIds = items.flatMap(({ id, state }) => (state === 'read' ? [id] : [])).join();
  const isBusy = isReading || next !== undefined;
  useEffect(() => {
    if (isBusy) return;
    if (readIds === '') setReport(null);
    else ask({ kind: 'report', question });
  }, [readIds, isBusy, question]);

  return {
    items,
    /** Report of the payments read here, else of a result that was opened. */
    report: report ?? items.flatMap((item) => (item.state === 'opened' ? [item.report] : [])).slice(-1)[0] ?? null,
    broken,
    isBusy,
    add: (files: Iterable<File>) =>
      setItems((all) => [
        ...all,
        ...[...files].map((file): CheckItem => {
          lastId.current += 1;
          return { id: lastId.current, file, state: 'waiting' };
        }),
      ]),
    /** Reads a refused file again with the requested password or mapping. */
    again: (id: number, more: { password?: string; mapping?: ColumnMapping }) => {
      const item = items.find((one) => one.id === id);
      if (!item) return;
      change(id, ({ file }) => ({ id, file, state: 'reading', progress: null, since: performance.now() }));
      ask({ kind: 'add', id, file: item.file, ...more });
    },
    remove: (id: number) => {
      ask({ kind: 'remove', id });
      setItems((all) => all.filter((item) => item.id !== id));
    },
    cancel: () => ask({ kind: 'cancel' }),
    /** Returns the first rows of a finding. */
    pageOf: (finding: number, done: (rows: AuditRow[]) => void) => {
      onPage.current.set(finding, done);
      ask({ kind: 'page', finding });
    },
    /** Returns all rows of a finding as CSV text. */
    rowsOf: (finding: number, words: RowHead, done: (text: string) => void) => {
      onRows.current = done;
      ask({ kind: 'rows', finding, words });
    },
  };
}
export type Check = ReturnType<typeof useCheck>;
