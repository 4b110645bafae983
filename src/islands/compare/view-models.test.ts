import { describe, expect, it } from 'vitest';
import { createEchoFormat } from '../../../tests/support/echo-format.ts';
import { pointTariff } from '../../../tests/support/point-tariff.ts';
import { compareTariffs, type Entry } from '../../domain/comparison/index.ts';
import { costRange } from '../../domain/ranges/index.ts';
import type { Business, RangedTariff } from '../../domain/types.ts';
import type { CompareCell, CompareFacts } from '../../facts/compare/types.ts';
import type { ScoreFacts } from '../../facts/scoring/types.ts';
import type { Column } from './to-columns.ts';
import { toCompareCsv } from './to-compare-csv.ts';
import { toCompareSummary } from './to-compare-summary.ts';
import { toOfferCells } from './to-offer-cells.ts';
import { type RowDraft, toRow, toTable } from './to-table.ts';

const PLAIN = { 'unit.dash': '~', 'unit.list': '+', 'compare.yes': 'compare.yes', 'compare.no': 'compare.no' };
const f = createEchoFormat(PLAIN);

const business: Business = {
  terminals: 1,
  years: 2,
  growthPpm: 0,
  payoutsPerMonth: 0,
  monthly: [{ channel: 'wechat-pay', volumeFen: 1_000_000, count: 200, cv: 0.7 }],
};

const plain = (id: string, ratePpm: number, change: Partial<RangedTariff['ownership']> = {}): RangedTariff => {
  const tariff = pointTariff({
    id,
    rates: [{ channel: 'wechat-pay', tiers: [{ ratePpm }] }],
    refunds: 'kept',
    ownership: {
      purchase: { priceFen: 9_900, setupFen: 0 },
      deposit: { amountFen: 0, refund: 'always' },
      annual: { perTerminalFen: 0, perMerchantFen: 0 },
      data: { perMonthFen: 500, freeMonths: 6 },
      upgrade: { perTerminalFen: 0, everyYears: 0 },
      maintenance: { perMonthFen: 0, freeMonths: 0 },
    },
  });
  return { ...tariff, ownership: { ...tariff.ownership, ...change } };
};
const openAnnual = { annual: { perTerminalFen: 'unknown', perMerchantFen: 'unknown' } } as const;

function column(tariff: RangedTariff, more: Partial<Column> = {}, market: RangedTariff | null = null): Column {
  const entry: Entry = { id: tariff.id, name: tariff.id, tariff, device: 'terminal' };
  const [row] = compareTariffs([entry], business, market);
  if (!row) throw new Error('expected a row');
  return {
    id: tariff.id,
    label: tariff.id,
    href: `/${tariff.id}/`,
    row,
    bare: costRange(tariff, business),
    tariff,
    cells: {},
    score: null,
    firstShare: null,
    margin: null,
    ...more,
  };
}

const compare: CompareFacts = {
  sections: [
    { id: 'keyFacts', rows: [{ id: 'wechat', label: 'WeChat' }] },
    {
      id: 'acceptance',
      rows: [
        { id: 'accepts-wechat-pay', label: 'WeChat' },
        { id: 'accepts-alipay', label: 'Alipay' },
      ],
    },
  ],
  columns: [],
  sources: {},
  rules: {},
};
const scoring = { criteria: [], classes: [], providers: [] } as unknown as ScoreFacts;
const tableOf = (columns: readonly Column[]) => toTable({ f, compare, scoring, business, columns });
const summaryOf = (...columns: Column[]) => toCompareSummary({ f, columns, sections: tableOf(columns) });
const rowOf = (columns: readonly Column[], id: string) =>
  tableOf(columns)
    .flatMap(({ rows }) => rows)
    .find((row) => row.id === id);

const yes: CompareCell = { lines: [{ text: 'compare.yes' }], sources: [], answer: 'yes' };
const no: CompareCell = { lines: [{ text: 'compare.no' }], sources: [], answer: 'no' };

describe('toRow', () => {
  const draft = (more: Partial<RowDraft>): RowDraft => ({ id: 'x', label: 'x', cells: [yes, yes], ...more });
  const bounds = [
    { low: 1, high: 2 },
    { low: 3, high: 4 },
  ];

  it('marks the end that is good for the row', () => {
    expect(toRow(draft({ bounds })).marks).toEqual([
      { extreme: 'lowest', isGood: true },
      { extreme: 'highest', isGood: false },
    ]);
    expect(toRow(draft({ bounds, better: 'high' })).marks.map((mark) => mark?.isGood)).toEqual([false, true]);
  });

  it('marks nothing without numbers, and skips excluded columns', () => {
    expect(toRow(draft({})).marks).toEqual([null, null]);
    const row = toRow(draft({ cells: [yes, yes, yes], bounds: [...bounds, null], excluded: [false, false, true] }));
    expect(row.marks.map((mark) => mark?.extreme)).toEqual(['lowest', 'highest', undefined]);
  });

  it('is the same if all cells are equal or none has known content', () => {
    const unknown = { lines: [], sources: [] };
    const notInOffer = { lines: [{ text: 'not in the offer', isUnknown: true as const }], sources: [] };
    expect(toRow(draft({ cells: [yes, yes] }))).toMatchObject({ isSame: true, isUnknown: false });
    expect(toRow(draft({ cells: [unknown, notInOffer] }))).toMatchObject({ isSame: true, isUnknown: true });
    expect(toRow(draft({ cells: [yes, unknown] }))).toMatchObject({ isSame: false, isUnknown: false });
  });
});

