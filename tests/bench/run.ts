// npm run bench: median time of one keystroke in the calculator and of one ranking, in headless Chromium; the calculator
// against decimal.js.
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { parse } from 'yaml';
import { findBrowser } from '../support/browser.mjs';
import { readFacts } from '../support/facts.ts';
import type { benchRank, SubWeights } from './rank.ts';

type Sample = { keystrokeMs: number; totalsMs: number; obviousMs: number };
const ROUNDS = 31;
const GOAL_MS = 2;
const RANK_GOAL_MS = 50;

const here = new URL('.', import.meta.url).pathname;
const words = parse(readFileSync(`${here}../../content/i18n/zh.yaml`, 'utf8')) as Record<string, string>;
const output = await build({
  configFile: false,
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"' },
  build: { write: false, lib: { entry: `${here}page.ts`, formats: ['iife'], name: 'page' } },
});
const first = (Array.isArray(output) ? output[0] : output) as { output: { code: string }[] };
const code = first.output[0]?.code ?? '';

const { executablePath, env, args } = findBrowser();
const browser = await chromium.launch({
  executablePath,
  args,
  env: { ...process.env, ...env } as Record<string, string>,
});
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
// A page of its own: nothing is compiled yet.
const rankPage = await browser.newPage();
await rankPage.addScriptTag({ content: code });
const { criteria } = parse(readFileSync(`${here}../../content/criteria.yaml`, 'utf8')) as {
  criteria: { subs: { weight: number }[] }[];
};
const subWeights: SubWeights = criteria.map(({ subs }) => subs.map(({ weight }) => weight));
const rank = await rankPage.evaluate(
  ([weights, rounds]) => (globalThis as unknown as { benchRank: typeof benchRank }).benchRank(weights, rounds),
  [subWeights, ROUNDS] as const,
);
const version = browser.version();
await browser.close();

const quantile = (values: number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] as number;
const show = (name: string, values: number[], unit: string) =>
  console.log(
    `${name.padEnd(58)} ${quantile(values, 0.5).toFixed(3)} ${unit}  (quartiles ${quantile(values, 0.25).toFixed(3)}, ${quantile(values, 0.75).toFixed(3)})`,
  );

console.log(
  `Chromium ${version}, ${cpus().length} cores, ${facts.entries.length} tariffs and 4 own offers, ${ROUNDS} rounds`,
);
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
  'totals: decimal.js as a multiple of ours, same round',
  samples.map((sample) => sample.obviousMs / sample.totalsMs),
  'x',
);
console.log(`largest relative difference of a total between the two: ${difference.toExponential(1)}`);

show(`ranking, 25 providers x 10,000 draws x ${subWeights.flat().length} sub-scores`, rank.laterMs, 'ms');
show('the same, first on a page', [rank.firstMs], 'ms');

const median = quantile(
  samples.map((sample) => sample.keystrokeMs),
  0.5,
);
if (!(difference < 1e-6)) throw new Error('the two ways do not agree: the times mean nothing');
if (median > GOAL_MS) throw new Error(`median ${median.toFixed(3)} ms is above the goal of ${GOAL_MS} ms`);
const rankMedian = quantile(rank.laterMs, 0.5);
if (rankMedian > RANK_GOAL_MS)
  throw new Error(`ranking: median ${rankMedian.toFixed(1)} ms is above the goal of ${RANK_GOAL_MS} ms`);
