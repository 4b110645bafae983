import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointTariff } from '../../../tests/support/point-tariff.ts';
import { auditFees } from './audit-fees.ts';
import { checkHistogram } from './check-histogram.ts';
import { compareOnPayments } from './compare-on-payments.ts';
import { openResultJson } from './open-result-json.ts';
import { parseResultJson } from './parse-result-json.ts';
import { priceAll } from './price-all.ts';
import type { StatementResult } from './statement-result.ts';
import { at, makeStatement, payments, tariff } from './testing.ts';
import { toHistogram } from './to-histogram.ts';
import { toResultJson } from './to-result-json.ts';
import { toTotals } from './to-totals.ts';

const results = fc
  .tuple(payments, fc.array(tariff, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([rows, tariffs, isFull]) => {
    const charged = rows.map((row) => ({ ...row, feeFen: (row.amountFen % 700) * (row.isRefund ? -1 : 1) }));
    const statement = makeStatement(charged, [{ time: at(1), label: '=1+1', amountFen: 900, line: 3 }]);
    const histogram = toHistogram(statement);
    const [first] = tariffs as [(typeof tariffs)[number]];
    const { findings, ...audit } = auditFees(statement, { kind: 'tariff', tariff: first });
    const entries = tariffs.map((one, index) => ({
      id: `${one.id}${index}`,
      name: one.id,
      tariff: pointTariff(one),
      device: 'either' as const,
    }));
    const holding = { terminals: 1, years: 2, coversDays: 31, payouts: 'daily' as const };
    const result: StatementResult = {
      formats: ['wechat-trade'],
      totals: toTotals(statement),
      audit: isFull
        ? {
            contract: { kind: 'tariff', id: first.id },
            ...audit,
            findings: findings.map(({ rows: _, ...kept }) => kept),
          }
        : null,
      comparison: isFull ? compareOnPayments(histogram, entries, null, holding) : null,
      histogram,
    };
    return { result, tariffs };
  });

const [sample] = fc.sample(
  results.filter(
    ({ result }) =>
      result.comparison !== null && result.histogram.terms.kind.length > 3 && result.histogram.daily.day.length > 1,
  ),
  { numRuns: 1, seed: 5 },
) as unknown as [{ result: StatementResult }];
type Numbers = { terms: Record<string, number[]>; daily: Record<string, number[]> };

/** The sample with one number of a column of its histogram changed; `undefined` takes the last away. */
function parseChanged(part: keyof Numbers, column: string, change: (value: number) => number | undefined) {
  const stored: { histogram: Numbers } = JSON.parse(toResultJson(sample.result));
  const [first = 0, ...rest] = stored.histogram[part][column] ?? [];
  const value = change(first);
  stored.histogram[part][column] = value === undefined ? rest : [value, ...rest];
  return parseResultJson(JSON.stringify(stored));
}

describe('parseResultJson', () => {
  it('gives back what toResultJson was given, and prices it the same', () => {
    fc.assert(
      fc.property(results, ({ result, tariffs }) => {
        const parsed = parseResultJson(toResultJson(result));
        expect(parsed).toEqual({ ok: true, value: result });
        if (parsed.ok) expect(priceAll(parsed.value.histogram, tariffs)).toEqual(priceAll(result.histogram, tariffs));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps no order numbers', () => {
    const rows = [
      { time: at(1), amountFen: 100, order: 987_654_321_012 },
      { time: at(1), amountFen: 50, order: 987_654_321_012, isRefund: true },
    ];
    const statement = makeStatement(rows);
    const json = toResultJson({ ...sample.result, totals: toTotals(statement), histogram: toHistogram(statement) });
    expect(json).not.toContain('987654321012');
  });

  it.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    ['null', 'not-a-result'],
    ['[]', 'not-a-result'],
    ['{"kind":"other","version":1}', 'not-a-result'],
    ['{"kind":"cleartill-statement-result","version":2}', 'unknown-version'],
    ['{"kind":"cleartill-statement-result"}', 'unknown-version'],
    ['{"kind":"cleartill-statement-result","version":1}', 'broken'],
  ])('refuses %j as %s', (json, code) => {
    expect(parseResultJson(json)).toMatchObject({ ok: false, error: { code } });
  });

  it.each([
    ['a count that does not add up', 'terms', 'count', (value: number) => value + 1],
    ['an amount that was changed', 'terms', 'amountFen', (value: number) => value + 1],
    ['a column that is too short', 'terms', 'kind', () => undefined],
    ['a term that does not exist', 'daily', 'term', () => 9999],
    ['days out of order', 'daily', 'day', (value: number) => value + 1000],
    ['fractions of a fen', 'terms', 'amountFen', (value: number) => value + 0.5],
    ['a channel that does not exist', 'terms', 'channel', () => 8],
  ] as const)('refuses %s', (_, part, column, change) => {
    expect(checkHistogram(sample.result.histogram)).toBe(true);
    expect(parseChanged(part, column, change)).toMatchObject({ ok: false, error: { code: 'broken' } });
  });

  it('refuses a field that it does not know', () => {
    const json = toResultJson(sample.result).replace('{', '{"orders":[1],');
    expect(parseResultJson(json)).toMatchObject({ ok: false, error: { code: 'broken' } });
  });

  it('ends every change of one character in a result or a code', () => {
    const json = toResultJson(sample.result);
    fc.assert(
      fc.property(fc.nat(json.length - 1), fc.constantFrom('0', '9', '-', '"', '}', ',', 'e', '.'), (place, by) => {
        const parsed = parseResultJson(`${json.slice(0, place)}${by}${json.slice(place + 1)}`);
        if (parsed.ok) expect(checkHistogram(parsed.value.histogram)).toBe(true);
        else expect(parsed.error.code).toBeTruthy();
      }),
      { numRuns: 300 },
    );
  });
});

describe('openResultJson', () => {
  it('opens the same, with the checker fetched on demand', async () => {
    expect(await openResultJson(toResultJson(sample.result))).toEqual({ ok: true, value: sample.result });
    expect(await openResultJson('')).toEqual({ ok: false, error: { code: 'not-json' } });
  });
});
