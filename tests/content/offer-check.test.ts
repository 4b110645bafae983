import { describe, expect, it } from 'vitest';
import { toBusiness } from '../../src/domain/business/to-business.ts';
import { linesToMatch } from '../../src/domain/match/lines-to-match.ts';
import { CHECK_REGULATION } from '../../src/offer/check/basis.ts';
import { checkOffer } from '../../src/offer/check/check-offer.ts';
import { toQuestions, toSentence } from '../../src/offer/check/sentences.ts';
import type { OfferCheckResult } from '../../src/offer/check/types.ts';
import { toOfferTariff } from '../../src/offer/to-offer-tariff.ts';
import type { OfferInput } from '../../src/offer/types.ts';
import { CHANNELS } from '../../src/schemas/channels.ts';
import { type CalculatorState, DEFAULT_STATE } from '../../src/stores/calculator/state.ts';
import { ROOT, readContent } from '../../src/tools/read-content.ts';
import { readFacts } from '../support/facts.ts';
import { TODAY } from './fixture.ts';

const { words, regulation } = readContent(ROOT).content;
const { market } = readFacts(TODAY);
const noCap = { ...market, rates: market.rates.map((rate) => ({ ...rate, tiers: 'unknown' as const })) };

const CARDS: Partial<OfferInput> = {
  rates: [
    { channel: 'debit-card', ratePpm: 7000 },
    { channel: 'credit-card', ratePpm: 3800 },
  ],
};
const onVolume = { depositFen: 39_900, depositRefund: 'on-volume', depositMonths: 6 } as const;
const OFFERS: Partial<OfferInput>[] = [
  { rates: CHANNELS.map((channel) => ({ channel, ratePpm: 40_000 })) },
  { ...CARDS, dataYearFen: 20_000, priceFen: 90_000, instantPpm: 500, upgradeFen: 30_000 },
  { ...CARDS, current: true, instantPerPayoutFen: 400 },
  { depositFen: 9900 },
  { depositFen: 9900, depositRefund: 'never' },
  { depositFen: 9900, depositRefund: 'always' },
  { depositFen: 9900, depositRefund: 'on-volume' },
  { ...CARDS, ...onVolume, depositVolumeFen: 1 },
  { ...CARDS, ...onVolume, depositVolumeFen: 1_000_000_000_000 },
];

const mixed = (ticketFen: number): Partial<CalculatorState> => ({
  mix: DEFAULT_STATE.mix.map((part, index) => ({ ...part, percent: index < 4 ? 13 : 12, ticketFen })),
});
const STATES: CalculatorState[] = (['none', 'daily', 'per-sale'] as const).flatMap((payouts) => [
  { ...DEFAULT_STATE, payouts, ...mixed(1500) },
  { ...DEFAULT_STATE, payouts, ...mixed(400_000) },
  // Has sales by WeChat Pay only, so that card prices affect no sale.
  { ...DEFAULT_STATE, payouts },
]);

/** Checks of offers and shops that together produce every sentence. */
const checks: OfferCheckResult[] = STATES.flatMap((state) =>
  OFFERS.flatMap((more) =>
    [market, noCap].map((range) => checkOffer({ name: '', current: false, rates: [], ...more }, state, range)),
  ),
);
const sentences = checks.flatMap((check) => [
  ...check.remarks.map(toSentence),
  ...toQuestions(check).map(({ id, values }) => ({ key: `check.ask.${id}`, values })),
]);

const namesIn = (text: string | undefined): string[] => [...new Set(text?.match(/(?<=\{)\w+(?=\})/g))].sort();

describe('the offer check', () => {
  it('cites exactly the known rules of content/regulation.yaml', () => {
    const known = regulation.map(({ id }) => id);
    expect(CHECK_REGULATION.filter((id) => !known.includes(id))).toEqual([]);
    const named = new Set(checks.flatMap(({ remarks }) => remarks.flatMap((remark) => remark.regulation)));
    expect([...named].sort()).toEqual([...CHECK_REGULATION].sort());
  });

  it.each(['zh', 'en'] as const)('has a text for every sentence and question, with all placeholders (%s)', (lang) => {
    for (const { key, values } of sentences) {
      expect({ key, names: namesIn(words[lang][key]) }).toEqual({ key, names: Object.keys(values).sort() });
    }
  });

  it('uses the text of every sentence and question', () => {
    const kinds = [...new Set(checks.flatMap(({ remarks }) => remarks.map(({ kind }) => kind)))];
    const fixedTexts = ['title', 'lead', 'copy', 'copied', 'intro', 'introNamed', 'item', 'close'];
    const written = Object.keys(words.zh).filter((key) => {
      const [prefix, name = '', id = ''] = key.split('.');
      return prefix === 'check' && (name === 'ask' ? !fixedTexts.includes(id) : kinds.some((kind) => kind === name));
    });
    expect([...new Set(sentences.map(({ key }) => key))].sort()).toEqual(written.sort());
  });

  it('has names for its clauses, positions and lines', () => {
    const lines = checks.flatMap((check) => check.lines);
    const fees = lines.map(({ line }) => line).filter((line) => !line.includes(':'));
    const wanted = [
      ...checks.flatMap(({ remarks }) => remarks.map(({ clause }) => `check.clause.${clause}`)),
      ...lines.map(({ position }) => `check.position.${position}`),
      ...fees.map((line) => `check.line.${line}`),
      ...['rate', 'cap', 'upgradeEveryYears'].map((line) => `check.line.${line}`),
    ];
    expect(wanted.filter((key) => !words.zh[key] || !words.en[key])).toEqual([]);
  });
});

describe('linesToMatch', () => {
  it('has a name for every line', () => {
    const lines = [market, toOfferTariff({ name: '', current: false, rates: [], upgradeFen: 1 }, 'offer')].flatMap(
      (tariff) =>
        STATES.flatMap((state) => linesToMatch(tariff, toBusiness({ ...state, years: 5 }), 0).map(({ line }) => line)),
    );
    const keys = lines.map((line) => (line.startsWith('rate:') ? 'match.line.rate' : `match.line.${line}`));
    expect(new Set(keys).size).toBeGreaterThan(5);
    expect(keys.filter((key) => !words.zh[key] || !words.en[key])).toEqual([]);
  });
});
