import { describe, expect, it } from 'vitest';
import type { MixPart } from '../domain/business/index.ts';
import { CHANNELS, type Channel } from '../schemas/channels.ts';
import { type CalculatorState, parseState, serialiseState } from './calculator/index.ts';
import { parseDifferences, serialiseDifferences } from './differences/index.ts';
import { parsePicks, serialisePicks } from './picks/index.ts';
import { type ProviderFilter, parseFilter, serialiseFilter } from './provider-filter/index.ts';
import { parseScoring, type ScoringState, serialiseScoring } from './scoring/index.ts';
import { parseQuery, serialiseQuery } from './search/index.ts';
import { parseWizard, serialiseWizard, type WizardState } from './wizard/index.ts';

/**
 * Links of version 1 as people have copied them, with the state that they must always open. Never edit a line; add
 * lines for new parameters. The defaults are written out, so that a change of the code's defaults fails here.
 */

const part = (channel: Channel, percent: number, ticketFen = 5_000, cv = 0.7): MixPart => ({
  channel,
  percent,
  ticketFen,
  cv,
});
const mixOf = (...parts: MixPart[]): MixPart[] =>
  CHANNELS.map((channel) => parts.find((one) => one.channel === channel) ?? part(channel, 0));

/** State of version 1 without any parameter. */
const EMPTY: CalculatorState = {
  preset: '',
  monthlyFen: 6_000_000,
  mix: mixOf(part('wechat-pay', 100)),
  terminals: 1,
  years: 2,
  growthPpm: 0,
  payouts: 'none',
  merchantClass: 'standard',
  market: true,
  offers: [],
};

const RESTAURANT_MIX = '10.5000.70-20.15000.100-0.5000.70-0.5000.70-30.4500.80-40.4500.80-0.5000.70-0.5000.70';
const WHOLE_OFFER = new URLSearchParams({
  n: '拉卡拉 · 老板价',
  c: '1',
  dr: 'on-volume',
  x: '10000',
  p: '29900',
  s: '5000',
  d: '9900',
  dv: '10000000',
  dm: '6',
  a: '1200',
  f: '3600',
  fm: '12',
  u: '2000',
  uy: '3',
  w: '100',
  ip: '300',
  if: '10',
}).toString();

