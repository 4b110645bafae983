// Measures the peak memory of a worker from outside: heap and array buffers.
import type { CDPSession, Page } from '@playwright/test';

type Usage = { usedSize: number; backingStorageSize: number };
type Reply = { id: number; result?: Usage };

/** Opens a DevTools session to the only worker of a page, which Playwright does not offer. */
async function openSession(page: Page): Promise<{ cdp: CDPSession; readUsage: () => Promise<Usage> }> {
  const cdp = await page.context().newCDPSession(page);
  const attached = new Promise<{ sessionId: string }>((resolve) => cdp.once('Target.attachedToTarget', resolve));
  await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const { sessionId } = await attached;
  const waiting = new Map<number, (usage: Usage) => void>();
  cdp.on('Target.receivedMessageFromTarget', ({ message }: { message: string }) => {
    const { id, result } = JSON.parse(message) as Reply;
    if (result) waiting.get(id)?.(result);
    waiting.delete(id);
  });
  let last = 0;
  const readUsage = (): Promise<Usage> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, resolve);
      const message = JSON.stringify({ id: last, method: 'Runtime.getHeapUsage' });
      cdp.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  return { cdp, readUsage };
}

const sumOf = ({ usedSize, backingStorageSize }: Usage): number => usedSize + backingStorageSize;

/** Returns the bytes in use. */
export async function readMemory(page: Page): Promise<number> {
  const { cdp, readUsage } = await openSession(page);
  const bytes = sumOf(await readUsage());
  await cdp.detach();
  return bytes;
}

/** Returns the peak of bytes in use while `work` runs. A busy worker replies between two tasks, within milliseconds. */
export async function watchMemory(page: Page, work: () => Promise<unknown>): Promise<number> {
  const { cdp, readUsage } = await openSession(page);
  let peak = 0;
  let isDone = false;
  const working = work().finally(() => {
    isDone = true;
  });
  while (!isDone) {
    peak = Math.max(peak, sumOf(await readUsage()));
  }
  await working;
  await cdp.detach();
  return peak;
}
