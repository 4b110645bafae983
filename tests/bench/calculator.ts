// Measures one keystroke in the calculator, compared with decimal.js, and one ranking.
import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { parse } from 'yaml';
import { readFacts } from '../support/facts.ts';
import { bundle } from './bundle.ts';
import { median, show } from './print.ts';
import type { benchRank, SubWeights } from './rank.ts';

type Sample = { keystrokeMs: number; totalsMs: number; obviousMs: number };
const ROUNDS = 31;
const GOAL_MS = 2;
const RANK_GOAL_MS = 50;
const here = new URL('.', import.meta.url).pathname;
const readYaml = (path: string): unknown => parse(readFileSync(`${here}../../content/${path}`, 'utf8'));

export async function benchCalculator(browser: Browser): Promise<void> {
  const words = readYaml('i18n/zh.yaml') as Record<string, string>;
  const code = await bundle('page.ts');
  const page = await browser.newPage();
  await page.addScriptTag({ content: code });
  const facts = readFacts('2026-11-23');
  const { samples, difference } = await page.evaluate(
    ([given, text, rounds]) =>
      (globalThis as unknown as { bench: (...all: unknown[]) => { samples: Sample[]; difference: number } }).bench(
        given,
        text,
        rounds,
      ),
    [facts, words, ROUNDS] as const,
  );
  // Opens a new page, where no code is compiled yet.
  const rankPage = await browser.newPage();
  await rankPage.addScriptTag({ content: code });
  const { criteria } = readYaml('criteria.yaml') as {
    criteria: { subs: { weight: number }[] }[];
  };
  const subWeights: SubWeights = criteria.map(({ subs }) => subs.map(({ weight }) => weight));
  const rank = await rankPage.evaluate(
    ([weights, rounds]) => (globalThis as unknown as { benchRank: typeof benchRank }).benchRank(weights, rounds),
    [subWeights, ROUNDS] as const,
  );
  console.log(`${facts.entries.length} tariffs and 4 own offers, ${ROUNDS} rounds`);
  show(
    'whole calculator on one keystroke',
    samples.map((sample) => sample.keystrokeMs),
    'ms',
  );
  show(
    'all tariffs, totals only',
    samples.map((sample) => sample.totalsMs),
    'ms',
  );
  show(
    'the same totals with decimal.js',
    samples.map((sample) => sample.obviousMs),
    'ms',
  );
  show(
    'time of decimal.js divided by time of this code',
    samples.map((sample) => sample.obviousMs / sample.totalsMs),
    'x',
  );
  console.log(`largest relative difference of a total between the two: ${difference.toExponential(1)}`);

  show(`ranking, 25 providers x 10,000 draws x ${subWeights.flat().length} sub-scores`, rank.laterMs, 'ms');
  show('the same, first on a page', [rank.firstMs], 'ms');

  const keystrokeMs = median(samples.map((sample) => sample.keystrokeMs));
  if (!(difference < 1e-6)) throw new Error('the two results differ, so the times cannot be compared');
  if (keystrokeMs > GOAL_MS) throw new Error(`median ${keystrokeMs.toFixed(3)} ms is above the goal of ${GOAL_MS} ms`);
  const rankMedian = median(rank.laterMs);
  if (rankMedian > RANK_GOAL_MS)
    throw new Error(`ranking: median ${rankMedian.toFixed(1)} ms is above the goal of ${RANK_GOAL_MS} ms`);
}
