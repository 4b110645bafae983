// Runs in a browser worker: reads and prices one bill in several ways, and times and verifies each.
import Papa from 'papaparse';
import type { Tariff } from '../../src/domain/types.ts';
import type { Histogram } from '../../src/statement/findings/histogram/histogram.ts';
import { linkRefunds, readStatement, type Statement, toHistogram } from '../../src/statement/index.ts';
import type { Totals } from '../statement/payments.ts';
import { priceAll } from '../support/price-all.ts';
import { addPayment, makeBill, noTotals } from './statement-bill.ts';
import { priceNaive, readNaive } from './statement-naive.ts';
import { type Expected, makeTariffs, priceInBigInt } from './statement-tariffs.ts';

/** Times of a run in total and by step. A run with wrong results throws. */
export type Times = Record<string, number>;
export type Way = 'newlines' | 'stream' | 'ours' | 'gbk' | 'papa' | 'naive';

const LINES_BESIDE = 3;
let rows = 0;
let bills: Record<'utf-8' | 'gb18030', Blob>;
let truth: Totals;
let expected: Expected;
let sumFen = 0;
const tariffs: readonly Tariff[] = makeTariffs();
/** Objects that a run holds at its end: the histogram, and everything else when memory is measured. */
let held: { histogram: Histogram; rest: unknown } | undefined;

const add = (sum: number, value: number): number => sum + value;
const assertTrue = (way: string, found: unknown, right: unknown): void => {
  const [a, b] = [JSON.stringify(found), JSON.stringify(right)];
  if (a !== b) throw new Error(`${way}: found ${a}, true is ${b}`);
};
const sumOf = (histogram: Histogram): number =>
  priceAll(histogram, tariffs)
    .map(({ feeFen, instantFeeFen }) => feeFen + instantFeeFen)
    .reduce(add);

/** Streams the bytes in the fastest way the browser offers. */
async function* streamed(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

async function newlines(): Promise<Times> {
  let lines = 0;
  const began = performance.now();
  for await (const piece of streamed(bills['utf-8']))
    for (let at = 0; at < piece.length; at += 1) if (piece[at] === 10) lines += 1;
  const all = performance.now() - began;
  assertTrue('newlines', lines, rows + LINES_BESIDE);
  return { all };
}

async function stream(blob = bills['utf-8']): Promise<Times> {
  let bytes = 0;
  const began = performance.now();
  for await (const piece of streamed(blob)) bytes += piece.length;
  const all = performance.now() - began;
  assertTrue('stream', bytes, blob.size);
  return { all };
}

async function read(blob: Blob): Promise<Statement> {
  const result = await readStatement(blob);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function ours(encoding: 'utf-8' | 'gb18030', blob = bills[encoding], holds = false): Promise<Times> {
  const began = performance.now();
  const statement = await read(blob);
  const opened = performance.now();
  const links = linkRefunds(statement);
  const linked = performance.now();
  const histogram = toHistogram(statement, links);
  const counted = performance.now();
  const found = sumOf(histogram);
  const done = performance.now();
  held = { histogram, rest: holds && [statement, links] };
  const { transactions, controls, problems } = statement;
  const totals = noTotals();
  for (let row = 0; row < transactions.length; row += 1)
    addPayment(
      totals,
      transactions.isRefund[row] === 1,
      transactions.amountFen[row] as number,
      transactions.feeFen[row] as number,
    );
  assertTrue(encoding, { totals, found }, { totals: truth, found: sumFen });
  assertTrue(encoding, [controls.length, problems.count], [5, 0]);
  for (const { name, stated, found: sum } of controls) assertTrue(name, sum, stated);
  return {
    all: done - began,
    read: opened - began,
    link: linked - opened,
    histogram: counted - linked,
    price: done - counted,
  };
}

async function naive(): Promise<Times> {
  const began = performance.now();
  const { rows: list, totals } = await readNaive(bills['utf-8']);
  const read = performance.now();
  const found = priceNaive(list, tariffs);
  const done = performance.now();
  assertTrue('naive', { totals, found }, { totals: truth, found: sumFen });
  return { all: done - began, read: read - began, price: done - read };
}

/** Reads only; returns the number of rows, some of them with shifted cells. */
async function papa(): Promise<Times> {
  let lines = 0;
  let misread = 0;
  const began = performance.now();
  await new Promise<void>((complete, error) => {
    Papa.parse<string[]>(bills['utf-8'] as File, {
      delimiter: ',',
      chunk: ({ data }) => {
        for (const cells of data) {
          lines += 1;
          if (cells.length > 27) misread += 1;
        }
      },
      complete: () => complete(),
      error,
    });
  });
  const all = performance.now() - began;
  // PapaParse returns a row for the empty text after the last line end.
  assertTrue('papaparse', lines, rows + LINES_BESIDE + 1);
  return { all, misread: misread / rows };
}

/** Wraps the bill and collects garbage every 8 MB, so that only memory in use is measured. */
function collected(blob: Blob): Blob {
  let bytes = 0;
  const transform = async (piece: Uint8Array, controller: TransformStreamDefaultController): Promise<void> => {
    controller.enqueue(piece);
    bytes += piece.length;
    if (bytes < 8e6) return;
    bytes = 0;
    (globalThis as unknown as { gc: () => void }).gc();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return {
    size: blob.size,
    slice: blob.slice.bind(blob),
    stream: () => blob.stream().pipeThrough(new TransformStream({ transform })),
  } as Blob;
}

const run: Record<Way, () => Promise<Times>> = {
  newlines,
  stream: () => stream(),
  ours: () => ours('utf-8'),
  gbk: () => ours('gb18030'),
  papa,
  naive,
};

const statementBench = {
  prepare(count: number) {
    rows = count;
    const made = makeBill(rows, 'utf-8');
    truth = made.truth;
    bills = { 'utf-8': made.blob, gb18030: makeBill(rows, 'gb18030').blob };
    expected = priceInBigInt(rows, tariffs);
    sumFen = [...expected.feeFen, ...expected.instantFeeFen].reduce(add);
    return { bytes: bills['utf-8'].size, gbkBytes: bills.gb18030.size, wrongFees: expected.wrongFees, truth };
  },
  run: (way: Way) => run[way](),
  /** Runs once while the memory is measured; keeps its objects until `letGo`. */
  async hold(way: 'stream' | 'read' | 'ours') {
    const blob = collected(bills['utf-8']);
    if (way === 'stream') await stream(blob);
    else if (way === 'ours') await ours('utf-8', blob, true);
    else await read(blob);
  },
  letGo() {
    held = undefined;
  },
  /** Returns the number of tariffs with sums other than the reference, and the number of terms. */
  compare() {
    const { histogram } = held as NonNullable<typeof held>;
    const priced = priceAll(histogram, tariffs);
    const wrongSums = priced.filter(
      ({ feeFen, instantFeeFen }, index) =>
        feeFen !== expected.feeFen[index] || instantFeeFen !== expected.instantFeeFen[index],
    ).length;
    return { wrongSums, terms: histogram.terms.kind.length };
  },
};
export type StatementBench = typeof statementBench;
Object.assign(globalThis, { statementBench });
