import type { Progress, ResultErrorCode, StatementError } from '../../statement/index.ts';
import type { FileNote, Report, WorkerReply } from './protocol.ts';

/** File as the page shows it: waiting, being read, read, or refused with a hint. */
export type CheckItem = { id: number; file: File } & (
  | { state: 'waiting' }
  | { state: 'reading'; progress: Progress | null; since: number }
  | { state: 'read'; note: FileNote }
  | { state: 'failed'; error: StatementError }
  | { state: 'opened'; report: Report }
  | { state: 'refused'; code: ResultErrorCode }
);

type FileReply = Extract<WorkerReply, { kind: 'progress' | 'added' | 'failed' | 'opened' | 'refused' }>;

/** True if a reply is about one file; the other replies are about the whole report. */
export const isFileReply = (reply: WorkerReply): reply is FileReply => 'id' in reply || reply.kind === 'added';

function applyToItem(item: CheckItem, reply: FileReply): CheckItem {
  const { id, file } = item;
  switch (reply.kind) {
    case 'progress':
      return item.state === 'reading' ? { ...item, progress: reply.progress } : item;
    case 'added':
      return { id, file, state: 'read', note: reply.file };
    case 'failed':
      return { id, file, state: 'failed', error: reply.error };
    case 'opened':
      return { id, file, state: 'opened', report: reply.report };
    case 'refused':
      return { id, file, state: 'refused', code: reply.code };
    default:
      return reply satisfies never;
  }
}

/** Returns the items after a reply of the worker. A reply about a removed file changes nothing. */
export function applyReply(items: readonly CheckItem[], reply: FileReply): readonly CheckItem[] {
  const id = reply.kind === 'added' ? reply.file.id : reply.id;
  return items.map((item) => (item.id === id ? applyToItem(item, reply) : item));
}
