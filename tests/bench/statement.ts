// Times reading and pricing a bill under 50 tariffs in a worker, relative to counting newlines, to a naive
// implementation and to PapaParse. ROWS=100000 runs a small bill, which is checked for right results only.
import type { Browser, Page, Worker } from '@playwright/test';
import { bundle } from './bundle.ts';
import { median, show } from './print.ts';
import { readMemory, watchMemory } from './statement-memory.ts';
import type { StatementBench, Times, Way } from './statement-worker.ts';

const ROWS = Number(process.env.ROWS ?? 1_000_000);
/** Fewest rows for speed goals; with fewer, compilation and distinct amounts dominate. */
const GOALS_FROM = 1_000_000;
const ROUNDS = 9;
const MEMORY_ROUNDS = 5;
const WAYS: readonly Way[] = ['newlines', 'stream', 'ours', 'gbk', 'papa', 'naive'];
const NAMES: Record<Way, string> = {
  newlines: 'a loop that only counts newlines',
  stream: 'the stream only',
  ours: 'read and priced under 50 tariffs',
  gbk: 'the same in GB18030',
  papa: 'PapaParse, reading only',
  naive: 'naive: text, cells, objects, rows x tariffs',
};
type Self = { statementBench: StatementBench; gc: () => void };
type Round = Record<Way, Times>;

async function openWorker(page: Page, code: string): Promise<Worker> {
  const opened = page.waitForEvent('worker');
  await page.evaluate((text) => {
    Object.assign(globalThis, { worker: new Worker(URL.createObjectURL(new Blob([text]))) });
  }, code);
  return opened;
}

/** Runs every way once a round, and starts each round with another. */
async function timeRounds(worker: Worker): Promise<Round[]> {
  const rounds: Round[] = [];
  // Starts with a round for compilation, which does not count.
  for (let round = -1; round < ROUNDS; round += 1) {
    const times = {} as Round;
    for (let turn = 0; turn < WAYS.length; turn += 1) {
      const way = WAYS[(turn + round + 1) % WAYS.length] as Way;
      times[way] = await worker.evaluate((name) => (globalThis as unknown as Self).statementBench.run(name), way);
    }
    if (round >= 0) rounds.push(times);
  }
  return rounds;
}

/** Returns MB in use above the minimum of plain streaming: peak while reading, peak in total, and at the end. */
async function watchRounds(page: Page, worker: Worker): Promise<{ read: number[]; ours: number[]; end: number[] }> {
  const found = { stream: [] as number[], read: [] as number[], ours: [] as number[], end: [] as number[] };
  /** Collects garbage twice, because the first sweep can run in the background. */
  const collect = async (): Promise<void> => {
    for (const _ of [1, 2]) await worker.evaluate(() => (globalThis as unknown as Self).gc());
  };
  const letGo = () => worker.evaluate(() => (globalThis as unknown as Self).statementBench.letGo());
  const peakOf = async (way: 'stream' | 'read' | 'ours'): Promise<number> => {
    await letGo();
    await collect();
    const bytes = await watchMemory(page, () =>
      worker.evaluate((name) => (globalThis as unknown as Self).statementBench.hold(name), way),
    );
    return bytes / 1e6;
  };
  // The first round frees what earlier rounds left.
  for (let round = -1; round < MEMORY_ROUNDS; round += 1) {
    const megabytes = {
      stream: await peakOf('stream'),
      read: await peakOf('read'),
      ours: await peakOf('ours'),
      end: 0,
    };
    await collect();
    megabytes.end = (await readMemory(page)) / 1e6;
    if (round >= 0) for (const name of Object.keys(found) as (keyof typeof found)[]) found[name].push(megabytes[name]);
  }
  const minStream = Math.min(...found.stream);
  const above = (values: readonly number[]): number[] => values.map((megabytes) => megabytes - minStream);
  return { read: above(found.read), ours: above(found.ours), end: above(found.end) };
}

export async function benchStatement(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  const worker = await openWorker(page, await bundle('statement-worker.ts'));
  const bill = await worker.evaluate((rows) => (globalThis as unknown as Self).statementBench.prepare(rows), ROWS);
  console.log(
    `WeChat bill of ${ROWS} rows in 27 columns, ${(bill.bytes / 1e6).toFixed(0)} MB, in a worker, ${ROUNDS} rounds`,
  );
  const rounds = await timeRounds(worker);
  const { wrongSums, terms } = await worker.evaluate(() => (globalThis as unknown as Self).statementBench.compare());
  const memory = await watchRounds(page, worker);
  await page.close();

  const missed: string[] = [];
  const report = (name: string, values: readonly number[], unit: string, goal?: number): void => {
    show(name, values, unit, goal);
    const counts = ROWS >= GOALS_FROM || goal === 0;
    if (goal !== undefined && counts && median(values) > goal) missed.push(name);
  };
  const times = (way: Way, part = 'all'): number[] => rounds.map((round) => round[way][part] as number);
  const ratios = (way: Way, over: Way, part = 'all'): number[] => {
    const below = times(over, part);
    return times(way, part).map((ms, round) => ms / (below[round] as number));
  };
  for (const way of WAYS) report(NAMES[way], times(way), 'ms');
  for (const part of ['read', 'link', 'histogram', 'price']) report(`ours, step ${part}`, times('ours', part), 'ms');
  report('ours to counting newlines', ratios('ours', 'newlines'), 'x', 2);
  report('ours to naive', ratios('ours', 'naive'), 'x', 0.35);
  report('ours to PapaParse, reading only', ratios('ours', 'papa'), 'x');
  report('ours in GB18030 to counting newlines', ratios('gbk', 'newlines'), 'x', 1.6);
  report('ours in GB18030 to ours', ratios('gbk', 'ours'), 'x');
  report('naive to counting newlines', ratios('naive', 'newlines'), 'x');
  report('PapaParse to counting newlines', ratios('papa', 'newlines'), 'x');
  report(`50 tariffs from ${terms} terms to the naive loop`, ratios('ours', 'naive', 'price'), 'x', 0.06);
  report(
    'rows whose cells PapaParse shifts',
    times('papa', 'misread').map((share) => 100 * share),
    '%',
  );
  report('peak memory above streaming, reading', memory.read, 'MB', 32);
  report('peak memory above streaming, whole run with garbage', memory.ours, 'MB');
  report('memory in use above streaming, at the end', memory.end, 'MB');
  report(`fees that differ from BigInt, of ${50 * ROWS}`, [bill.wrongFees], 'fees', 0);
  report('tariffs whose sums differ from BigInt, of 50', [wrongSums], 'tariffs', 0);
  if (missed.length > 0) throw new Error(`statement: goals missed: ${missed.join('; ')}`);
}
