import { readStatement } from './read-statement.ts';
import type { Columns, Progress, ReadOptions, Result, Statement, StatementError } from './types.ts';

/** To the worker: read a file, or end a reading. `id` tells readings apart; the sender chooses it. */
export type StatementRequest =
  | { kind: 'read'; id: number; blob: Blob; options?: Pick<ReadOptions, 'password' | 'mapping' | 'limits'> }
  | { kind: 'cancel'; id: number };

/** From the worker. After `read` come any number of `progress` and one `result`; a cancelled one has the error `cancelled`. */
export type StatementReply =
  | { kind: 'progress'; id: number; progress: Progress }
  | { kind: 'result'; id: number; result: Result<Statement, StatementError> };

type Post = (reply: StatementReply, transfer: Transferable[]) => void;

/** Progress goes out once in so many bytes, or the page would spend its frames on it. */
const STEP = 4 << 20;

const buffersOf = (columns: Columns): Transferable[] =>
  Object.values(columns).flatMap((column) => (typeof column === 'number' ? [] : [column.buffer as ArrayBuffer]));

/** The worker without its shell: answers requests through `post`, the columns handed over, not copied. */
export function serveStatements(post: Post): (request: StatementRequest) => void {
  const running = new Map<number, AbortController>();

  const read = async ({ id, blob, options }: Extract<StatementRequest, { kind: 'read' }>): Promise<void> => {
    const controller = new AbortController();
    running.set(id, controller);
    let told = Number.NEGATIVE_INFINITY;
    const onProgress = (progress: Progress): void => {
      if (progress.bytes - told < STEP && progress.bytes < progress.ofBytes) return;
      told = progress.bytes;
      post({ kind: 'progress', id, progress }, []);
    };
    const result = await readStatement(blob, { ...options, onProgress, signal: controller.signal });
    running.delete(id);
    post({ kind: 'result', id, result }, result.ok ? buffersOf(result.value.transactions) : []);
  };

  return (request) => {
    if (request.kind === 'cancel') running.get(request.id)?.abort();
    else void read(request);
  };
}
