import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DESCRIBED_TARIFFS } from '../../../tests/support/described-tariffs.ts';
import type { Business, RangedTariff, RangedTier } from '../../domain/types.ts';
import { CHANNELS, COST_ITEMS } from '../../schemas/channels.ts';
import { TIER_FIGURES } from '../../schemas/tier-figures.ts';
import { createFormat, type Format } from '../format.ts';
import {
  type DescribedLine,
  describeExamples,
  describeInstant,
  describeOwnership,
  describeRates,
  figureNames,
  itemFormula,
  OWNERSHIP_ROWS,
  RATE_ROWS,
  rateFormula,
  type TariffKind,
} from './index.ts';

const formatOf = (lang: 'zh' | 'en') => createFormat(lang, parse(readFileSync(`content/i18n/${lang}.yaml`, 'utf8')));

const shop: Business = { terminals: 2, years: 2, growthPpm: 0, payoutsPerMonth: 30, monthly: [] };

const toText = ({ lead, text, figure, isUnknown }: DescribedLine): string =>
  [lead && `${lead}:`, text ?? '(unknown)', isUnknown && '(unknown)', figure && `[${figure}]`]
    .filter(Boolean)
    .join(' ');

function boxOf(tariff: RangedTariff, kind: TariffKind, f: Format): string[] {
  const ownership = describeOwnership(tariff.ownership, { f, kind, volume: f.priceText });
  const rows: [string, DescribedLine[]][] = [
    ...RATE_ROWS.map((row): [string, DescribedLine[]] => [row[0], describeRates(tariff, row, kind, f)]),
    ['instant', describeInstant(tariff, f)],
    ...OWNERSHIP_ROWS.map((id): [string, DescribedLine[]] => [id, ownership[id]]),
    ...describeExamples(tariff, kind, f).map(([id, line]): [string, DescribedLine[]] => [id, [line]]),
  ];
  return rows.flatMap(([id, lines]) => lines.map((line) => `${id} | ${toText(line)}`));
}

function formulasOf(tariff: RangedTariff, f: Format): string[] {
  const items = COST_ITEMS.filter((item) => item !== 'transaction');
  return [
    ...tariff.rates.map((rate) => `${rate.channel} | ${rateFormula(rate, f)}`),
    ...items.map((item) => `${item} | ${itemFormula(item, tariff, shop, f)}`),
  ];
}

describe.each(['zh', 'en'] as const)('a tariff in words (%s)', (lang) => {
  const f = formatOf(lang);

  it('keeps its words as a price list, as an offer and as formulas', async () => {
    const text = DESCRIBED_TARIFFS.flatMap((tariff) => [
      `== ${tariff.id}, price list`,
      ...boxOf(tariff, 'price-list', f),
      `== ${tariff.id}, offer`,
      ...boxOf(tariff, 'offer', f),
      `== ${tariff.id}, formulas`,
      ...formulasOf(tariff, f),
      '',
    ]).join('\n');
    await expect(text).toMatchFileSnapshot(`../../../tests/support/described-tariffs.${lang}.txt`);
  });

  it.each(TIER_FIGURES)('states the tier figure %s', (figure) => {
    const point = (value: number) => ({ low: value, typical: value, high: value });
    const tier = { ratePpm: point(6_000) };
    const textOf = (one: RangedTier) => rateFormula({ channel: 'alipay', accepted: 'yes', tiers: [one] }, f);
    expect(textOf({ ...tier, [figure]: point(4_200) }), 'describe it in tierText').not.toBe(textOf(tier));
  });

  it('states that instant settlement is not used', () => {
    const [tariff] = DESCRIBED_TARIFFS;
    const used = itemFormula('instant', tariff as RangedTariff, { ...shop, payoutsPerMonth: 0 }, f);
    expect(used).toBe(f.t('formula.noInstant'));
  });
});

describe('figureNames', () => {
  const en = formatOf('en');

  it.each([
    [['rate:credit-card', 'rate:alipay'], 'credit card, Alipay'],
    [CHANNELS.map((channel) => `rate:${channel}`), 'all rates'],
    [['purchase.priceFen', 'purchase.setupFen'], 'device price, set-up fee'],
    [['deposit.amountFen', 'deposit.refund'], 'deposit'],
    [['deposit.refund'], 'return of the deposit'],
    [['annual.perTerminalFen', 'annual.perMerchantFen'], 'annual fee'],
    [['annual.perMerchantFen'], 'annual fee per shop'],
    [['data.perMonthFen', 'maintenance.freeMonths'], 'data fee, start of maintenance'],
    [
      ['upgrade.everyYears', 'instant.ratePpm', 'instant.perPayoutFen', 'refunds'],
      'how often to upgrade, instant settlement rate, instant settlement per time, fee on refunds',
    ],
  ])('names %j', (ids, text) => {
    expect(figureNames(ids, en)).toBe(text);
  });

  it('has a name in both languages for every figure of a cost item', () => {
    const ids = DESCRIBED_TARIFFS.flatMap(({ ownership }) =>
      Object.entries(ownership).flatMap(([item, figures]) => Object.keys(figures).map((name) => `${item}.${name}`)),
    );
    for (const f of [formatOf('zh'), formatOf('en')])
      for (const id of new Set(ids)) expect(figureNames([id], f)).not.toBe('');
  });
});