const INPUTS: readonly [name: string, fragment: string, change: Partial<CalculatorState>][] = [
  ['nothing but the version', 'v=1', {}],
  ['monthly takings', 'v=1&m=12345600', { monthlyFen: 12_345_600 }],
  [
    'a preset with its numbers',
    'v=1&k=hair-salon&m=3000000&t=2',
    { preset: 'hair-salon', monthlyFen: 3_000_000, terminals: 2 },
  ],
  [
    'a mix of channels',
    `v=1&mix=${RESTAURANT_MIX}`,
    {
      mix: mixOf(
        part('debit-card', 10),
        part('credit-card', 20, 15_000, 1),
        part('alipay', 30, 4_500, 0.8),
        part('wechat-pay', 40, 4_500, 0.8),
      ),
    },
  ],
  ['terminals and years', 'v=1&t=9999&y=5', { terminals: 9_999, years: 5 }],
  ['growth', 'v=1&g=1000000', { growthPpm: 1_000_000 }],
  ['decline', 'v=1&g=-50000', { growthPpm: -50_000 }],
  ['payouts of the day', 'v=1&i=daily', { payouts: 'daily' }],
  ['payouts of each sale', 'v=1&i=per-sale', { payouts: 'per-sale' }],
  ['a discounted merchant', 'v=1&mc=discounted', { merchantClass: 'discounted' }],
  ['an exempt merchant', 'v=1&mc=exempt', { merchantClass: 'exempt' }],
  ['no prices of the market', 'v=1&mk=0', { market: false }],
  ['an offer with a name alone', 'v=1&o=n%3DA', { offers: [{ name: 'A', current: false, rates: [] }] }],
  [
    'rates and caps of an offer',
    'v=1&o=n%3D%26r%3Ddebit-card.5000.2000%26r%3Dwechat-pay.3800',
    {
      offers: [
        {
          name: '',
          current: false,
          rates: [
            { channel: 'debit-card', ratePpm: 5_000, capFen: 2_000 },
            { channel: 'wechat-pay', ratePpm: 3_800 },
          ],
        },
      ],
    },
  ],
  [
    'an offer with every line',
    `v=1&${new URLSearchParams({ o: WHOLE_OFFER })}`,
    {
      offers: [
        {
          name: '拉卡拉 · 老板价',
          current: true,
          rates: [],
          leaveFen: 10_000,
          priceFen: 29_900,
          setupFen: 5_000,
          depositFen: 9_900,
          depositRefund: 'on-volume',
          depositVolumeFen: 10_000_000,
          depositMonths: 6,
          annualFen: 1_200,
          dataYearFen: 3_600,
          dataFreeMonths: 12,
          upgradeFen: 2_000,
          upgradeEveryYears: 3,
          maintenanceMonthFen: 100,
          instantPpm: 300,
          instantPerPayoutFen: 10,
        },
      ],
    },
  ],
  [
    'stated zeros of an offer',
    'v=1&o=n%3Dfree%26p%3D0%26d%3D0%26f%3D0%26ip%3D0',
    {
      offers: [{ name: 'free', current: false, rates: [], priceFen: 0, depositFen: 0, dataYearFen: 0, instantPpm: 0 }],
    },
  ],
  [
    'two offers with returned and kept deposits',
    'v=1&o=n%3DA%26dr%3Dalways%26d%3D9900&o=n%3DB%26dr%3Dnever%26d%3D19900',
    {
      offers: [
        { name: 'A', current: false, rates: [], depositRefund: 'always', depositFen: 9_900 },
        { name: 'B', current: false, rates: [], depositRefund: 'never', depositFen: 19_900 },
      ],
    },
  ],
];

/** Links with values that version 1 does not know: the rest of each keeps its meaning. */
const INPUTS_WITH_FAULTS: readonly [name: string, fragment: string, change: Partial<CalculatorState>][] = [
  ['values out of bounds', 'v=1&m=0&t=10000&y=6&g=1000001', {}],
  ['decline beyond 90 %', 'v=1&g=-900001&t=2', { terminals: 2 }],
  ['a mix that does not total 100', `v=1&m=100&mix=${RESTAURANT_MIX.replace('10.', '11.')}`, { monthlyFen: 100 }],
  ['unknown names and values', 'v=1&m=100&i=hourly&mc=royal&k=../x&zz=1', { monthlyFen: 100 }],
  [
    'a channel twice and an unknown one',
    'v=1&o=r%3Dalipay.3800%26r%3Dalipay.1%26r%3Dgold.1%26dr%3Dmaybe',
    { offers: [{ name: '', current: false, rates: [{ channel: 'alipay', ratePpm: 3_800 }] }] },
  ],
  ['parameters of other parts', 'v=1&m=100&x=1&mt=food&e=1&p=lakala&d=1', { monthlyFen: 100 }],
  [
    'a fifth offer',
    'v=1&o=n%3D1&o=n%3D2&o=n%3D3&o=n%3D4&o=n%3D5',
    { offers: ['1', '2', '3', '4'].map((name) => ({ name, current: false, rates: [] })) },
  ],
];

describe('a calculator link of version 1', () => {
  it.each(INPUTS)('opens %s and is written the same today', (_, fragment, change) => {
    const state = { ...EMPTY, ...change };
    expect(parseState(`#${fragment}`)).toEqual(state);
    expect(serialiseState(state)).toBe(fragment);
  });

  it.each(INPUTS_WITH_FAULTS)('keeps its meaning next to %s', (_, fragment, change) => {
    expect(parseState(`#${fragment}`)).toEqual({ ...EMPTY, ...change });
  });
});

