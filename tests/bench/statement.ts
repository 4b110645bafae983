// A bill read and priced under 50 tariffs in a worker, as a multiple of a pass that only counts newlines, of the obvious
// way and of PapaParse.
import type { Browser, Worker } from '@playwright/test';
import { bundle } from './bundle.ts';
import { median, show } from './print.ts';
import type { StatementBench, Times, Way } from './statement-worker.ts';

const ROWS = Number(process.env.ROWS ?? 1_000_000);
const ROUNDS = Number(process.env.ROUNDS ?? 9);
const WAYS: readonly Way[] = ['newlines', 'stream', 'ours', 'gbk', 'papa', 'naive'];
type Self = { statementBench: StatementBench };

async function openWorker(browser: Browser, code: string): Promise<Worker> {
  const page = await browser.newPage();
  const opened = page.waitForEvent('worker');
  await page.evaluate((text) => {
    Object.assign(globalThis, { worker: new Worker(URL.createObjectURL(new Blob([text]))) });
  }, code);
  return opened;
}

const run = (worker: Worker, way: Way): Promise<Times> =>
  worker.evaluate((name) => (globalThis as unknown as Self).statementBench.run(name), way);

export async function benchStatement(browser: Browser): Promise<string[]> {
  const worker = await openWorker(browser, await bundle('statement-worker.ts'));
  const bill = await worker.evaluate((rows) => (globalThis as unknown as Self).statementBench.prepare(rows), ROWS);
  console.log(`\nWeChat bill of ${ROWS} rows and 27 columns, ${(bill.bytes / 1e6).toFixed(0)} MB, ${ROUNDS} rounds`);
  const rounds: Record<Way, Times>[] = [];
  // One round before the clock counts: nothing is compiled yet.
  for (let round = -1; round < ROUNDS; round += 1) {
    const turn = WAYS.map((_, index) => WAYS[(index + round + 1) % WAYS.length] as Way);
    const times = {} as Record<Way, Times>;
    for (const way of turn) times[way] = await run(worker, way);
    if (process.env.SHOW) console.log(JSON.stringify(times));
    if (round >= 0) rounds.push(times);
  }
  const { wrongSums, terms } = await worker.evaluate(() => (globalThis as unknown as Self).statementBench.compare());
  const missed: string[] = [];
  const ratio = (way: Way, over: Way, part = 'all', overPart = 'all'): number[] =>
    rounds.map((times) => (times[way][part] as number) / (times[over][overPart] as number));
  const tell = (name: string, values: number[], unit: string, goal?: number): void => {
    show(name, values, unit, goal === undefined ? '' : `at most ${goal}`);
    if (goal !== undefined && median(values) > goal) missed.push(name);
  };
  const all = (way: Way, part = 'all'): number[] => rounds.map((times) => times[way][part] as number);
  for (const way of WAYS) tell(way, all(way), 'ms');
  for (const part of ['read', 'link', 'histogram', 'price']) tell(`ours: ${part}`, all('ours', part), 'ms');
  tell('read and priced, to counting newlines', ratio('ours', 'newlines'), 'x', 2);
  tell('read and priced, to the naive way', ratio('ours', 'naive'), 'x', 0.35);
  tell('read and priced, to PapaParse reading only', ratio('ours', 'papa'), 'x');
  tell('the naive way, to counting newlines', ratio('naive', 'newlines'), 'x');
  tell('PapaParse reading only, to counting newlines', ratio('papa', 'newlines'), 'x');
  tell('the bill in GB18030, to counting newlines', ratio('gbk', 'newlines'), 'x', 1.6);
  tell('the bill in GB18030, to ours in UTF-8', ratio('gbk', 'ours'), 'x');
  tell('50 tariffs from the histogram, to the naive loop', ratio('ours', 'naive', 'price', 'price'), 'x', 0.06);
  console.log({ wrongSums, terms, bill });
  return missed;
}
