import { describe, expect, it } from 'vitest';
import { applyReply, type CheckItem, isFileReply } from './check-items.ts';

const file = new File(['x'], 'bill.csv');
const reading: CheckItem = { id: 1, file, state: 'reading', progress: null, since: 0 };
const waiting: CheckItem = { id: 2, file, state: 'waiting' };
const progress = { readBytes: 5, totalBytes: 10, rows: 3 };

describe('applyReply', () => {
  it('changes only the file that the reply is about', () => {
    const error = { code: 'not-a-statement' } as never;
    expect(applyReply([reading, waiting], { kind: 'failed', id: 1, error })).toEqual([
      { id: 1, file, state: 'failed', error },
      waiting,
    ]);
  });

  it('applies progress only while the file is being read', () => {
    const reply = { kind: 'progress', id: 2, progress } as never;
    expect(applyReply([reading, waiting], reply)).toEqual([reading, waiting]);
    expect(applyReply([reading], { kind: 'progress', id: 1, progress } as never)).toEqual([{ ...reading, progress }]);
  });

  it('changes nothing for a file that was removed', () => {
    expect(applyReply([waiting], { kind: 'refused', id: 9, code: 'not-json' as never })).toEqual([waiting]);
  });

  it('reads the id of an added file from its note', () => {
    const note = { id: 1, count: 40 } as never;
    expect(applyReply([reading], { kind: 'added', file: note })).toEqual([{ id: 1, file, state: 'read', note }]);
  });
});

describe('isFileReply', () => {
  it('distinguishes replies about a file from replies about the report', () => {
    expect(isFileReply({ kind: 'opened', id: 1, report: {} as never })).toBe(true);
    expect(isFileReply({ kind: 'report', report: null })).toBe(false);
    expect(isFileReply({ kind: 'broken', what: 'fault' })).toBe(false);
  });
});
