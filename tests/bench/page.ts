// Runs in the browser: the calculator on one keystroke, and a direct implementation of the same formulas.

import { toBusiness } from '../../src/domain/business/to-business.ts';
import { compareTariffs } from '../../src/domain/comparison/compare-tariffs.ts';
import { fillFromMarket } from '../../src/domain/ranges/fill-from-market.ts';
import { toEnd } from '../../src/domain/ranges/to-end.ts';
import type { CalculatorFacts, PresetFacts } from '../../src/facts/calculator/types.ts';
import { createFormat, type Format } from '../../src/format/format.ts';
import type { Words } from '../../src/format/words.ts';
import { toCurves } from '../../src/islands/calculator/to-curves.ts';
import { toFindings } from '../../src/islands/calculator/to-findings.ts';
import { toReceipt } from '../../src/islands/shared/to-receipt.ts';
import { toRowGroups } from '../../src/islands/shared/to-rows.ts';
import { toSummary } from '../../src/islands/shared/to-summary.ts';
import { calculate, createOfferNamer } from '../../src/islands/shared/use-calculator.ts';
import type { OfferInput } from '../../src/offer/types.ts';
import { applyPreset, type CalculatorState, DEFAULT_STATE } from '../../src/stores/calculator/state.ts';

import { benchRank } from './rank.ts';
import { costWithDecimals } from './with-decimals.ts';

const named = (): string => 'offer';

const offer = (index: number): OfferInput => ({
  name: `offer ${index}`,
  current: index === 0,
  rates: [
    { channel: 'credit-card', ratePpm: 5500 + 100 * index },
    { channel: 'debit-card', ratePpm: 5000, capFen: 2000 },
    { channel: 'alipay', ratePpm: 3800 },
    { channel: 'wechat-pay', ratePpm: 3800 },
    { channel: 'unionpay-qr', ratePpm: 3800 },
  ],
  depositFen: 9_900 * index,
  depositRefund: 'on-volume',
  depositVolumeFen: 10_000_000,
  annualFen: 9_900,
  dataYearFen: 6_000,
});

function toState(facts: CalculatorFacts, keystroke: number): CalculatorState {
  const preset = facts.presets[keystroke % facts.presets.length] as PresetFacts;
  const state = applyPreset(DEFAULT_STATE, preset);
  return {
    ...state,
    monthlyFen: state.monthlyFen + 100 * keystroke,
    payouts: keystroke % 2 ? 'daily' : 'none',
    offers: [0, 1, 2, 3].map(offer),
  };
}

/** Computes what one keystroke changes: rows, sentences, curves and the open receipt. Does not render. */
function recompute(facts: CalculatorFacts, state: CalculatorState, f: Format) {
  const label = (id: string) => id;
  const { rows, business } = calculate(facts, state, createOfferNamer(f));
  toRowGroups(rows);
  toSummary(rows, f);
  toFindings({ f, state, rows, business, selected: rows[0], label });
  toCurves(rows, business, rows[0]?.id ?? null);
  if (rows[0]) toReceipt(rows[0], business, f);
  return rows;
}

/** Returns the totals of all rows at low, typical and high, by row id, from the direct implementation. */
function decimalTotals(facts: CalculatorFacts, state: CalculatorState): Map<string, [number, number, number]> {
  const { rows } = calculate(facts, state, named);
  const business = toBusiness(state);
  return new Map(
    rows.map((row) => [
      row.id,
      (['low', 'typical', 'high'] as const).map((end) => costWithDecimals(toEnd(row.tariff, end), business)) as [
        number,
        number,
        number,
      ],
    ]),
  );
}

/** Returns the largest relative difference of a total between the two implementations. */
function difference(facts: CalculatorFacts, state: CalculatorState): number {
  const plain = calculate(facts, state, named).rows;
  const decimals = decimalTotals(facts, state);
  const gaps = plain.flatMap((row) =>
    (['low', 'typical', 'high'] as const).map(
      (end, index) =>
        Math.abs(row.cost[end].totalFen - (decimals.get(row.id)?.[index] ?? Number.NaN)) /
        Math.max(1, row.cost[end].totalFen),
    ),
  );
  return Math.max(...gaps);
}

const time = (work: () => void): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

Object.assign(globalThis, {
  benchRank,
  bench(facts: CalculatorFacts, words: Words, rounds: number) {
    const f = createFormat('zh-CN', words);
    for (let warm = 0; warm < 60; warm += 1) recompute(facts, toState(facts, warm), f);
    const samples = Array.from({ length: rounds }, (_, round) => {
      const state = toState(facts, round);
      // Takes ten keystrokes per sample, because the clock of a browser is coarse.
      const plain = time(() => {
        for (let again = 0; again < 10; again += 1)
          recompute(facts, { ...state, monthlyFen: state.monthlyFen + again }, f);
      });
      const totals = time(() => {
        for (let again = 0; again < 10; again += 1)
          compareTariffs(facts.entries, toBusiness({ ...state, monthlyFen: state.monthlyFen + again }), facts.market);
      });
      const obvious = time(() => {
        for (const entry of facts.entries) {
          const tariff = fillFromMarket(entry.tariff, facts.market);
          for (const end of ['low', 'typical', 'high'] as const)
            costWithDecimals(toEnd(tariff, end), toBusiness(state));
        }
      });
      return { keystrokeMs: plain / 10, totalsMs: totals / 10, obviousMs: obvious };
    });
    return { samples, difference: Math.max(...[0, 1, 2, 3].map((round) => difference(facts, toState(facts, round)))) };
  },
});
