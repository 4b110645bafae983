import { describe, expect, it } from 'vitest';
import { type StatementReply, serveStatements } from '../../src/statement/serve.ts';
import { toBlob } from './containers.ts';
import { payments } from './payments.ts';
import { writeWechatTrade } from './write-wechat.ts';

const blob = toBlob(
  writeWechatTrade(payments(71, { count: 6000, refunds: false }), { kind: 'all', isOld: false, hasSub: true }),
);

/** A worker whose messages go through a channel, so that what is handed over is gone here. */
function start() {
  const replies: { reply: StatementReply; transfer: Transferable[] }[] = [];
  let settle = (): void => {};
  const done = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const receive = serveStatements((reply, transfer) => {
    replies.push({ reply: structuredClone(reply, { transfer }), transfer });
    if (reply.kind === 'result') settle();
  });
  return { receive, done, replies };
}

describe('the worker', () => {
  it('tells its progress and hands the columns over', async () => {
    const { receive, done, replies } = start();
    receive({ kind: 'read', id: 7, blob });
    await done;
    expect(replies.every(({ reply }) => reply.id === 7)).toBe(true);
    expect(replies[0]?.reply.kind).toBe('progress');
    const last = replies.at(-1);
    if (last?.reply.kind !== 'result' || !last.reply.result.ok) throw new Error('not read');
    expect(last.reply.result.value.transactions.time.length).toBe(6000);
    expect(last.transfer).toHaveLength(8);
    expect((last.transfer[0] as ArrayBuffer).byteLength).toBe(0);
  });

  it('ends a cancelled reading with an error', async () => {
    const { receive, done, replies } = start();
    receive({ kind: 'read', id: 1, blob });
    receive({ kind: 'cancel', id: 1 });
    receive({ kind: 'cancel', id: 2 });
    await done;
    expect(replies.at(-1)?.reply).toEqual({
      kind: 'result',
      id: 1,
      result: { ok: false, error: { code: 'cancelled' } },
    });
  });
});
