import { useEffect, useRef, useState } from 'preact/hooks';
import type { AuditRow, ColumnMapping, Progress, ResultErrorCode, StatementError } from '../../statement/index.ts';
import type { Asked, Broken, FileNote, Question, Report, RowHead, Told } from './protocol.ts';
import { startWorker } from './start-worker.ts';

/** A file on its way, as the page shows it: waiting, being read, read, or refused with what helps. */
export type Item = { id: number; file: File } & (
  | { state: 'waiting' }
  | { state: 'reading'; progress: Progress | null; since: number }
  | { state: 'read'; note: FileNote }
  | { state: 'failed'; error: StatementError }
  | { state: 'opened'; report: Report }
  | { state: 'refused'; code: ResultErrorCode }
);

/**
 * The files and what comes of them. Files are read one after the other in a worker that the policy of the page binds;
 * the report is made anew whenever the files or the question change.
 */
export function useCheck(question: Question) {
  const [items, setItems] = useState<readonly Item[]>([]);
  const [report, setReport] = useState<Report | null>(null);
  const [broken, setBroken] = useState<Broken | null>(null);
  const worker = useRef<Worker | null>(null);
  const lastId = useRef(0);
  const onRows = useRef<(text: string) => void>(() => {});
  const onPage = useRef(new Map<number, (rows: AuditRow[]) => void>());

  const ask = (asked: Asked) => worker.current?.postMessage(asked);
  const change = (id: number, to: (item: Item) => Item) =>
    setItems((all) => all.map((item) => (item.id === id ? to(item) : item)));

  useEffect(() => {
    const started = startWorker();
    worker.current = started;
    // Without a message it is the script of the worker itself that did not come.
    started.addEventListener('error', ({ message }) => setBroken(message ? 'fault' : 'missing'));
    started.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if (data.kind === 'progress')
        change(data.id, (item) => (item.state === 'reading' ? { ...item, progress: data.progress } : item));
      if (data.kind === 'added')
        change(data.file.id, (item) => ({ id: item.id, file: item.file, state: 'read', note: data.file }));
      if (data.kind === 'failed')
        change(data.id, (item) => ({ id: item.id, file: item.file, state: 'failed', error: data.error }));
      if (data.kind === 'opened')
        change(data.id, (item) => ({ id: item.id, file: item.file, state: 'opened', report: data.report }));
      if (data.kind === 'refused')
        change(data.id, (item) => ({ id: item.id, file: item.file, state: 'refused', code: data.code }));
      if (data.kind === 'report') setReport(data.report);
      if (data.kind === 'page') onPage.current.get(data.finding)?.(data.rows);
      if (data.kind === 'rows') onRows.current(data.text);
      if (data.kind === 'broken') setBroken(data.what);
    });
    // Everything is fetched now, so that it works in flight mode.
    ask({ kind: 'warm' });
    return () => started.terminate();
  }, []);

  // One file at a time: the next begins when the one before is read or refused.
  const isReading = items.some(({ state }) => state === 'reading');
  const next = items.find(({ state }) => state === 'waiting');
  useEffect(() => {
    if (isReading || !next) return;
    change(next.id, ({ id, file }) => ({ id, file, state: 'reading', progress: null, since: performance.now() }));
    // A result that was saved here says so by its name; all else is told apart by content.
    ask({ kind: next.file.name.endsWith('.json') ? 'open' : 'add', id: next.id, file: next.file });
  }, [isReading, next?.id]);

  const readIds = items.flatMap(({ id, state }) => (state === 'read' ? [id] : [])).join();
  const isBusy = isReading || next !== undefined;
  useEffect(() => {
    if (isBusy) return;
    if (readIds === '') setReport(null);
    else ask({ kind: 'report', question });
  }, [readIds, isBusy, JSON.stringify(question)]);

  return {
    items,
    /** Of the payments read here, else a result that was opened. */
    report: report ?? items.flatMap((item) => (item.state === 'opened' ? [item.report] : [])).slice(-1)[0] ?? null,
    broken,
    isBusy,
    add: (files: Iterable<File>) =>
      setItems((all) => [
        ...all,
        ...[...files].map((file): Item => {
          lastId.current += 1;
          return { id: lastId.current, file, state: 'waiting' };
        }),
      ]),
    /** Tries a refused file again with what it asked for. */
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
    /** The first rows of a finding. */
    pageOf: (finding: number, done: (rows: AuditRow[]) => void) => {
      onPage.current.set(finding, done);
      ask({ kind: 'page', finding });
    },
    /** All rows of a finding as the text of a file. */
    rowsOf: (finding: number, words: RowHead, done: (text: string) => void) => {
      onRows.current = done;
      ask({ kind: 'rows', finding, words });
    },
  };
}
export type Check = ReturnType<typeof useCheck>;
