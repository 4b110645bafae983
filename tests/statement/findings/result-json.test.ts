import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditFees } from '../../../src/statement/findings/audit/audit-fees.ts';
import { compareOnPayments } from '../../../src/statement/findings/compare/compare-on-payments.ts';
import { isConsistentHistogram } from '../../../src/statement/findings/histogram/is-consistent-histogram.ts';
import { toHistogram } from '../../../src/statement/findings/histogram/to-histogram.ts';
import { openResultJson } from '../../../src/statement/findings/result/open-result-json.ts';
import { parseResultJson, RESULT_ERRORS } from '../../../src/statement/findings/result/parse-result-json.ts';
import type { StatementResult } from '../../../src/statement/findings/result/statement-result.ts';
import { toResultJson } from '../../../src/statement/findings/result/to-result-json.ts';
import { toTotals } from '../../../src/statement/findings/totals/to-totals.ts';
import { pointTariff } from '../../support/point-tariff.ts';
import { priceAll } from '../../support/price-all.ts';
import { at, createStatement, payments, tariff } from './arbitraries.ts';

const results = fc
  .tuple(payments, fc.array(tariff, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([rows, tariffs, isFull]) => {
    const charged = rows.map((row) => ({ ...row, feeFen: (row.amountFen % 700) * (row.isRefund ? -1 : 1) }));
    const statement = createStatement(charged, [{ time: at(1), label: '=1+1', amountFen: 900, line: 3 }]);
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

/** Parses the sample with a changed number in one histogram column; `undefined` removes it. */
function parseChanged(part: keyof Numbers, column: string, change: (value: number) => number | undefined) {
  const stored: { histogram: Numbers } = JSON.parse(toResultJson(sample.result));
  const [first = 0, ...rest] = stored.histogram[part][column] ?? [];
  const value = change(first);
  stored.histogram[part][column] = value === undefined ? rest : [value, ...rest];
  return parseResultJson(JSON.stringify(stored));
}

describe('parseResultJson', () => {
  it('returns the input of toResultJson and prices it the same', () => {
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
    const statement = createStatement(rows);
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
  ])('rejects %j as %s', (json, code) => {
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
  ] as const)('rejects %s', (_, part, column, change) => {
    expect(isConsistentHistogram(sample.result.histogram)).toBe(true);
    expect(parseChanged(part, column, change)).toMatchObject({ ok: false, error: { code: 'broken' } });
  });

  it('rejects an unknown field', () => {
    const json = toResultJson(sample.result).replace('{', '{"orders":[1],');
    expect(parseResultJson(json)).toMatchObject({ ok: false, error: { code: 'broken' } });
  });

  it('returns a result or an error code after any change of one character', () => {
    const json = toResultJson(sample.result);
    fc.assert(
      fc.property(fc.nat(json.length - 1), fc.constantFrom('0', '9', '-', '"', '}', ',', 'e', '.'), (place, by) => {
        const parsed = parseResultJson(`${json.slice(0, place)}${by}${json.slice(place + 1)}`);
        if (parsed.ok) expect(isConsistentHistogram(parsed.value.histogram)).toBe(true);
        else expect(RESULT_ERRORS).toContain(parsed.error.code);
      }),
      { numRuns: 300 },
    );
  });
});

describe('openResultJson', () => {
  it('parses the same, with the parser loaded on demand', async () => {
    expect(await openResultJson(toResultJson(sample.result))).toEqual({ ok: true, value: sample.result });
    expect(await openResultJson('')).toEqual({ ok: false, error: { code: 'not-json' } });
  });
});