describe('a scoring link of version 1', () => {
  const merchants = new Set(['general', 'food']);
  const links: readonly [fragment: string, state: ScoringState][] = [
    ['mt=food', { merchant: 'food', weights: null, resellers: false }],
    ['w=10.20.15.10.20.15.10', { merchant: '', weights: [10, 20, 15, 10, 20, 15, 10], resellers: false }],
    ['w=100.0.0.0.0.0.0', { merchant: '', weights: [100, 0, 0, 0, 0, 0, 0], resellers: false }],
    ['e=1', { merchant: '', weights: null, resellers: true }],
    [
      'mt=food&w=10.20.15.10.20.15.10&e=1',
      { merchant: 'food', weights: [10, 20, 15, 10, 20, 15, 10], resellers: true },
    ],
  ];
  it.each(links)('opens %s, with and without its version and after the inputs', (fragment, state) => {
    for (const before of ['', 'x=1&', 'v=1&m=100&x=1&'])
      expect(parseScoring(`#${before}${fragment}`, merchants)).toEqual(state);
    expect(serialiseScoring(state)).toBe(fragment);
  });
});

describe('a comparison link of version 1', () => {
  it.each([
    ['p=lakala', ['lakala']],
    ['p=lakala,unionpay-qr,99bill,alipay', ['lakala', 'unionpay-qr', '99bill', 'alipay']],
  ])('opens %s, with and without its version and after the inputs', (fragment, picks) => {
    for (const before of ['', 'x=1&', 'v=1&m=100&x=1&', 'x=1&e=1&'])
      expect(parsePicks(`#${before}${fragment}`, null)).toEqual(picks);
    expect(serialisePicks(picks)).toBe(fragment);
  });

  it.each([
    ['x=1&d=1', true],
    ['x=1&p=lakala,alipay&d=1', true],
    ['x=1&p=lakala,alipay', false],
  ])('opens %s with only differences: %s', (fragment, isOn) => {
    expect(parseDifferences(`#${fragment}`)).toBe(isOn);
    expect(fragment.endsWith(serialiseDifferences(isOn))).toBe(true);
  });
});

describe('a diagnosis link of version 1', () => {
  const links: readonly [fragment: string, state: WizardState][] = [
    ['w=1&a=no', { from: null, answers: ['no'] }],
    ['w=1&a=no.code.pin', { from: null, answers: ['no', 'code', 'pin'] }],
    ['w=1&f=q-tests', { from: { question: 'tests' }, answers: [] }],
    ['w=1&f=q-tests&a=one.two-three', { from: { question: 'tests' }, answers: ['one', 'two-three'] }],
    ['w=1&f=l-no-paper', { from: { leaf: 'no-paper' }, answers: [] }],
  ];
  it.each(links)('opens %s', (fragment, state) => {
    expect(parseWizard(`#${fragment}`)).toEqual(state);
    expect(serialiseWizard(state)).toBe(fragment);
  });
});

describe('a search link', () => {
  it.each([
    ['q=05', '05'],
    ['q=%E6%89%A3%E7%8E%87%20%26%20%23', '扣率 & #'],
  ])('opens %s', (fragment, query) => {
    expect(parseQuery(`#${fragment}`)).toBe(query);
    expect(serialiseQuery(query)).toBe(fragment);
  });
});

describe('a link of the provider list', () => {
  const links: readonly [fragment: string, filter: ProviderFilter][] = [
    ['a=foreign-card', { channels: ['foreign-card'], kind: '', licence: '' }],
    ['a=credit-card,alipay&k=bank&l=valid', { channels: ['credit-card', 'alipay'], kind: 'bank', licence: 'valid' }],
    ['l=valid', { channels: [], kind: '', licence: 'valid' }],
  ];
  it.each(links)('opens %s', (fragment, filter) => {
    expect(parseFilter(`#${fragment}`)).toEqual(filter);
    expect(serialiseFilter(filter)).toBe(fragment);
  });
});
