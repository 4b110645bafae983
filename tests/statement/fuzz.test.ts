import { describe, expect, it } from 'vitest';
import { readStatement, STATEMENT_ERRORS, type Statement } from '../../src/statement/index.ts';
import { bytesOf, xlsx } from './containers.ts';
import { sumOf } from './expect-payments.ts';
import { blobOf, listFor, WRITERS } from './fixtures.ts';
import { FILE_MUTATIONS, ROW_MUTATIONS } from './mutate.ts';
import { totalsOf } from './payments.ts';
import { type Random, seeded } from './random.ts';

const RUNS = Number(process.env.FUZZ ?? 1000);
const MAX_MS = 2000;

/** Reads a file and expects a result or an error with a code, within the time limit. */
async function readInTime(bytes: Uint8Array<ArrayBuffer>, writer: (typeof WRITERS)[number], what: string) {
  const start = performance.now();
  const result = await readStatement(new Blob([bytes]), writer.options).catch((error: unknown) => {
    throw new Error(`${what}: threw ${error instanceof Error ? error.stack : error}`);
  });
  expect(performance.now() - start, what).toBeLessThan(MAX_MS);
  if (!result.ok) expect(STATEMENT_ERRORS, what).toContain(result.error.code);
  return result;
}

/** True if the statement reports a problem or a difference. */
const isFlagged = ({ controls, problems }: Statement): boolean =>
  problems.count > 0 || controls.some(({ stated, found }) => stated !== found);

/** Checks the invariants of a statement. */
function checkInside({ transactions, problems, rates, channels }: Statement, what: string): void {
  for (const column of Object.values(transactions))
    if (typeof column !== 'number') expect(column.length, what).toBe(transactions.length);
  for (let at = 0; at < transactions.length; at++) {
    const amount = transactions.amountFen[at] as number;
    if (!Number.isSafeInteger(amount) || amount < 0) throw new Error(`${what}: amount ${amount}`);
    if ((rates[transactions.rate[at] as number] ?? -1) < 0) throw new Error(`${what}: rate`);
    if (!channels[transactions.channel[at] as number]) throw new Error(`${what}: channel`);
  }
  const byReason = Object.values(problems.byReason).reduce((sum, count) => sum + count, 0);
  expect(byReason, what).toBe(problems.count);
}

const STATES_ALL = /^wechat (all|success|refund)/;
const STATES_SOME = /^(wechat|alipay)/;

async function run(seed: number): Promise<void> {
  const random: Random = seeded(seed);
  const writer = random.pick(WRITERS);
  const list = listFor(writer, seed, 1 + random.below(30));
  const encoding = random.pick(writer.encodings);
  let bytes = await bytesOf(blobOf(writer, list, encoding));
  let what = `seed ${seed}, ${writer.name}, ${encoding}`;
  const rowsOnly = random.next() < 0.6;
  const kinds = rowsOnly ? ROW_MUTATIONS : [...ROW_MUTATIONS, ...FILE_MUTATIONS];
  for (let times = rowsOnly ? 1 : 1 + random.below(3); times > 0; times--) {
    const mutation = random.pick(kinds);
    what += `, ${mutation.name}`;
    if (bytes.length) bytes = await mutation.apply(bytes, random);
  }
  const result = await readInTime(bytes, writer, what);
  if (!result.ok) return;
  const statement = result.value;
  checkInside(statement, what);
  if (!rowsOnly || isFlagged(statement) || !STATES_SOME.test(writer.name)) return;
  // Without a reported problem the totals must be right, as far as the file states them.
  const { sales, salesFen, refunds, refundsFen, feesFen } = totalsOf(list);
  const { transactions } = statement;
  const found = {
    salesFen: sumOf(transactions, 0, (at) => transactions.amountFen[at] as number),
    refundsFen: sumOf(transactions, 1, (at) => transactions.amountFen[at] as number),
    rows: transactions.length,
  };
  if (/account|fund/.test(writer.name)) return;
  expect(found, what).toEqual({ salesFen, refundsFen, rows: sales + refunds });
  if (STATES_ALL.test(writer.name))
    expect(
      sumOf(transactions, 0, (at) => transactions.feeFen[at] as number) +
        sumOf(transactions, 1, (at) => transactions.feeFen[at] as number),
      what,
    ).toBe(feesFen);
}

describe('damaged files', () => {
  it(
    `give a result or an error with a code, and no wrong total without a report (${RUNS} files)`,
    async () => {
      for (let seed = 1; seed <= RUNS; seed++) await run(seed);
    },
    RUNS * 100,
  );

  it('give a result or an error as sheets too', async () => {
    const rows = Array.from({ length: 20 }, (_, row) => ['时间', '金额', '商品'].map((name) => `${name}${row}`));
    const whole = await bytesOf(await xlsx(rows));
    for (let seed = 1; seed <= Math.max(40, RUNS / 50); seed++) {
      const random = seeded(seed);
      const damaged = await random.pick(ROW_MUTATIONS).apply(whole, random);
      await readInTime(damaged, WRITERS[0] as (typeof WRITERS)[number], `sheet, seed ${seed}`);
    }
  }, 60_000);
});
