import { useEffect, useRef, useState } from 'preact/hooks';
import type { AuditRow, ColumnMapping } from '../../statement/index.ts';
import { applyReply, type CheckItem, isFileReply } from './check-items.ts';
import type { CheckFault, CheckQuestion, Report, RowHead, WorkerReply, WorkerRequest } from './protocol.ts';
import { startWorker } from './start-worker.ts';

/**
 * Holds the files and their report. A worker under the policy of the page reads them one after another. The report is
 * computed again when the files or `question` change, so callers memoise `question`.
 */
export function useCheck(question: CheckQuestion) {
  const [items, setItems] = useState<readonly CheckItem[]>([]);
  const [report, setReport] = useState<Report | null>(null);
  const [broken, setBroken] = useState<CheckFault | null>(null);
  const worker = useRef<Worker | null>(null);
  const lastId = useRef(0);
  const onRows = useRef<(text: string) => void>(() => {});
  const onPage = useRef(new Map<number, (rows: AuditRow[]) => void>());

  const send = (request: WorkerRequest) => worker.current?.postMessage(request);
  const change = (id: number, to: (item: CheckItem) => CheckItem) =>
    setItems((all) => all.map((item) => (item.id === id ? to(item) : item)));

  useEffect(() => {
    const started = startWorker();
    worker.current = started;
    // Treats an error without a message as a worker script that could not be loaded.
    started.addEventListener('error', ({ message }) => setBroken(message ? 'fault' : 'missing'));
    started.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
      if (isFileReply(data)) setItems((all) => applyReply(all, data));
      else if (data.kind === 'report') setReport(data.report);
      else if (data.kind === 'page') onPage.current.get(data.finding)?.(data.rows);
      else if (data.kind === 'rows') onRows.current(data.text);
      else setBroken(data.what);
    });
    // Loads everything now, so that the check works offline afterwards.
    send({ kind: 'warm' });
    return () => started.terminate();
  }, []);

  // Reads one file at a time; the next starts when this one is read or refused.
  const isReading = items.some(({ state }) => state === 'reading');
  const next = items.find(({ state }) => state === 'waiting');
  useEffect(() => {
    if (isReading || !next) return;
    change(next.id, ({ id, file }) => ({ id, file, state: 'reading', progress: null, since: performance.now() }));
    // Recognises a saved result by its name; every other file by its content.
    send({ kind: next.file.name.endsWith('.json') ? 'open' : 'add', id: next.id, file: next.file });
  }, [isReading, next?.id]);

  const readIds = items.flatMap(({ id, state }) => (state === 'read' ? [id] : [])).join();
  const isBusy = isReading || next !== undefined;
  useEffect(() => {
    if (isBusy) return;
    if (readIds === '') setReport(null);
    else send({ kind: 'report', question });
  }, [readIds, isBusy, question]);

  return {
    items,
    /** Report of the payments that were read, else of the last opened result. */
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
      send({ kind: 'add', id, file: item.file, ...more });
    },
    remove: (id: number) => {
      send({ kind: 'remove', id });
      setItems((all) => all.filter((item) => item.id !== id));
    },
    cancel: () => send({ kind: 'cancel' }),
    /** Returns the first rows of a finding. */
    pageOf: (finding: number, done: (rows: AuditRow[]) => void) => {
      onPage.current.set(finding, done);
      send({ kind: 'page', finding });
    },
    /** Returns all rows of a finding as CSV text. */
    rowsOf: (finding: number, words: RowHead, done: (text: string) => void) => {
      onRows.current = done;
      send({ kind: 'rows', finding, words });
    },
  };
}
export type Check = ReturnType<typeof useCheck>;