describe('toTable', () => {
  it('marks the cheaper total only by own figures', () => {
    const [cheap, dear] = [plain('a', 3000), plain('b', 6000)];
    expect(rowOf([column(cheap), column(dear)], 'cost-year')?.marks.map((mark) => mark?.extreme)).toEqual([
      'lowest',
      'highest',
    ]);
    const open = plain('a', 3000, openAnnual);
    const filled = column(open, {}, plain('market', 3000));
    expect(filled.row.cost.unknown).toEqual([]);
    expect(rowOf([filled, column(dear)], 'cost-year')?.marks[0]).toBeNull();
  });

  it('does not compare totals for different sales', () => {
    const less: RangedTariff = { ...plain('b', 6000), rates: [] };
    expect(rowOf([column(plain('a', 3000)), column(less)], 'cost-year')?.marks).toEqual([null, null]);
  });

  it('has the same rows for every column, also without a published or offered value', () => {
    const columns = [column(plain('a', 3000)), column(plain('offer-0', 3800), { href: null })];
    const row = rowOf(columns, 'accepts-alipay');
    expect(row?.cells).toHaveLength(2);
    expect(row?.isUnknown).toBe(true);
    expect(tableOf(columns).map(({ id }) => id)).toEqual(['cost', 'scores', 'keyFacts', 'acceptance']);
  });
});

describe('toCompareSummary', () => {
  it('names the column that is cheaper in every case, but not if a figure is unknown', () => {
    expect(summaryOf(column(plain('a', 3000)), column(plain('b', 6000)))).toContainEqual(
      expect.stringContaining('[cheaper.every ab'),
    );
    const open = summaryOf(column(plain('a', 3000, openAnnual)), column(plain('b', 6000)));
    expect(open.join()).not.toContain('cheaper.every');
    expect(open.join()).toContain('compare.overlap');
  });

  it('names unknown figures and figures from the market range', () => {
    const [missing] = summaryOf(column(plain('a', 3000, openAnnual)), column(plain('b', 6000)));
    expect(missing).toContain('compare.costOfKnown');
    expect(missing).toContain('compare.costOpen');
    const filled = column(plain('a', 3000, openAnnual), {}, plain('market', 3000));
    expect(summaryOf(filled, column(plain('b', 6000)))[0]).toContain('compare.costFilled');
  });

  it('states that totals are not comparable if one column accepts less', () => {
    const less = column({ ...plain('b', 6000), rates: [] });
    const summary = summaryOf(column(plain('a', 3000)), less).join();
    expect(summary).toContain('[compare.notComparable [compare.untaken b100%]]');
    expect(summary).not.toContain('overlap');
  });

  it('names what only one column accepts, and ignores unknown acceptance', () => {
    const one = column(plain('a', 3000), { cells: { 'accepts-alipay': yes, 'accepts-wechat-pay': yes } });
    const two = column(plain('b', 6000), { cells: { 'accepts-alipay': no } });
    const summary = summaryOf(one, two).join();
    expect(summary).toContain('[compare.takes b[said.alipay ]a]');
    expect(summary).not.toContain('said.wechat-pay');
  });

  it('groups columns that lack the same', () => {
    const taker = column(plain('a', 3000), { cells: { 'accepts-alipay': yes } });
    const others = ['b', 'c'].map((id) => column(plain(id, 6000), { cells: { 'accepts-alipay': no } }));
    expect(summaryOf(taker, ...others)).toContain('[compare.takesMany b+c[said.alipay ]]');
  });

  it('counts the rows without any published value', () => {
    expect(summaryOf(column(plain('a', 3000)), column(plain('b', 6000))).at(-1)).toMatch(/unknownTwo \d+/);
    expect(summaryOf(column(plain('a', 3000)))).toHaveLength(1);
    expect(summaryOf()).toEqual([]);
  });
});

describe('toOfferCells', () => {
  const textOf = (tariff: RangedTariff, id: string) =>
    toOfferCells(tariff, f)[id]?.lines.map(({ lead, text, isUnknown }) => ({ lead, text, isUnknown }));

  it('distinguishes an unstated fee from a fee of zero', () => {
    expect(textOf(plain('o', 3800, openAnnual), 'annual')).toEqual([
      { lead: undefined, text: '[compare.notInOffer ]', isUnknown: true },
    ]);
    expect(textOf(plain('o', 3800), 'annual')?.[0]).toMatchObject({ text: '[keyFacts.none ]', isUnknown: undefined });
  });

  it('calculates the examples and lists the accepted channels', () => {
    expect(textOf(plain('o', 3800), 'exampleCode')?.[0]?.text).toContain('0.19');
    expect(textOf(plain('o', 3800), 'exampleCredit')?.[0]?.text).toContain('compare.notOnOffer');
    expect(textOf(plain('o', 3800), 'accepts-wechat-pay')?.[0]?.text).toBe('compare.yes');
    expect(textOf(plain('o', 3800), 'accepts-alipay')?.[0]?.text).toBe('compare.no');
  });

  it('converts a monthly fee to a yearly one', () => {
    expect(textOf(plain('o', 3800), 'data')?.[0]?.text).toContain('60');
  });
});

describe('toCompareCsv', () => {
  it('has every row and column, a byte order mark, and no formula that a spreadsheet would run', () => {
    const columns = [column(plain('=1+1', 3000)), column(plain('b', 6000))];
    const sections = tableOf(columns);
    const lines = toCompareCsv(columns, sections, f).trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^\ufeff/);
    expect(lines[0]).toContain("'=1+1");
    expect(lines).toHaveLength(1 + sections.reduce((sum, { rows }) => sum + rows.length, 0));
  });
});
